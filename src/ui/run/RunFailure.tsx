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
  const node = error.kind === 'failed' && 'node' in error.failure ? error.failure.node : '';
  const elsewhere = error.kind === 'failed' && error.backend !== 'wasm';
  const showNode = async (): Promise<void> => {
    const reply = await app.queries.search(node, 20);
    const hit = reply.ok ? reply.value.hits.find(({ kind }) => kind === 'node') : undefined;
    if (hit !== undefined) app.actions.goTo({ kind: 'node', graph: hit.graph, node: hit.index });
  };
  return (
    <div className={styles.failure} role="alert">
      <p>
        <strong>{title}</strong> {advice}
      </p>
      <div className={styles.actions}>
        {node !== '' && <Button onClick={() => void showNode()}>{words.showNode}</Button>}
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
