import { useEffect, useMemo, useRef } from 'react';
import { graphIndex } from '../../../core/base/indices.ts';
import { formatNumber } from '../../../core/base/format-number.ts';
import { elementTypeName } from '../../../core/ir/element-type.ts';
import type { Captured } from '../../../state/run/capture-state.ts';
import type { ObservedValue } from '../../../workers/model/protocol.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { useVirtualRows } from '../../primitives/use-virtual-rows.ts';
import { filterValues, findFlags, type ValueFilter } from './find-flags.ts';
import { Flags } from './Flags.tsx';
import { Glance } from './Glance.tsx';
import shared from '../Rows.module.css';
import styles from './Inside.module.css';

const ROW_HEIGHT = 36;

interface ValueListProps {
  readonly captured: Captured;
  readonly filter: ValueFilter;
  readonly chosen: string | null;
}

/** The values that were taken, in the order of the nodes. A click shows one in the diagram and beside the list. */
export function ValueList({ captured, filter, chosen }: ValueListProps) {
  const words = useWords().run.inside;
  const scroller = useRef<HTMLDivElement>(null);
  const values = useMemo(() => filterValues(captured, filter), [captured, filter]);
  const rows = useVirtualRows({ scroller, count: values.length, rowHeight: ROW_HEIGHT });
  const at = values.findIndex(({ name }) => name === chosen);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the virtualiser is another object at each render.
  }, [at]);
  const { columns } = words;
  return (
    <div
      ref={scroller}
      className={shared.list}
      role="table"
      aria-label={words.list}
      aria-rowcount={values.length + 1}
    >
      <div role="row" aria-rowindex={1} className={`${shared.row} ${shared.head} ${styles.valueRow}`}>
        {[columns.picture, columns.name, columns.findings, columns.shape, columns.range, columns.mean].map(
          (title) => (
            <span key={title} role="columnheader">
              {title}
            </span>
          ),
        )}
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const value = values[index];
          return value === undefined ? null : (
            <div
              key={value.name}
              role="row"
              aria-rowindex={index + 2}
              className={`${shared.row} ${styles.valueRow}`}
              data-chosen={value.name === chosen || undefined}
              style={{ position: 'absolute', insetInline: 0, top: start, height: ROW_HEIGHT }}
            >
              <ValueCells captured={captured} value={value} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function ValueCells({ captured, value }: { readonly captured: Captured; readonly value: ObservedValue }) {
  const { actions } = useApp();
  const words = useWords().run;
  const { name } = value;
  const look = captured.looks.get(name);
  const held = captured.tensors.get(name);
  const failure = captured.failed.get(name);
  const health = look?.health ?? null;
  const number = (one: number | null): string => (one === null ? '' : formatNumber(one, 4));
  return (
    <>
      <span role="cell">
        <Glance thumbnail={look?.thumbnail ?? null} />
      </span>
      <span role="cell" className={shared.name} title={name}>
        <button
          type="button"
          className={`${shared.link} ${styles.cut}`}
          onClick={() => actions.goTo({ kind: 'value', graph: graphIndex(0), value: value.value })}
        >
          {name}
        </button>
      </span>
      <span role="cell" className={styles.flags}>
        {health !== null && <Flags flags={findFlags(health)} />}
        {failure?.kind === 'unreadable' && words.inside.unreadable}
        {failure?.kind === 'failed' && `${words.inside.failed} ${words.errors.text(failure.error).title}`}
      </span>
      <span role="cell" className={shared.name}>
        {held !== undefined && `${elementTypeName(held.tensor.dataType)}[${held.tensor.dims.join(', ')}]`}
      </span>
      <span role="cell" className={styles.number}>
        {health !== null &&
          health.minimum !== null &&
          words.inside.range(number(health.minimum), number(health.maximum))}
      </span>
      <span role="cell" className={styles.number}>
        {health !== null &&
          health.mean !== null &&
          words.inside.spread(number(health.mean), number(health.deviation))}
      </span>
    </>
  );
}
