import type { HeldTensor } from '../../../core/tensor/held-tensor.ts';
import type { RunRecord } from '../../../state/run/run-state.ts';
import type { MadeInput } from '../../../workers/tensors/protocol.ts';

/** What every view of an output is given. */
export interface OutputProps {
  readonly record: RunRecord;
  readonly held: HeldTensor;
}

/** The first input of a run that was made of a picture, to lay results over. */
export function pictureOf({ inputs }: RunRecord): MadeInput | null {
  return inputs.find(({ picture }) => picture !== null) ?? null;
}
