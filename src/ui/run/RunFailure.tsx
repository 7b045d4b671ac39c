import { useApp, useWords } from '../app-context.tsx';
import { Button } from '../primitives/Button.tsx';
import styles from './RunTab.module.css';
import { useRun, useRunState } from './use-run.ts';

/** Why the last run gave nothing: what happened, what to do, and the runtime's own words below. */
export function RunFailure() {
  const app = useApp();
  const run = useRun();
  const words = useWords().run.errors;
  const phase = useRunState((state) => state.phase);
  if (phase.kind !== 'failed') return null;
  const { error } = phase;
  const { title, advice } = words.text(error);
  const { node } = phase;
  const mayBeFound =
    error.kind === 'failed' &&
    error.failure.kind === 'node-failed' &&
    node === undefined &&
    phase.sought !== true;
  const elsewhere = error.kind === 'failed' && error.backend !== 'wasm';
  return (
    <div className={styles.failure} role="alert">
      <p>
        <strong>{title}</strong> {advice} {phase.sought === true && words.notFound}
      </p>
      <div className={styles.actions}>
        {node !== undefined && (
          <Button onClick={() => app.actions.goTo({ kind: 'node', ...node })}>{words.showNode}</Button>
        )}
        {mayBeFound && (
          <Button title={words.findNodeHint} onClick={() => void run.findFailedNode()}>
            {words.findNode}
          </Button>
        )}
        {elsewhere && (
          <Button
            onClick={() => {
              run.changeSettings({ backend: 'wasm' });
              void run.run();
            }}
          >
            {words.runOnCpu}
          </Button>
        )}
        <Button tone="quiet" onClick={() => run.dismissError()}>
          {words.dismiss}
        </Button>
      </div>
      {error.kind === 'failed' && (
        <details>
          <summary>{words.detail}</summary>
          <pre>{error.message}</pre>
        </details>
      )}
    </div>
  );
}
