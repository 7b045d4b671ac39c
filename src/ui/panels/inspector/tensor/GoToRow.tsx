import { useWords } from '../../../app-context.tsx';
import styles from './TensorTable.module.css';

/** A field for a row number; the table follows as one types. */
export function GoToRow({ rows, onGo }: { readonly rows: number; readonly onGo: (row: number) => void }) {
  const words = useWords().inspector.tensor;
  return (
    <label className={styles.goTo}>
      {words.goToIndex}
      <input
        type="number"
        className={styles.index}
        min={0}
        max={rows - 1}
        defaultValue={0}
        onChange={(event) => {
          const row = event.target.valueAsNumber;
          if (Number.isInteger(row)) onGo(row);
        }}
      />
    </label>
  );
}
