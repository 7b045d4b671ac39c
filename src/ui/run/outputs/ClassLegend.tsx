import type { Rgb } from '../../../core/readout/oklch.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import styles from './ClassLegend.module.css';

export interface LegendClass {
  readonly index: number;
  /** Its name, and how much there is of it. */
  readonly text: string;
  readonly colour: Rgb;
}

interface ClassLegendProps {
  readonly classes: readonly LegendClass[];
  readonly hidden: ReadonlySet<number>;
  readonly onChange: (hidden: ReadonlySet<number>) => void;
}

/** The classes with their colours; each can be hidden. */
export function ClassLegend({ classes, hidden, onChange }: ClassLegendProps) {
  const words = useWords().run.output;
  const toggle = (index: number): void => {
    const next = new Set(hidden);
    if (!next.delete(index)) next.add(index);
    onChange(next);
  };
  return (
    <div className={styles.legend} role="group" aria-label={words.legend}>
      {classes.map(({ index, text, colour }) => (
        <button
          key={index}
          type="button"
          className={styles.class}
          aria-pressed={!hidden.has(index)}
          title={hidden.has(index) ? words.showClass : words.hideClass}
          onClick={() => toggle(index)}
        >
          <span className={styles.swatch} style={{ background: `rgb(${colour.join(' ')})` }} />
          <span className={styles.text}>{text}</span>
        </button>
      ))}
      {classes.some(({ index }) => hidden.has(index)) && (
        <Button tone="quiet" onClick={() => onChange(new Set())}>
          {words.showAll}
        </Button>
      )}
    </div>
  );
}
