import { useApp, useWords } from '../../app-context.tsx';
import { DocSection, LinksSection, MetadataSection } from './CommonSections.tsx';
import { DiagnosticsSection } from './DiagnosticsSection.tsx';
import { Facts } from './Facts.tsx';
import { Header } from './Header.tsx';
import type { ValueInspection } from './inspection-kinds.ts';
import { LinkButton } from './LinkButton.tsx';
import { ShowInDiagram } from './NodeView.tsx';
import { Copy, Section } from './Section.tsx';
import { TensorSection } from './tensor/TensorSection.tsx';

/** A named edge: who makes it and who uses it. */
export function ValueView({ value }: { readonly value: ValueInspection }) {
  const app = useApp();
  const words = useWords().inspector;
  return (
    <>
      <Header
        kind={words.kinds.value}
        title={value.name}
        mono
        copy={value.name}
        actions={
          <ShowInDiagram
            onShow={() => app.actions.goTo({ kind: 'value', graph: value.graph, value: value.value })}
          />
        }
      />
      <DiagnosticsSection diagnostics={value.diagnostics} />
      <Section
        title={words.facts.type}
        after={value.type !== '' && <Copy text={value.type} label={words.copyType} />}
      >
        <Facts
          facts={[
            {
              name: words.facts.type,
              value: value.type === '' ? words.typeUnknown : value.type,
              mono: value.type !== '',
            },
            { name: words.facts.role, value: words.roles[value.role] },
            value.isOutput ? { name: words.facts.graphOutput, value: words.yes } : null,
            value.producer === null
              ? null
              : { name: words.facts.producerNode, value: <LinkButton link={value.producer} /> },
            value.outer === null
              ? null
              : { name: words.facts.outer, value: <LinkButton link={value.outer} /> },
          ]}
        />
      </Section>
      <LinksSection
        title={words.sections.consumers}
        links={value.consumers}
        none={words.argument.noConsumer}
      />
      {value.tensor !== null && <TensorSection facts={value.tensor} title={words.sections.tensor} />}
      <MetadataSection entries={value.quantization} title={words.sections.quantization} />
      <DocSection text={value.docString} />
      <MetadataSection entries={value.metadata} />
    </>
  );
}
