import { formatCount } from '../../../core/base/format-number.ts';
import { useWords } from '../../app-context.tsx';
import type { ModelInspection } from './inspection-kinds.ts';
import { LongList } from './LongList.tsx';
import styles from './OperatorsSection.module.css';
import { Section } from './Section.tsx';

/** Which operators the model uses, most frequent first, as bars on one scale. */
export function OperatorsSection({ operators }: { readonly operators: ModelInspection['operators'] }) {
  const words = useWords().inspector;
  const most = operators[0]?.count ?? 1;
  if (operators.length === 0) return null;
  return (
    <Section
      title={words.sections.operators}
      count={formatCount(operators.length)}
      rows={() => operators.map(({ domain, opType, count }) => [words.domain(domain), opType, String(count)])}
    >
      <LongList
        items={operators}
        first={12}
        className={styles.list}
        keyOf={(op) => `${op.domain} ${op.opType}`}
      >
        {({ domain, opType, count }) => (
          <div className={styles.row}>
            <span className={styles.name}>
              {domain !== '' && domain !== 'ai.onnx' && <span className={styles.domain}>{domain}.</span>}
              {opType}
            </span>
            <span className={styles.count}>{formatCount(count)}</span>
            <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
          </div>
        )}
      </LongList>
    </Section>
  );
}
