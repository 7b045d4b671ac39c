import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../../../primitives/Button.tsx';
import styles from './Stepper.module.css';

interface StepperProps {
  /** The one that is shown, counted from 0, of so many. */
  readonly at: number;
  readonly count: number;
  readonly label: string;
  /** The place as text: `3 of 12`. */
  readonly text: string;
  readonly previous: string;
  readonly next: string;
  readonly onStep: (at: number) => void;
}

/** Goes through planes or pages, one by one or by a slider. Nothing when there is only one. */
export function Stepper({ at, count, label, text, previous, next, onStep }: StepperProps) {
  if (count < 2) return null;
  const step = (to: number): void => {
    if (Number.isInteger(to)) onStep(Math.min(Math.max(0, to), count - 1));
  };
  return (
    <div className={styles.stepper}>
      <IconButton
        label={previous}
        icon={<ChevronLeft size={16} />}
        disabled={at === 0}
        onClick={() => step(at - 1)}
      />
      <input
        className={styles.range}
        type="range"
        min={0}
        max={count - 1}
        value={at}
        aria-label={label}
        aria-valuetext={text}
        onChange={(event) => step(event.target.valueAsNumber)}
      />
      <IconButton
        label={next}
        icon={<ChevronRight size={16} />}
        disabled={at === count - 1}
        onClick={() => step(at + 1)}
      />
      <span className={styles.count}>{text}</span>
    </div>
  );
}
