import type { Diagnostic } from '../../../core/ir/diagnostic.ts';
import { useWords } from '../../app-context.tsx';
import { diagnosticText } from '../diagnostics/diagnostic-text.ts';
import { SeverityIcon } from '../diagnostics/SeverityIcon.tsx';
import styles from './DiagnosticsSection.module.css';
import { LongList } from './LongList.tsx';
import { Section } from './Section.tsx';

/** What is odd about this thing, in full. */
export function DiagnosticsSection({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const words = useWords();
  if (diagnostics.length === 0) return null;
  return (
    <Section title={words.inspector.sections.diagnostics} count={String(diagnostics.length)}>
      <LongList items={diagnostics} className={styles.list} keyOf={(d, i) => `${i} ${d.code}`}>
        {(diagnostic) => {
          const { title, what, next } = diagnosticText(words, diagnostic);
          return (
            <div className={styles.finding}>
              <SeverityIcon
                severity={diagnostic.severity}
                label={words.shell.diagnosticsPanel.severity[diagnostic.severity]}
              />
              <div>
                <strong>{title}</strong>
                <p>{what}</p>
                {next !== '' && <p className={styles.next}>{next}</p>}
              </div>
            </div>
          );
        }}
      </LongList>
    </Section>
  );
}
