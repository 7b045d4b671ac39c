import { useWords } from '../app-context.tsx';
import styles from './Wordmark.module.css';

/** The name of the program with its sign. */
export function Wordmark() {
  return (
    <span className={styles.mark}>
      <Sign />
      {useWords().shell.product}
    </span>
  );
}

/** An operator with a value going in and one coming out: the O of the name, seen as through a scope. */
export function Sign() {
  return (
    <svg className={styles.sign} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M10 .5v4M10 15.5v4" />
      <circle cx="10" cy="10" r="5.5" />
      <circle cx="10" cy="10" r="1.75" className={styles.dot} />
    </svg>
  );
}
