import { formatNumber } from '../../../core/base/format-number.ts';
import type { RunRecord } from '../../../state/run/run-state.ts';
import { useWords } from '../../app-context.tsx';
import { useAnswer } from '../../primitives/use-answer.ts';
import { useRun } from '../use-run.ts';
import styles from './Outputs.module.css';

/** The tolerance of the standard's own conformance tests. */
const RELATIVE = 1e-3;
const ABSOLUTE = 1e-7;

/** By how much two runs differ, output by output. */
export function Difference({ newest, held }: { readonly newest: RunRecord; readonly held: RunRecord }) {
  const { tensors } = useRun();
  const words = useWords().run.output;
  const answer = useAnswer(`${newest.id} ${held.id}`, async () => {
    const lines: string[] = [];
    for (const output of newest.outputs) {
      const other = held.outputs.find(({ tensor }) => tensor.name === output.tensor.name);
      if (other === undefined) continue;
      const reply = await tensors.ask((api) => api.compare(output, other, RELATIVE, ABSOLUTE));
      if (!reply.ok || !reply.value.ok) continue;
      const { maxAbs, mismatches } = reply.value.value;
      const said = maxAbs === 0 && mismatches === 0 ? words.same : words.differs(formatNumber(maxAbs, 3));
      lines.push(`${output.tensor.name}: ${said}`);
    }
    return lines;
  });
  if (answer.state === 'waiting') return null;
  return (
    <ul className={styles.differences}>
      {answer.value.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
