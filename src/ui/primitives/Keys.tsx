import { keyLabels } from '../../state/commands/key-labels.ts';
import styles from './Keys.module.css';

/** A key binding as key caps. */
export function Keys({ binding }: { readonly binding: string }) {
  return (
    <span className={styles.keys}>
      {keyLabels(binding).map((label) => (
        <kbd key={label} className={styles.key}>
          {label}
        </kbd>
      ))}
    </span>
  );
}
