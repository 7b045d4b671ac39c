import { Check, CircleAlert, SkipForward } from 'lucide-react';
import { useRef } from 'react';
import { graphIndex } from '../../../core/base/indices.ts';
import { formatNumber, groupDigits } from '../../../core/base/format-number.ts';
import { firstDiffering, type Compared, type ComparedValue } from '../../../state/run/compare-state.ts';
import { isStale } from '../../../state/run/is-stale.ts';
import type { Messages } from '../../../words/en.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { Switch } from '../../primitives/Choice.tsx';
import { useVirtualRows } from '../../primitives/use-virtual-rows.ts';
import { useRun, useRunState } from '../use-run.ts';
import shared from '../Rows.module.css';
import styles from './Inside.module.css';

const ROW_HEIGHT = 26;

interface ComparedProps {
  readonly compared: Compared;
}

/** Where the two sides part, value by value in the order of the nodes. */
export function ComparedList({ compared }: ComparedProps) {
  const { rows } = compared;
  const words = useWords().run.inside;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualRows({ scroller, count: rows.length, rowHeight: ROW_HEIGHT });
  return (
    <>
      <ComparedNotes compared={compared} />
      <FirstDiffering compared={compared} />
      <div
        ref={scroller}
        className={shared.list}
        role="table"
        aria-label={words.compare}
        aria-rowcount={rows.length + 1}
      >
        <div role="row" aria-rowindex={1} className={`${shared.row} ${shared.head} ${styles.compareRow}`}>
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
              <ComparedRow key={row.value.name} row={row} at={index} top={start} />
            );
          })}
        </div>
      </div>
    </>
  );
}

/** What was compared with what, and what was left out. */
function ComparedNotes({ compared }: ComparedProps) {
  const words = useWords().run;
  const stale = useRunState((state) => isStale(compared, state.inputs));
  return (
    <p className={shared.note}>
      {notesOf(compared, words).join(' ')}
      {stale && <span role="status"> {words.inside.comparedStale}</span>}
    </p>
  );
}

function notesOf({ reference, rows }: Compared, { inside: words, backends }: Messages['run']): string[] {
  const unknown = rows.filter(({ comparison }) => comparison === null).length;
  const uncounted = unknown === 0 ? [] : [words.unknownCount(unknown)];
  if (reference.kind === 'backend') {
    const { tested, right } = reference;
    return [words.compared(words.compareWith(backends[tested], backends[right])), ...uncounted];
  }
  const { file, onlyHere, onlyThere, notGiven } = reference;
  return [
    words.compared(words.compareWith(words.thisModel, file)),
    ...(onlyHere + onlyThere === 0 ? [] : [words.other.only(onlyHere, onlyThere)]),
    ...(notGiven.length === 0 ? [] : [words.other.notGiven(notGiven.join(', '))]),
    ...uncounted,
  ];
}

/** The way to the first value that is off, and the diagram. */
function FirstDiffering({ compared: { rows, total } }: ComparedProps) {
  const { actions } = useApp();
  const run = useRun();
  const words = useWords().run.inside;
  const shown = useRunState((state) => state.shown);
  const first = firstDiffering(rows);
  const known = rows.filter(({ comparison }) => comparison !== null).length;
  return (
    <div className={shared.bar}>
      {first !== null && (
        <Button tone="quiet" icon={<SkipForward size={14} />} onClick={() => actions.goTo(refOf(first))}>
          {words.firstDiffering}: <code>{first.value.name}</code>
        </Button>
      )}
      {first === null && rows.length === total && known > 0 && (
        <span className={shared.note}>{words.allAgree(known === total)}</span>
      )}
      <Switch
        label={words.showDifferences}
        checked={shown.nodes === 'differences'}
        onChange={(on) => run.store.setState({ shown: { ...shown, nodes: on ? 'differences' : 'none' } })}
      />
    </div>
  );
}

interface RowProps {
  readonly row: ComparedValue;
  readonly at: number;
  readonly top: number;
}

function ComparedRow({ row, at, top }: RowProps) {
  const { actions } = useApp();
  const words = useWords().run.inside;
  const { value, otherName } = row;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={`${shared.row} ${styles.compareRow}`}
      style={{ position: 'absolute', insetInline: 0, top, height: ROW_HEIGHT }}
    >
      <span role="cell" className={shared.name} title={value.name}>
        <button
          type="button"
          className={`${shared.link} ${styles.cut}`}
          onClick={() => actions.goTo(refOf(row))}
        >
          {value.name}
        </button>
        {otherName !== null && ` (${words.calledThere(otherName)})`}
      </span>
      <Verdict row={row} />
    </div>
  );
}

function Verdict({ row: { comparison, shapes } }: { readonly row: ComparedValue }) {
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
        {agrees ? words.agrees : shapes === null ? words.differs : words.otherShape}
      </span>
      {shapes === null ? (
        <>
          <span role="cell">{formatNumber(maxAbs, 3)}</span>
          <span role="cell">{formatNumber(maxRel, 3)}</span>
          <span role="cell">{`${groupDigits(mismatches)} / ${groupDigits(total)}`}</span>
        </>
      ) : (
        <span role="cell" aria-colspan={3} className={styles.shapes}>
          {words.shapes(`[${shapes[0].join(', ')}]`, `[${shapes[1].join(', ')}]`)}
        </span>
      )}
    </>
  );
}

function refOf({ value }: ComparedValue) {
  return { kind: 'value', graph: graphIndex(0), value: value.value } as const;
}
