/** The runtime's own profile of a run: which node took how long. */
import type { RunError } from '../../core/runtime/run-error.ts';
import type { ModelQueries } from '../../workers/model/client.ts';
import type { RunJobs } from './run-jobs.ts';

const WARM_UPS = 1;
const RUNS = 5;

/** Profiles a few runs after a warm-up, in a session of its own: one that profiles is slower than others. */
export async function profileRun(jobs: RunJobs, model: Pick<ModelQueries, 'mapProfile'>): Promise<void> {
  const { store, runtime, sessions } = jobs;
  const signal = jobs.begin();
  const now = await jobs.prepare(signal, { profiling: true });
  if (signal.aborted) return;
  if (!now.ok) {
    jobs.fail(now.error);
    return;
  }
  const { backend } = now.value.session;
  const timed = await runtime.time(backend, now.value.feeds, WARM_UPS, RUNS, signal);
  const text = timed.ok ? await runtime.endProfile(backend, signal) : timed;
  // It profiles no more: the next profile needs another session.
  sessions.forget(backend === 'wasm' ? 'cpu' : 'gpu');
  if (signal.aborted) return;
  if (!text.ok) {
    jobs.fail(text.error);
    return;
  }
  const view = await model.mapProfile(text.value, WARM_UPS);
  if (signal.aborted) return;
  if (view.ok) {
    const { shown } = store.getState();
    store.setState({
      phase: { kind: 'idle' },
      profiled: { backend, view: view.value },
      shown: { ...shown, nodes: 'times' },
    });
  } else jobs.fail(unreadable(view.error, text.value));
}

type Unreadable = Extract<Awaited<ReturnType<ModelQueries['mapProfile']>>, { readonly ok: false }>['error'];

function unreadable(error: Unreadable, text: string): RunError {
  switch (error.kind) {
    case 'worker-lost':
      return error;
    case 'not-a-profile':
    case 'no-runs':
      return { kind: 'worker-lost', reason: `the runtime wrote no profile (${text.length} characters)` };
  }
}
