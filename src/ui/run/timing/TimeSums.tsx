import { formatNumber } from '../../../core/base/format-number.ts';
import { formatMicroseconds } from '../../../core/runtime/format-time.ts';
import type { TimeSum } from '../../../core/runtime/sum-times.ts';
import { useWords } from '../../app-context.tsx';
import styles from './Timing.module.css';

interface TimeSumsProps {
  readonly title: string;
  readonly sums: readonly TimeSum[];
  readonly runs: number;
}

/** Time of all nodes of a kind, the slowest kind first. */
export function TimeSums({ title, sums, runs }: TimeSumsProps) {
  const words = useWords().run.timing;
  return (
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
        {sums.map(({ key, nodes, total, share }) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>{nodes}</td>
            <td>{formatMicroseconds(total / Math.max(1, runs))}</td>
            <td>{words.percent(formatNumber(100 * share, 2))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
