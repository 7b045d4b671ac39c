import { ExternalLink, Focus } from 'lucide-react';
import { useApp, useWords } from '../../app-context.tsx';
import { Breakable } from '../../primitives/Breakable.tsx';
import { IconButton } from '../../primitives/Button.tsx';
import { ArgumentsSection } from './ArgumentsSection.tsx';
import { AttributesSection } from './AttributesSection.tsx';
import { DocSection, LinksSection, MetadataSection } from './CommonSections.tsx';
import { DiagnosticsSection } from './DiagnosticsSection.tsx';
import { Header } from './Header.tsx';
import type { NodeInspection } from './inspection-kinds.ts';
import styles from './Inspector.module.css';
import { LinkButton } from './LinkButton.tsx';
import { Copy, Section } from './Section.tsx';
import { StandsForSection } from './StandsForSection.tsx';

/** One operator call. */
export function NodeView({ node }: { readonly node: NodeInspection }) {
  const app = useApp();
  const words = useWords().inspector;
  const json = async (): Promise<string> => {
    const answer = await app.queries.exportNodes(node.graph, [node.node], 'json');
    if (!answer.ok) throw new Error(answer.error.reason);
    return answer.value.text();
  };
  return (
    <>
      <Header
        kind={words.kinds.node}
        title={node.opType}
        category={node.category}
        actions={
          <>
            <ShowInDiagram
              onShow={() => app.actions.goTo({ kind: 'node', graph: node.graph, node: node.node })}
            />
            <Copy text={json} label={words.copyJson} />
          </>
        }
      >
        <OperatorFacts node={node} />
        <div className={styles.name}>
          <span className={styles.mono}>
            {node.name === '' ? (
              <i className={styles.muted}>{words.unnamed}</i>
            ) : (
              <Breakable text={node.name} />
            )}
          </span>
          {node.name !== '' && <Copy text={node.name} label={words.copyName} />}
        </div>
      </Header>
      <StandsForSection node={node} />
      <DiagnosticsSection diagnostics={node.diagnostics} />
      {node.function !== null && (
        <Section title={words.callsFunction}>
          <LinkButton link={node.function} />
        </Section>
      )}
      <LinksSection title={words.sections.subgraphs} links={node.subgraphs} />
      <AttributesSection attributes={node.attributes} />
      <ArgumentsSection title={words.sections.inputs} rows={node.inputs} side="input" />
      <ArgumentsSection title={words.sections.outputs} rows={node.outputs} side="output" />
      <DocSection text={node.docString} />
      <MetadataSection entries={node.metadata} />
      {node.devices.length > 0 && (
        <Section title={words.sections.devices}>
          <ul className={styles.mono}>
            {node.devices.map((device) => (
              <li key={device}>{device}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export function ShowInDiagram({ onShow }: { readonly onShow: () => void }) {
  return (
    <IconButton label={useWords().inspector.showInDiagram} icon={<Focus size={14} />} onClick={onShow} />
  );
}

function OperatorFacts({ node }: { readonly node: NodeInspection }) {
  const words = useWords().inspector;
  return (
    <p className={styles.tags}>
      <span>{words.domain(node.domain)}</span>
      {node.overload !== '' && <span>{words.overload(node.overload)}</span>}
      {node.sinceVersion !== null && <span>{words.since(String(node.sinceVersion))}</span>}
      {node.opsetVersion !== null && <span>{words.opset(String(node.opsetVersion))}</span>}
      {node.deprecated && <span className={styles.warn}>{words.deprecated}</span>}
      {node.sinceVersion === null && node.function === null && (
        <span className={styles.warn}>{words.unknownOperator}</span>
      )}
      {node.documentation !== null && (
        <a
          className={styles.page}
          href={node.documentation}
          target="_blank"
          rel="noopener noreferrer"
          title={words.documentation}
        >
          {words.documentationShort}
          <ExternalLink size={12} aria-hidden="true" />
          <span className="visually-hidden">({words.external})</span>
        </a>
      )}
    </p>
  );
}
