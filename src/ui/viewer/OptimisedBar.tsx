import { ChevronDown, ChevronRight, Undo2, Workflow } from 'lucide-react';
import { useId, useState } from 'react';
import type { OptimisedOf } from '../../state/document.ts';
import { useApp, useDocument, useWords } from '../app-context.tsx';
import { LongList } from '../panels/inspector/LongList.tsx';
import { OriginalLink } from '../panels/inspector/OriginalLink.tsx';
import { Button } from '../primitives/Button.tsx';
import styles from './OptimisedBar.module.css';

/** So many of the nodes that are gone are shown at once. */
const FIRST = 100;

/** Says that what is open is the runtime's rewriting of another model, how the two differ, and leads back. */
export function OptimisedBar() {
  const document = useDocument((state) => state.document);
  if (document === null || document.optimised === null) return null;
  return <Bar key={document.id} optimised={document.optimised} nodes={document.summary.nodes} />;
}

function Bar({ optimised, nodes }: { readonly optimised: OptimisedOf; readonly nodes: number }) {
  const { actions } = useApp();
  const words = useWords().run.optimised;
  const id = useId();
  const [open, setOpen] = useState(false);
  const { original, standIns, gone } = optimised;
  const all = [...standIns.values()];
  const fused = all.filter(({ kind }) => kind === 'fused').length;
  const putIn = all.filter(({ reason }) => reason !== null).length;
  return (
    <section className={styles.place} aria-label={words.bar}>
      <div className={styles.bar}>
        <Workflow size={14} className={styles.icon} aria-hidden="true" />
        <p className={styles.summary}>
          <span>{words.summary(nodes, original.summary.nodes)}</span>
          {fused > 0 && <span title={words.fusedHint}>{words.fused(fused)}</span>}
          {putIn > 0 && <span title={words.putInHint}>{words.putIn(putIn)}</span>}
        </p>
        {gone.length > 0 && (
          <Button
            tone="quiet"
            icon={open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
            title={words.goneNodes}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {words.gone(gone.length)}
          </Button>
        )}
        <Button
          className={styles.back}
          icon={<Undo2 size={14} />}
          onClick={() => void actions.openOriginal(null)}
        >
          {words.back}
        </Button>
      </div>
      <div id={id} hidden={!open} className={styles.gone}>
        {open && (
          <>
            <p className={styles.note}>{words.goneNodes}</p>
            <LongList
              items={gone}
              first={FIRST}
              className={styles.list}
              label={words.goneNodes}
              keyOf={(one) => `${one.graph}.${one.node}`}
            >
              {(one) => <OriginalLink node={one} />}
            </LongList>
          </>
        )}
      </div>
    </section>
  );
}
