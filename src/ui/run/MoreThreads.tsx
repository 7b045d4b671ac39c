import { installIsolation, isolationState } from '../../platform/isolation.ts';
import { useApp, useDocument, useWords } from '../app-context.tsx';
import { Button } from '../primitives/Button.tsx';
import styles from './RunTab.module.css';
import { useRunState } from './use-run.ts';

/** Why there is one thread only, and the way to more where there is one. */
export function MoreThreads() {
  const app = useApp();
  const words = useWords().run.isolation;
  const cores = useRunState((state) => state.report?.cores ?? 1);
  const url = useDocument((state) => state.document?.url ?? null);
  const state = isolationState();
  if (state === 'isolated' || cores < 2) return null;
  if (state !== 'possible') {
    return (
      <span className={styles.hint} title={words[state]}>
        {words.one}
      </span>
    );
  }
  const enable = async (): Promise<void> => {
    if (!(await installIsolation())) app.actions.notify(words.failed, 'error');
    // A model that was dropped would be lost by a reload: only the user may do that.
    else if (url === null) app.actions.notify(words.later);
    else location.reload();
  };
  return (
    <Button tone="quiet" title={words.possible} onClick={() => void enable()}>
      {words.enable}
    </Button>
  );
}
