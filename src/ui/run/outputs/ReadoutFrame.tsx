import type { ReactNode } from 'react';
import type { Messages } from '../../../words/en.ts';
import type { ReadoutError } from '../../../core/readout/readout-error.ts';
import type { WorkerLost } from '../../../workers/worker-lost.ts';
import { useWords } from '../../app-context.tsx';
import { tensorErrorText } from '../../panels/inspector/tensor/tensor-error-text.ts';
import { useDelayed } from '../../primitives/use-delayed.ts';
import styles from './Outputs.module.css';
import type { Readout } from './use-readout.ts';

interface ReadoutFrameProps<T> {
  readonly answer: Readout<T>;
  readonly children: (value: T) => ReactNode;
}

/** What was read, why it could not be, or that it is under way. While the next answer comes, the last one stays. */
export function ReadoutFrame<T>({ answer, children }: ReadoutFrameProps<T>) {
  const words = useWords();
  const late = useDelayed(answer.state === 'waiting');
  const outcome = answer.state === 'ready' ? answer.value : answer.last;
  if (outcome === null) return late ? <p className={styles.note}>{words.run.output.working}</p> : null;
  if (!outcome.ok) return <p className={styles.note}>{errorText(outcome.error, words)}</p>;
  return children(outcome.value);
}

function errorText(error: ReadoutError | WorkerLost, words: Messages): string {
  if (error.kind !== 'wrong-shape') return tensorErrorText(error, words);
  const { output } = words.run;
  return output.wrongShape(output.views[error.view], `[${error.dims.join(', ')}]`);
}
