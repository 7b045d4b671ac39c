import { RunBar } from './RunBar.tsx';
import { RunFailure } from './RunFailure.tsx';
import styles from './RunTab.module.css';
import { InputsPane } from './inputs/InputsPane.tsx';
import { OutputsPane } from './outputs/OutputsPane.tsx';

/** What goes in at the left, what comes out at the right, and above them how it is run. */
export function RunTab() {
  return (
    <div className={styles.tab}>
      <RunBar />
      <RunFailure />
      <div className={styles.panes}>
        <InputsPane />
        <OutputsPane />
      </div>
    </div>
  );
}
