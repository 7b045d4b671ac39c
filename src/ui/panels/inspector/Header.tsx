import type { ReactNode } from 'react';
import type { CardCategory } from '../../../core/ops/category.ts';
import { useWords } from '../../app-context.tsx';
import { Breakable } from '../../primitives/Breakable.tsx';
import styles from './Header.module.css';
import { Copy } from './Section.tsx';

interface HeaderProps {
  readonly kind: string;
  readonly title: string;
  readonly category?: CardCategory;
  /** Names are set in the monospace, operators are not. */
  readonly mono?: boolean;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** What the copy button takes; none without it. */
  readonly copy?: string;
}

/** What the inspected thing is and how it is called. */
export function Header({ kind, title, category, mono = false, children, actions, copy }: HeaderProps) {
  const words = useWords().inspector;
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <span className={styles.kind}>{kind}</span>
        {actions}
        {copy !== undefined && copy !== '' && <Copy text={copy} label={words.copyName} />}
      </div>
      <h2 className={mono ? styles.mono : styles.title}>
        {category !== undefined && (
          <span className={styles.swatch} style={{ background: `var(--cat-${category}-bar)` }} />
        )}
        {title === '' ? <span className={styles.unnamed}>{words.unnamed}</span> : <Breakable text={title} />}
      </h2>
      {children}
    </header>
  );
}
