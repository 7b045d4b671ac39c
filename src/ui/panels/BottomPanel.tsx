import { formatCount } from '../../core/base/format-number.ts';
import { useDocument, useWords } from '../app-context.tsx';
import { Tabs } from '../primitives/Tabs.tsx';
import { DiagnosticsList } from './diagnostics/DiagnosticsList.tsx';
import styles from './BottomPanel.module.css';

/** The panel below the diagram: one tab a kind of work on the model. */
export function BottomPanel() {
  const words = useWords().shell;
  const count = useDocument((state) => state.document?.diagnostics.length ?? 0);
  const title = (
    <>
      {words.diagnostics} <span className={styles.count}>{formatCount(count)}</span>
    </>
  );
  return (
    <section className={styles.panel} aria-label={words.bottomPanel}>
      <Tabs
        tabs={[{ id: 'diagnostics', title }]}
        chosen="diagnostics"
        onChoose={() => undefined}
        label={words.bottomPanel}
      >
        <DiagnosticsList />
      </Tabs>
    </section>
  );
}
