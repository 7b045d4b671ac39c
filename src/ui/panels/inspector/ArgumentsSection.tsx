import type { ArgumentRow } from '../../../core/analysis/inspection.ts';
import { formatCount } from '../../../core/base/format-number.ts';
import { useWords } from '../../app-context.tsx';
import styles from './ArgumentsSection.module.css';
import { LinkButton } from './LinkButton.tsx';
import { LongList } from './LongList.tsx';
import { Section } from './Section.tsx';

interface ArgumentsSectionProps {
  readonly title: string;
  readonly rows: readonly ArgumentRow[];
  readonly side: 'input' | 'output';
}

/** Formal name -> actual value, with its type, and where it comes from or goes to. */
export function ArgumentsSection({ title, rows, side }: ArgumentsSectionProps) {
  if (rows.length === 0) return null;
  return (
    <Section
      title={title}
      count={formatCount(rows.length)}
      rows={() => rows.map((row) => [row.formal, row.value?.title ?? '', row.type])}
    >
      <LongList items={rows} className={styles.list} keyOf={(row, i) => `${i} ${row.formal}`}>
        {(row) => <Argument row={row} side={side} />}
      </LongList>
    </Section>
  );
}

function Argument({ row, side }: { readonly row: ArgumentRow; readonly side: 'input' | 'output' }) {
  const words = useWords().inspector;
  return (
    <div className={row.formal === '' ? styles.whole : styles.row}>
      {row.formal !== '' && (
        <span className={styles.formal} title={row.optional ? words.argument.optional : undefined}>
          {row.formal}
          {row.optional && '?'}
        </span>
      )}
      <div className={styles.actual}>
        {row.value === null ? (
          <i className={styles.muted}>{words.argument.leftOut}</i>
        ) : (
          <LinkButton link={row.value} detail={false} />
        )}
        {row.type !== '' && <div className={styles.type}>{row.type}</div>}
        {side === 'input' && row.producer !== null && (
          <div className={styles.way}>
            {words.argument.from} <LinkButton link={row.producer} />
          </div>
        )}
        {row.consumers.length > 0 && (
          <div className={styles.way}>
            {words.argument.to}
            <LongList items={row.consumers} first={6} keyOf={(link, i) => `${i} ${link.graph}.${link.index}`}>
              {(link) => <LinkButton link={link} />}
            </LongList>
          </div>
        )}
      </div>
    </div>
  );
}
