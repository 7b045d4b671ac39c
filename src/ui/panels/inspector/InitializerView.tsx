import { useApp, useWords } from '../../app-context.tsx';
import { formatNumber } from '../../../core/base/format-number.ts';
import { LinksSection, MetadataSection, DocSection } from './CommonSections.tsx';
import { DiagnosticsSection } from './DiagnosticsSection.tsx';
import { Facts } from './Facts.tsx';
import { Header } from './Header.tsx';
import type { InitializerInspection } from './inspection-kinds.ts';
import { ShowInDiagram } from './NodeView.tsx';
import { Copy, Section } from './Section.tsx';
import { TensorSection } from './tensor/TensorSection.tsx';

/** A constant of the graph, dense or sparse. */
export function InitializerView({ initializer }: { readonly initializer: InitializerInspection }) {
  const app = useApp();
  const words = useWords().inspector;
  const { tensor, sparse, graph } = initializer;
  return (
    <>
      <Header
        kind={words.kinds.initializer}
        title={initializer.name}
        mono
        copy={initializer.name}
        actions={
          <ShowInDiagram
            onShow={() =>
              app.actions.goTo({ kind: 'initializer', graph, initializer: initializer.initializer })
            }
          />
        }
      />
      <DiagnosticsSection diagnostics={initializer.diagnostics} />
      <Section title={words.facts.type} after={<Copy text={initializer.type} label={words.copyType} />}>
        <Facts
          facts={[
            {
              name: words.facts.type,
              value: initializer.type === '' ? words.typeUnknown : initializer.type,
              mono: true,
            },
            initializer.overridable ? { name: words.facts.overridable, value: words.overridable } : null,
            sparse === null
              ? null
              : {
                  name: words.facts.density,
                  value: density(sparse.values.elements, sparse.dims),
                  mono: true,
                },
          ]}
        />
      </Section>
      {tensor !== null && <TensorSection facts={tensor} title={words.sections.contents} />}
      {sparse !== null && <TensorSection facts={sparse.values} title={words.sections.sparseValues} />}
      {sparse !== null && <TensorSection facts={sparse.indices} title={words.sections.sparseIndices} />}
      <LinksSection
        title={words.sections.consumers}
        links={initializer.consumers}
        none={words.argument.noConsumer}
      />
      <MetadataSection entries={initializer.quantization} title={words.sections.quantization} />
      {tensor !== null && <DocSection text={tensor.docString} />}
      {tensor !== null && <MetadataSection entries={tensor.metadata} />}
    </>
  );
}

/** Share of elements that are stored, in per cent of all that the shape has. */
function density(stored: number, dims: readonly number[]): string {
  const all = dims.reduce((product, dim) => product * dim, 1);
  return all > 0 ? `${formatNumber((100 * stored) / all, 3)} %` : '';
}
