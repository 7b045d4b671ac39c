/** What every job of a run shares: one at a time, on the same inputs, with a session that fits them. */
import type { Result } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { SessionFacts, SessionOptions } from '../../workers/runtime/protocol.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';
import type { RunSessions } from './run-sessions.ts';
import type { RunStore } from './run-state.ts';

export interface Prepared {
  readonly inputs: readonly MadeInput[];
  /** The inputs' tensors, as a run takes them. */
  readonly feeds: readonly HeldTensor[];
  readonly session: SessionFacts;
  readonly fresh: boolean;
}

/** Options of a session in which a job differs from a plain run. */
export type SessionChange = Partial<
  Pick<SessionOptions, 'backend' | 'profiling' | 'fetches' | 'keepOptimized'>
>;

export interface RunJobs {
  readonly store: RunStore;
  readonly runtime: RuntimeClient;
  readonly tensors: TensorsClient;
  readonly sessions: RunSessions;
  /** Ends the job before and says that one is under way. */
  begin(): AbortSignal;
  /** Inputs and a session that fit each other. `fetches` come on top of what every run asks for. */
  prepare(signal: AbortSignal, change: SessionChange): Promise<Result<Prepared, RunError>>;
  /** Shows why a job gave nothing; a cancelled one is no failure. */
  fail(error: RunError): void;
}
