import { Check, CircleAlert, SkipForward } from 'lucide-react';
import { useRef } from 'react';
import { graphIndex } from '../../../core/base/indices.ts';
import { formatNumber, groupDigits } from '../../../core/base/format-number.ts';
import type { Compared, ComparedValue } from '../../../state/run/capture-state.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { useVirtualRows } from '../../primitives/use-virtual-rows.ts';
import { useRunState } from '../use-run.ts';
import styles from './Inside.module.css';

const ROW_HEIGHT = 26;

/** Where two backends part, value by value in the order of the nodes. */
export function ComparedList({ compared: { rows } }: { readonly compared: Compared }) {
  const { actions } = useApp();
  const words = useWords().run.inside;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualRows({ scroller, count: rows.length, rowHeight: ROW_HEIGHT });
  const done = useRunState(({ taking }) => taking === null);
  const unknown = rows.filter(({ comparison }) => comparison === null).length;
  const first = rows.find(({ comparison }) => comparison?.agrees === false);
  const goTo = ({ value }: ComparedValue): void =>
    actions.goTo({ kind: 'value', graph: graphIndex(0), value: value.value });
  return (
    <>
      <div className={styles.bar}>
        {first === undefined ? (
          done &&
          rows.length > unknown && <span className={styles.note}>{words.allAgree(unknown === 0)}</span>
        ) : (
          <Button tone="quiet" icon={<SkipForward size={14} />} onClick={() => goTo(first)}>
            {words.firstDiffering}: <code>{first.value.name}</code>
          </Button>
        )}
        {unknown > 0 && <span className={styles.note}>{words.unknownCount(unknown)}</span>}
      </div>
      <div
        ref={scroller}
        className={styles.list}
        role="table"
        aria-label={words.compare}
        aria-rowcount={rows.length + 1}
      >
        <div role="row" aria-rowindex={1} className={`${styles.compareRow} ${styles.head}`}>
          {[words.columns.name, words.verdict, words.maxAbs, words.maxRel, words.mismatches].map((title) => (
            <span key={title} role="columnheader">
              {title}
            </span>
          ))}
        </div>
        <div role="rowgroup" style={{ position: 'relative', height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <div
                key={row.value.name}
                role="row"
                aria-rowindex={index + 2}
                className={styles.compareRow}
                style={{ position: 'absolute', insetInline: 0, top: start, height: ROW_HEIGHT }}
              >
                <span role="cell" className={styles.name} title={row.value.name}>
                  <button type="button" className={styles.link} onClick={() => goTo(row)}>
                    {row.value.name}
                  </button>
                </span>
                <Verdict row={row} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

function Verdict({ row: { comparison } }: { readonly row: ComparedValue }) {
  const words = useWords().run.inside;
  if (comparison === null) return <span role="cell">{words.incomparable}</span>;
  const { agrees, maxAbs, maxRel, mismatches, total } = comparison;
  const Icon = agrees ? Check : CircleAlert;
  return (
    <>
      <span
        role="cell"
        className={styles.flag}
        data-bad={!agrees || undefined}
        data-good={agrees || undefined}
      >
        <Icon size={12} aria-hidden />
        {agrees ? words.agrees : words.differs}
      </span>
      <span role="cell">{formatNumber(maxAbs, 3)}</span>
      <span role="cell">{formatNumber(maxRel, 3)}</span>
      <span role="cell">{`${groupDigits(mismatches)} / ${groupDigits(total)}`}</span>
    </>
  );
}
