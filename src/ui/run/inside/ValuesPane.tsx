import { useState, type ReactNode } from 'react';
import { useWords } from '../../app-context.tsx';
import { isStale } from '../../../state/run/is-stale.ts';
import { useRunState } from '../use-run.ts';
import { CaptureBar } from './CaptureBar.tsx';
import type { ValueFilter } from './find-flags.ts';
import shared from '../Rows.module.css';
import styles from './Inside.module.css';
import { useChosen } from './use-chosen.ts';
import { ValueDetail } from './ValueDetail.tsx';
import { ValueList } from './ValueList.tsx';

/** What was taken at the left, what is selected of it at the right. */
export function ValuesPane({ ways }: { readonly ways: ReactNode }) {
  const words = useWords().run.inside;
  const [filter, setFilter] = useState<ValueFilter>('all');
  const captured = useRunState((state) => state.captured);
  const stale = useRunState((state) => state.captured !== null && isStale(state.captured, state.inputs));
  const { values, hidden } = useChosen();
  const [chosen] = values;
  const inner = useRunState(
    ({ observable }) =>
      observable?.hidden.filter(({ reason }) => reason === 'in-subgraph' || reason === 'in-function')
        .length ?? 0,
  );
  return (
    <section className={shared.pane} aria-label={words.list}>
      <CaptureBar ways={ways} filter={filter} onFilter={setFilter} />
      {stale && (
        <p className={shared.note} role="status">
          {words.stale}
        </p>
      )}
      {hidden !== null && <p className={shared.note}>{words.hidden(hidden)}</p>}
      {hidden === null && inner > 0 && <p className={shared.note}>{words.hiddenCount(inner)}</p>}
      {captured === null ? (
        <p className={shared.note}>{words.nothingYet}</p>
      ) : (
        <div className={`${shared.columns} ${styles.columns}`}>
          <ValueList captured={captured} filter={filter} chosen={chosen?.name ?? null} />
          <div className={shared.side}>
            {values.map((value) => (
              <ValueDetail key={`${captured.id} ${value.name}`} captured={captured} value={value} />
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
