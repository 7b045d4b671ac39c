import { graphIndex } from '../../../core/base/indices.ts';
import type { NamedNode } from '../../../workers/model/protocol.ts';
import { useApp, useWords } from '../../app-context.tsx';
import styles from './LinkButton.module.css';

/** A node of the original, while its rewriting is open: one click goes back there, with the node selected. */
export function OriginalLink({ node: { graph, node, name, opType } }: { readonly node: NamedNode }) {
  const { actions } = useApp();
  const words = useWords().run.optimised;
  return (
    <button
      type="button"
      className={styles.link}
      title={words.toOriginal(`${opType} ${name}`.trim())}
      onClick={() => void actions.openOriginal({ kind: 'node', graph: graphIndex(graph), node })}
    >
      <span className={styles.title}>{opType}</span>
      {name !== '' && <span className={styles.detail}>{name}</span>}
    </button>
  );
}
