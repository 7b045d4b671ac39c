/** The model as the runtime rewrote it: read back from a session, and put on the nodes of the original. */
import { graphIndex } from '../../core/base/indices.ts';
import { refKey } from '../../core/ir/model-ref.ts';
import type { OpenError } from '../../core/ir/open-error.ts';
import type { ModelSource } from '../../core/ir/source.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { ModelQueries } from '../../workers/model/client.ts';
import type { OptimizedView } from '../../workers/model/protocol.ts';
import type { WorkerLost } from '../../workers/worker-lost.ts';
import type { OpenDocument, OptimisedOf } from '../document.ts';
import type { RunJobs } from './run-jobs.ts';

export interface Optimised {
  readonly source: ModelSource;
  readonly view: OptimizedView;
}

/** Takes the rewritten model out of a session of its own. `withheld`: this build gives none out. null: cancelled, or the error is shown. */
export async function takeOptimised(
  { store, sessions, begin, prepare, fail }: RunJobs,
  model: Pick<ModelQueries, 'mapOptimized'>,
  name: string,
): Promise<Optimised | 'withheld' | null> {
  const signal = begin();
  const now = await prepare(signal, { keepOptimized: true });
  if (signal.aborted) return null;
  if (!now.ok) {
    fail(now.error);
    return null;
  }
  const blob = now.value.session.optimized;
  const view = blob === null ? null : await model.mapOptimized(blob);
  if (signal.aborted) return null;
  if (view?.ok === false) {
    fail(unreadable(view.error));
    return null;
  }
  store.setState({ phase: { kind: 'idle' } });
  if (blob === null || view === null) return 'withheld';
  // It leaves the weights where they are. Of a file that stayed on its server there is only an address.
  const weights = sessions.weights().filter(({ file }) => file.remote === undefined);
  return {
    source: {
      model: { path: name, blob },
      others: weights.map(({ location, file }) => ({ path: location, blob: file.blob })),
    },
    view: view.value,
  };
}

function unreadable(error: OpenError | WorkerLost): RunError {
  if (error.kind === 'worker-lost') return error;
  return { kind: 'model-unreadable', reason: `what the runtime made of it: ${error.kind}` };
}

/** What the page keeps of the original while its rewriting is open. */
export function optimisedOf(original: OpenDocument, { nodes, gone }: OptimizedView): OptimisedOf {
  const keyOf = ({ graph, node }: { graph: number; node: number }): string =>
    refKey({ kind: 'node', graph: graphIndex(graph), node });
  return { original, standIns: new Map(nodes.map((node) => [keyOf(node), node])), gone };
}
