/** Which node a failure is about: the runtime names it in some messages only. */
import type { RunError } from '../../core/runtime/run-error.ts';
import type { ModelQueries } from '../../workers/model/client.ts';
import type { NamedNode } from '../../workers/model/protocol.ts';
import type { RunJobs } from './run-jobs.ts';
import type { RunPhase, RunStore } from './run-state.ts';

type Locator = Pick<ModelQueries, 'locateNode'>;

/** Adds the node to the failure that is shown, where its words can mean only one. */
export async function locateShown(store: RunStore, model: Locator): Promise<void> {
  const { phase } = store.getState();
  if (phase.kind !== 'failed' || phase.error.kind !== 'failed') return;
  const node = await model.locateNode(phase.error.failure, null);
  if (node.ok && node.value !== null && store.getState().phase === phase)
    store.setState({ phase: withNode(phase.error, node.value) });
}

/**
 * Runs once more, in a session that optimises nothing and profiles, to see where it breaks off; shows that node, or the
 * failure as it was.
 */
export async function findFailedNode(jobs: RunJobs, model: Locator): Promise<void> {
  const { store, runtime, sessions } = jobs;
  const { phase } = store.getState();
  if (phase.kind !== 'failed' || phase.error.kind !== 'failed') return;
  const { error } = phase;
  const signal = jobs.begin();
  const now = await jobs.prepare(signal, { profiling: true, optimization: 'disabled' });
  const backend = now.ok ? now.value.session.backend : error.backend;
  const again = now.ok ? await runtime.run(backend, now.value.feeds, null, signal) : now;
  const profile = now.ok && !again.ok ? await runtime.endProfile(backend, signal) : null;
  sessions.forget(backend === 'wasm' ? 'cpu' : 'gpu');
  const node = profile?.ok === true ? await model.locateNode(error.failure, profile.value) : null;
  if (signal.aborted) return;
  const found = node?.ok === true ? node.value : null;
  store.setState({ phase: found === null ? { ...phase, sought: true } : withNode(error, found) });
}

/** The failure with what is known of its node by now. */
function withNode(error: RunError & { readonly kind: 'failed' }, node: NamedNode): RunPhase {
  const { failure } = error;
  const place = { graph: node.graph, node: node.node };
  if (!('node' in failure)) return { kind: 'failed', error, node: place };
  const known = { ...failure, node: node.name, opType: node.opType };
  return { kind: 'failed', error: { ...error, failure: known }, node: place };
}
