import { useWords } from '../../app-context.tsx';
import { AttributesSection } from './AttributesSection.tsx';
import { DocSection, LinksSection, MetadataSection } from './CommonSections.tsx';
import { Facts } from './Facts.tsx';
import { Header } from './Header.tsx';
import type { FunctionInspection } from './inspection-kinds.ts';
import styles from './Inspector.module.css';
import { LinkButton } from './LinkButton.tsx';
import { OpsetsSection } from './OpsetsSection.tsx';
import { Section } from './Section.tsx';

/** A model-local function. */
export function FunctionView({ definition }: { readonly definition: FunctionInspection }) {
  const words = useWords().inspector;
  return (
    <>
      <Header kind={words.kinds.function} title={definition.name} category="function" copy={definition.name}>
        <p className={styles.tags}>
          <span>{words.domain(definition.domain)}</span>
          {definition.overload !== '' && <span>{words.overload(definition.overload)}</span>}
        </p>
      </Header>
      <Section title={words.sections.contents}>
        <Facts
          facts={[
            { name: words.facts.body, value: <LinkButton link={definition.body} /> },
            { name: words.sections.inputs, value: definition.inputs.join(', ') || words.none, mono: true },
            { name: words.sections.outputs, value: definition.outputs.join(', ') || words.none, mono: true },
          ]}
        />
      </Section>
      <AttributesSection attributes={definition.attributes} />
      <LinksSection title={words.sections.callers} links={definition.callers} none={words.none} />
      <OpsetsSection opsets={definition.opsetImports} />
      <DocSection text={definition.docString} />
      <MetadataSection entries={definition.metadata} />
    </>
  );
}
