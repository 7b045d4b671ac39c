/** What every job of a run shares: one at a time, on the same inputs, with a session that fits them. */
import type { Result } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { SessionFacts } from '../../workers/runtime/protocol.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import type { MadeInput } from '../../workers/tensors/protocol.ts';
import type { RunSessions, SessionChange } from './run-sessions.ts';
import type { RunStore } from './run-state.ts';

export interface Prepared {
  readonly inputs: readonly MadeInput[];
  /** The inputs' tensors, as a run takes them. */
  readonly feeds: readonly HeldTensor[];
  readonly session: SessionFacts;
  readonly fresh: boolean;
}

export interface RunJobs {
  readonly store: RunStore;
  readonly runtime: RuntimeClient;
  readonly tensors: TensorsClient;
  readonly sessions: RunSessions;
  /** Ends the job before and says that one is under way. */
  begin(): AbortSignal;
  /** All inputs as they are to be given; null when one cannot be made, which its card says. */
  made(): Promise<readonly MadeInput[] | null>;
  /** Inputs and a session that fit each other. `fetches` come on top of what every run asks for. */
  prepare(signal: AbortSignal, change: SessionChange): Promise<Result<Prepared, RunError>>;
  /** Shows why a job gave nothing; a cancelled one is no failure. */
  fail(error: RunError): void;
}
