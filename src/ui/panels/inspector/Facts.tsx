import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** Names, shapes and numbers are set in the monospace. */
  readonly mono?: boolean;
}

/** Names and values in two columns. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  return (
    <dl className={styles.list}>
      {facts
        .filter((fact) => fact !== null)
        .map(({ name, value, mono = false }) => (
          <div key={name} className={styles.row}>
            <dt className={styles.name}>{name}</dt>
            <dd className={mono ? styles.mono : styles.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
