import { formatCount } from '../../../core/base/format-number.ts';
import { useApp, useView, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { ArgumentsSection } from './ArgumentsSection.tsx';
import { DocSection, LinksSection, MetadataSection } from './CommonSections.tsx';
import { Facts } from './Facts.tsx';
import { Header } from './Header.tsx';
import type { GraphInspection } from './inspection-kinds.ts';
import { LinkButton } from './LinkButton.tsx';
import { Section } from './Section.tsx';

/** The main graph, a subgraph, or a body. */
export function GraphView({ graph }: { readonly graph: GraphInspection }) {
  const app = useApp();
  const words = useWords().inspector;
  const inView = useView((view) => view.graph === graph.graph);
  return (
    <>
      <Header kind={words.kinds.graph} title={graph.name} mono copy={graph.name}>
        {!inView && <Button onClick={() => app.actions.showGraph(graph.graph)}>{words.openGraph}</Button>}
      </Header>
      <Section title={words.sections.contents}>
        <Facts
          facts={[
            graph.holder === null
              ? null
              : { name: words.facts.holder, value: <LinkButton link={graph.holder} /> },
            { name: words.facts.nodes, value: formatCount(graph.nodes), mono: true },
            { name: words.facts.initializers, value: formatCount(graph.initializers), mono: true },
            { name: words.facts.parameters, value: formatCount(graph.parameters), mono: true },
          ]}
        />
      </Section>
      <ArgumentsSection title={words.sections.inputs} rows={graph.inputs} side="input" />
      <ArgumentsSection title={words.sections.outputs} rows={graph.outputs} side="output" />
      <LinksSection title={words.sections.captured} links={graph.captured} />
      <MetadataSection
        entries={graph.quantization.map(({ tensor, text }) => ({ key: tensor, value: text }))}
        title={words.sections.quantization}
      />
      <DocSection text={graph.docString} />
      <MetadataSection entries={graph.metadata} />
    </>
  );
}
