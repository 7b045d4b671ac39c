import { err, ok, type Result } from '../../core/base/result.ts';
import type { FreeDimensions } from '../../core/feeds/input-spec.ts';
import type { Backend } from '../../core/runtime/backend.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { ModelQueries } from '../../workers/model/client.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import {
  PLAIN_SESSION,
  type RunnableModel,
  type SessionFacts,
  type SessionOptions,
} from '../../workers/runtime/protocol.ts';
import type { RunSettings, RunState } from './run-state.ts';

/** Options of a session in which a job differs from a plain run. */
export type SessionChange = Partial<
  Pick<SessionOptions, 'backend' | 'profiling' | 'fetches' | 'keepOptimized' | 'optimization'>
>;

/** What sessions are made of: another model is another object. */
export type SessionModel = Pick<ModelQueries, 'runnable'>;

export interface RunSessions {
  /** The session with these options: the one that is there, else a new one (`fresh`). `other`: not of the open model. */
  ensure(
    options: SessionOptions,
    signal: AbortSignal,
    other?: SessionModel,
  ): Promise<Result<{ readonly facts: SessionFacts; readonly fresh: boolean }, RunError>>;
  /** The files that the open model's weights lie in, once there was a session. */
  weights(): RunnableModel['weights'];
  /** A worker is gone, and its session with it. */
  forget(build: 'cpu' | 'gpu'): void;
  /** Another model. */
  reset(): void;
}

interface Kept {
  readonly model: SessionModel;
  readonly key: string;
  readonly facts: SessionFacts;
}

/**
 * One session a build of the runtime, as its worker has it: whichever model it is of. It is kept while its options stay
 * the same, since making one costs more than most runs.
 */
export function createRunSessions(model: SessionModel, runtime: RuntimeClient): RunSessions {
  const kept: Record<'cpu' | 'gpu', Kept | null> = { cpu: null, gpu: null };
  let runnables = new WeakMap<SessionModel, RunnableModel>();

  async function prepared(of: SessionModel): Promise<Result<RunnableModel, RunError>> {
    const runnable = runnables.get(of);
    if (runnable !== undefined) return ok(runnable);
    const now = runnables;
    const made = await of.runnable();
    // After a reset `model` is another one under the same name.
    if (made.ok) now.set(of, made.value);
    return made;
  }

  return {
    async ensure(options, signal, of = model) {
      const build = options.backend === 'wasm' ? 'cpu' : 'gpu';
      const key = JSON.stringify(options);
      const before = kept[build];
      if (before?.model === of && before.key === key) return ok({ facts: before.facts, fresh: false });
      kept[build] = null;
      const prepare = await prepared(of);
      if (!prepare.ok) return prepare;
      if (signal.aborted) return err({ kind: 'cancelled' });
      const created = await runtime.create(prepare.value, options, signal);
      if (!created.ok) return created;
      kept[build] = { model: of, key, facts: created.value };
      return ok({ facts: created.value, fresh: true });
    },
    weights: () => runnables.get(model)?.weights ?? [],
    forget(build) {
      kept[build] = null;
    },
    reset() {
      kept.cpu = null;
      kept.gpu = null;
      runnables = new WeakMap();
    },
  };
}

/** Where a run with these settings takes place. */
export function backendOf({ backend }: RunSettings): Backend {
  return backend === 'auto' ? 'wasm' : backend;
}

/** A session of this model as the settings want it; `change`: in what a job differs. */
export function sessionOptions(
  { settings, report }: Pick<RunState, 'settings' | 'report'>,
  free: FreeDimensions,
  change: SessionChange,
): SessionOptions {
  return {
    ...PLAIN_SESSION,
    backend: backendOf(settings),
    threads: settings.threads ?? report?.threads ?? 1,
    freeDimensions: named(free),
    optimization: settings.optimization,
    ...change,
  };
}

/** What the runtime knows by name: dimensions that the file left nameless have one of ours only. */
function named(free: FreeDimensions): FreeDimensions {
  return Object.fromEntries(Object.entries(free).filter(([name]) => !/\[\d+\]$/.test(name)));
}
