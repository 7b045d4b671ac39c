import type { ReadableOutput } from '../../core/transform/readable-outputs.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { RunReply } from '../../workers/runtime/protocol.ts';

/** Values that stand in for outputs that are no tensors: what goes into a ZipMap. */
export function extraFetches(outputs: readonly ReadableOutput[]): readonly string[] {
  return outputs.flatMap((output) => (output.kind === 'zip-map' ? [output.probabilities] : []));
}

export interface RestoredOutputs {
  readonly outputs: readonly HeldTensor[];
  readonly unreadable: readonly string[];
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

/** A run's outputs under the model's own names: a ZipMap's is the tensor that goes into it, with its labels. */
export function restoreOutputs(
  planned: readonly ReadableOutput[],
  { outputs, unreadable }: Pick<RunReply, 'outputs' | 'unreadable'>,
): RestoredOutputs {
  const labels = new Map<string, readonly string[]>();
  const renamed = new Map<string, string>();
  for (const output of planned) {
    if (output.kind !== 'zip-map') continue;
    renamed.set(output.probabilities, output.name);
    if (output.labels.kind !== 'none') labels.set(output.name, output.labels.values.map(String));
  }
  const restored = outputs.map((held) => {
    const name = renamed.get(held.tensor.name);
    return name === undefined ? held : { ...held, tensor: { ...held.tensor, name } };
  });
  const had = new Set(restored.map(({ tensor }) => tensor.name));
  return { outputs: restored, unreadable: unreadable.filter((name) => !had.has(name)), labels };
}
