import { formatCount } from '../../core/base/format-number.ts';
import type { BottomTab } from '../../state/shell.ts';
import { useApp, useDocument, useShell, useWords } from '../app-context.tsx';
import { Boundary } from '../app-shell/Boundary.tsx';
import { Tabs } from '../primitives/Tabs.tsx';
import { DiagnosticsList } from './diagnostics/DiagnosticsList.tsx';
import { LazyRunTab } from './lazy-run-tab.ts';
import styles from './BottomPanel.module.css';

/** The panel below the diagram: one tab a kind of work on the model. */
export function BottomPanel() {
  const app = useApp();
  const words = useWords().shell;
  const count = useDocument((state) => state.document?.diagnostics.length ?? 0);
  const chosen = useShell((shell) => shell.bottomTab);
  const findings = (
    <>
      {words.diagnostics} <span className={styles.count}>{formatCount(count)}</span>
    </>
  );
  return (
    <section className={styles.panel} aria-label={words.bottomPanel}>
      <Tabs<BottomTab>
        tabs={[
          { id: 'run', title: words.run },
          { id: 'diagnostics', title: findings },
        ]}
        chosen={chosen}
        onChoose={(bottomTab) => app.actions.changeShell({ bottomTab })}
        label={words.bottomPanel}
      >
        <Boundary key={chosen}>{chosen === 'run' ? <LazyRunTab /> : <DiagnosticsList />}</Boundary>
      </Tabs>
    </section>
  );
}
