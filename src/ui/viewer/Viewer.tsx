import { OptimisedBar } from './OptimisedBar.tsx';
import { TopBar } from './TopBar.tsx';
import { Workspace } from './Workspace.tsx';
import styles from './Viewer.module.css';

/** The page while a model is open. */
export function Viewer() {
  return (
    <div className={styles.viewer}>
      <TopBar />
      <OptimisedBar />
      <Workspace />
    </div>
  );
}
