import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useWords } from '../../app-context.tsx';
import { IconButton } from '../../primitives/Button.tsx';
import styles from './Outputs.module.css';

interface PageStepperProps {
  readonly at: number;
  readonly count: number;
  /** "Picture 1 of 4". */
  readonly text: (index: number, count: number) => string;
  readonly onStep: (at: number) => void;
}

/** One of several; nothing when there is only one. */
export function PageStepper({ at, count, text, onStep }: PageStepperProps) {
  const words = useWords().run.output;
  if (count < 2) return null;
  return (
    <span className={styles.stepper}>
      <IconButton
        label={words.previous}
        icon={<ChevronLeft size={16} />}
        disabled={at === 0}
        onClick={() => onStep(at - 1)}
      />
      {text(at + 1, count)}
      <IconButton
        label={words.next}
        icon={<ChevronRight size={16} />}
        disabled={at === count - 1}
        onClick={() => onStep(at + 1)}
      />
    </span>
  );
}
