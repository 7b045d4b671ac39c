import { formatNumber, groupDigits } from '../../../core/base/format-number.ts';
import { formatMicroseconds } from '../../../core/runtime/format-time.ts';
import type { TimeSum } from '../../../core/runtime/sum-times.ts';
import { useWords } from '../../app-context.tsx';
import { Breakable } from '../../primitives/Breakable.tsx';
import shared from '../Rows.module.css';
import styles from './Timing.module.css';

/** A deep model has thousands of groups. What comes after so many has less than 1 in 200 of the time each. */
const MAX_ROWS = 200;

interface SumTableProps {
  readonly title: string;
  readonly nameOf: (key: string) => string;
  readonly sums: readonly TimeSum[];
  readonly runs: number;
}

/** Sums of times, most first. */
export function SumTable({ title, nameOf, sums, runs }: SumTableProps) {
  const words = useWords().run.timing;
  return (
    <>
      <table className={styles.sumTable}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{words.columns.count}</th>
            <th scope="col">{words.columns.perRun}</th>
            <th scope="col">{words.columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {sums.slice(0, MAX_ROWS).map(({ key, nodes, total, share }) => (
            <tr key={key}>
              <th scope="row">
                <Breakable text={nameOf(key)} />
              </th>
              <td>{groupDigits(nodes)}</td>
              <td>{formatMicroseconds(total / Math.max(1, runs))}</td>
              <td>{words.percent(formatNumber(100 * share, 2))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sums.length > MAX_ROWS && <p className={shared.note}>{words.moreRows(sums.length - MAX_ROWS)}</p>}
    </>
  );
}
