import { useApp, useDocument, useWords } from '../app-context.tsx';
import { Button } from '../primitives/Button.tsx';
import { Progress } from '../primitives/Progress.tsx';
import { useDelayed } from '../primitives/use-delayed.ts';
import styles from './OpeningOverlay.module.css';

/** What is being opened, how far it is, and Cancel. A quick open never shows it. */
export function OpeningOverlay() {
  const app = useApp();
  const words = useWords().shell;
  const load = useDocument((state) => state.load);
  const visible = useDelayed(load.phase === 'opening');
  if (load.phase !== 'opening' || !visible) return null;
  const percent = load.fraction === null ? null : Math.floor(load.fraction * 100);
  return (
    <div className={styles.overlay}>
      <section className={styles.box} aria-label={words.opening(load.file)}>
        <h2 className={styles.title}>{words.opening(load.file)}</h2>
        <Progress fraction={load.fraction} label={words.stages[load.stage]} />
        <div className={styles.line}>
          <span role="status">{words.stages[load.stage]}</span>
          {percent !== null && <span className={styles.percent}>{words.percent(String(percent))}</span>}
          <Button onClick={() => app.actions.cancelOpen()}>{words.cancel}</Button>
        </div>
      </section>
    </div>
  );
}
