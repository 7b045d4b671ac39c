import type { Result } from '../../../core/base/result.ts';
import type { ReadoutError } from '../../../core/readout/readout-error.ts';
import type { TensorsApi } from '../../../workers/tensors/protocol.ts';
import type { WorkerLost } from '../../../workers/worker-lost.ts';
import { useAnswer, type Answer } from '../../primitives/use-answer.ts';
import { useRun } from '../use-run.ts';

export type Readout<T> = Answer<Result<T, ReadoutError | WorkerLost>>;

/** Asks the tensor worker how an output reads; asked again when `key` changes. */
export function useReadout<T>(
  key: string,
  question: (api: TensorsApi) => Promise<Result<T, ReadoutError>>,
): Readout<T> {
  const { tensors } = useRun();
  return useAnswer(key, async () => {
    const reply = await tensors.ask(question);
    return reply.ok ? reply.value : reply;
  });
}
