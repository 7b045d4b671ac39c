import styles from './Progress.module.css';

/** A bar of a long job; `fraction` 0 to 1, null while it is not known. */
export function Progress({ fraction, label }: { readonly fraction: number | null; readonly label: string }) {
  return (
    <progress
      className={styles.bar}
      aria-label={label}
      max={1}
      {...(fraction === null ? {} : { value: fraction })}
    />
  );
}
