import { useState } from 'react';
import { formatBytes, formatNumber, groupDigits } from '../../../../core/base/format-number.ts';
import type { TensorStatistics } from '../../../../core/tensor/types.ts';
import { useWords } from '../../../app-context.tsx';
import { Button } from '../../../primitives/Button.tsx';
import { Progress } from '../../../primitives/Progress.tsx';
import { useAnswer } from '../../../primitives/use-answer.ts';
import { useDelayed } from '../../../primitives/use-delayed.ts';
import { Facts } from '../Facts.tsx';
import { Histogram } from './Histogram.tsx';
import styles from './StatisticsView.module.css';
import { tensorErrorText } from './tensor-error-text.ts';
import type { ViewedTensor } from './viewed-tensor.ts';

/** Up to this size statistics are there before one could ask for them; above, reading takes a moment. */
const AT_ONCE_BYTES = 16_000_000;

/** Extremes, mean, deviation, counts of special values, and the histogram. */
export function StatisticsView({
  tensor,
  revision,
}: {
  readonly tensor: ViewedTensor;
  readonly revision: number;
}) {
  const words = useWords();
  const [asked, setAsked] = useState(tensor.bytes < AT_ONCE_BYTES);
  const [fraction, setFraction] = useState<number | null>(null);
  const answer = useAnswer(asked ? `${revision} ${tensor.reader.key}` : null, (signal) => {
    setFraction(null);
    return tensor.reader.statistics({ signal, onProgress: setFraction });
  });
  const late = useDelayed(asked && answer.state === 'waiting');

  if (!asked) {
    return (
      <div className={styles.ask}>
        <Button onClick={() => setAsked(true)}>{words.inspector.tensor.compute}</Button>
        <p className={styles.note}>{words.inspector.tensor.computeNote(formatBytes(tensor.bytes))}</p>
      </div>
    );
  }
  if (answer.state === 'waiting') {
    if (!late) return null;
    return (
      <div className={styles.ask}>
        <Progress fraction={fraction} label={words.inspector.tensor.computing} />
        <p className={styles.note}>{words.inspector.tensor.computing}</p>
        <Button onClick={() => setAsked(false)}>{words.inspector.tensor.cancel}</Button>
      </div>
    );
  }
  if (!answer.value.ok) {
    return (
      <div className={styles.ask}>
        <p className={styles.note}>{tensorErrorText(answer.value.error, words)}</p>
        <Button onClick={() => setAsked(false)}>{words.inspector.tensor.retry}</Button>
      </div>
    );
  }
  return <Statistics statistics={answer.value.value} />;
}

function Statistics({ statistics }: { readonly statistics: TensorStatistics }) {
  const words = useWords().inspector.tensor;
  const number = (name: string, value: number | null) =>
    value === null ? null : { name, value: formatNumber(value, 7), mono: true };
  const count = (name: string, value: number, always: boolean) =>
    value === 0 && !always
      ? null
      : { name, value: words.share(groupDigits(value), percent(value, statistics.total)), mono: true };
  return (
    <>
      {statistics.histogram === null ? (
        <p className={styles.note}>{words.noHistogram}</p>
      ) : (
        <Histogram histogram={statistics.histogram} />
      )}
      <Facts
        facts={[
          number(words.rows.minimum, statistics.minimum),
          number(words.rows.maximum, statistics.maximum),
          number(words.rows.mean, statistics.mean),
          number(words.rows.deviation, statistics.deviation),
          count(words.rows.zeros, statistics.zeros, true),
          count(words.rows.nan, statistics.nan, true),
          count(words.rows.positiveInfinity, statistics.positiveInfinity, false),
          count(words.rows.negativeInfinity, statistics.negativeInfinity, false),
        ]}
      />
    </>
  );
}

function percent(part: number, total: number): string {
  return total === 0 ? '0' : formatNumber((100 * part) / total, 3);
}
