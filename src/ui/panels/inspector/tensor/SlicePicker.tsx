import { useWords } from '../../../app-context.tsx';
import styles from './TensorTable.module.css';

interface SlicePickerProps {
  readonly leading: readonly number[];
  readonly chosen: readonly number[];
  readonly onChoose: (chosen: readonly number[]) => void;
}

/** One field for each leading dim: which of its slices the table shows. */
export function SlicePicker({ leading, chosen, onChoose }: SlicePickerProps) {
  const words = useWords().inspector.tensor;
  if (leading.every((dim) => dim < 2)) return null;
  return (
    <div className={styles.slices}>
      {leading.map((dim, axis) => (
        // Axes have no other identity than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <label key={axis} className={styles.goTo}>
          {words.slice(String(axis))}
          <input
            type="number"
            className={styles.index}
            min={0}
            max={dim - 1}
            value={chosen[axis] ?? 0}
            disabled={dim < 2}
            onChange={(event) => {
              const index = event.target.valueAsNumber;
              if (!Number.isInteger(index)) return;
              onChoose(chosen.map((old, i) => (i === axis ? Math.min(Math.max(0, index), dim - 1) : old)));
            }}
          />
        </label>
      ))}
    </div>
  );
}
