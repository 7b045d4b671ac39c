import { err, ok, type Result } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { ModelQueries } from '../../workers/model/client.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { RunnableModel, SessionFacts, SessionOptions } from '../../workers/runtime/protocol.ts';

export interface RunSessions {
  /** The session with these options: the one that is there, else a new one (`fresh`). */
  ensure(
    options: SessionOptions,
    signal: AbortSignal,
  ): Promise<Result<{ readonly facts: SessionFacts; readonly fresh: boolean }, RunError>>;
  /** The files that the weights lie in, once there was a session. */
  weights(): RunnableModel['weights'];
  /** A worker is gone, and its session with it. */
  forget(build: 'cpu' | 'gpu'): void;
  /** Another model. */
  reset(): void;
}

interface Kept {
  readonly key: string;
  readonly facts: SessionFacts;
}

/** One session a build of the runtime, kept while its options stay the same: making one costs more than most runs. */
export function createRunSessions(
  model: Pick<ModelQueries, 'runnable'>,
  runtime: RuntimeClient,
): RunSessions {
  const kept: Record<'cpu' | 'gpu', Kept | null> = { cpu: null, gpu: null };
  let runnable: RunnableModel | null = null;

  async function prepared(): Promise<Result<RunnableModel, RunError>> {
    if (runnable !== null) return ok(runnable);
    const made = await model.runnable();
    if (!made.ok) return made;
    runnable = made.value;
    return made;
  }

  return {
    async ensure(options, signal) {
      const build = options.backend === 'wasm' ? 'cpu' : 'gpu';
      const key = JSON.stringify(options);
      const before = kept[build];
      if (before?.key === key) return ok({ facts: before.facts, fresh: false });
      kept[build] = null;
      const prepare = await prepared();
      if (!prepare.ok) return prepare;
      if (signal.aborted) return err({ kind: 'cancelled' });
      const created = await runtime.create(prepare.value, options, signal);
      if (!created.ok) return created;
      kept[build] = { key, facts: created.value };
      return ok({ facts: created.value, fresh: true });
    },
    weights: () => runnable?.weights ?? [],
    forget(build) {
      kept[build] = null;
    },
    reset() {
      kept.cpu = null;
      kept.gpu = null;
      runnable = null;
    },
  };
}
