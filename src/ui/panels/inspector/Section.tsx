import { useId, type ReactNode } from 'react';
import { useApp, useWords } from '../../app-context.tsx';
import { CopyButton } from '../../primitives/CopyButton.tsx';
import { toTsv } from '../../primitives/tsv.ts';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** How many there are, behind the title. */
  readonly count?: string | undefined;
  /** The section's rows for the clipboard. */
  readonly rows?: (() => readonly (readonly string[])[]) | undefined;
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the inspector. */
export function Section({ title, count, rows, after, children }: SectionProps) {
  const words = useWords();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.header}>
        <h3 id={id} className={styles.title}>
          {title}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </h3>
        {after}
        {rows !== undefined && (
          <Copy text={() => toTsv(rows())} label={`${words.inspector.copyRows}: ${title}`} />
        )}
      </header>
      {children}
    </section>
  );
}

interface CopyProps {
  readonly text: string | (() => string | Promise<string>);
  readonly label: string;
}

/** Copies, and says so when the browser did not allow it. */
export function Copy({ text, label }: CopyProps) {
  const app = useApp();
  const words = useWords().shell;
  return (
    <CopyButton
      text={text}
      label={label}
      copied={words.copied}
      onFail={() => app.actions.notify(words.copyFailed, 'error')}
    />
  );
}
