import { useMemo, useRef } from 'react';
import { formatNumber, groupDigits } from '../../../core/base/format-number.ts';
import { formatMicroseconds } from '../../../core/runtime/format-time.ts';
import type { MappedTime } from '../../../core/runtime/map-nodes.ts';
import type { ProfileView } from '../../../workers/model/protocol.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { useVirtualRows } from '../../primitives/use-virtual-rows.ts';
import shared from '../Rows.module.css';
import styles from './Timing.module.css';

const ROW_HEIGHT = 26;
/** Up to here all rows are mounted: the browser's own search finds them. */
const MAX_PLAIN = 200;

/** What ran, the slowest first. A click shows the node in the diagram. */
export function NodeTimes({ view: { mapped, profile } }: { readonly view: ProfileView }) {
  const words = useWords().run.timing;
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => mapped.toSorted((a, b) => b.time.selfTotal - a.time.selfTotal), [mapped]);
  const whole = sorted.reduce((sum, { time }) => sum + time.selfTotal, 0);
  const rows = useVirtualRows({ scroller, count: sorted.length, rowHeight: ROW_HEIGHT });
  const mounted =
    sorted.length > MAX_PLAIN
      ? rows.getVirtualItems()
      : sorted.map((_, index) => ({ index, start: index * ROW_HEIGHT }));
  const { columns } = words;
  return (
    <div
      ref={scroller}
      className={shared.list}
      role="table"
      aria-label={words.nodes}
      aria-rowcount={sorted.length + 1}
    >
      <div role="row" aria-rowindex={1} className={`${shared.row} ${shared.head} ${styles.row}`}>
        {[
          columns.node,
          columns.operator,
          columns.provider,
          columns.perRun,
          columns.share,
          columns.calls,
          columns.shape,
        ].map((title) => (
          <span key={title} role="columnheader">
            {title}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: rows.getTotalSize() }}>
        {mounted.map(({ index, start }) => {
          const entry = sorted[index];
          return entry === undefined ? null : (
            <NodeTimeRow
              key={index}
              entry={entry}
              at={index}
              top={start}
              share={whole === 0 ? 0 : entry.time.selfTotal / whole}
              runs={Math.max(1, profile.runs)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly entry: MappedTime;
  readonly at: number;
  readonly top: number;
  readonly share: number;
  readonly runs: number;
}

function NodeTimeRow({ entry: { time, node, covers, kind, reason }, at, top, share, runs }: RowProps) {
  const { actions } = useApp();
  const words = useWords().run.timing;
  const name = time.name === '' ? words.unnamed : time.name;
  const [shape] = time.outputShapes;
  const said =
    reason !== null
      ? words.reasons[reason]
      : kind === 'fused' && covers.length > 1
        ? words.fused(covers.length)
        : '';
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={`${shared.row} ${styles.row}`}
      style={{ position: 'absolute', insetInline: 0, top, height: ROW_HEIGHT }}
    >
      <span role="cell" className={shared.name} title={said === '' ? name : `${name}: ${said}`}>
        {node === null ? (
          name
        ) : (
          <button
            type="button"
            className={shared.link}
            onClick={() => actions.goTo({ kind: 'node', graph: node.graph, node: node.node })}
          >
            {name}
          </button>
        )}
        {said !== '' && <span className={styles.said}> {said}</span>}
      </span>
      <span role="cell">{time.opType}</span>
      <span role="cell">{words.provider(time.provider)}</span>
      <span role="cell" className={styles.number}>
        {formatMicroseconds(time.selfTotal / runs)}
      </span>
      <span role="cell" className={styles.share}>
        <span className={styles.shareBar} style={{ width: `${100 * share}%` }} />
        <span className={styles.shareText}>{words.percent(formatNumber(100 * share, 2))}</span>
      </span>
      <span role="cell" className={styles.number}>
        {groupDigits(time.calls / runs)}
      </span>
      <span role="cell" className={shared.name}>
        {shape === undefined ? '' : `${shape.type}[${shape.dims.join(', ')}]`}
      </span>
    </div>
  );
}
