import { readNumbers } from '../../core/readout/read-numbers.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { Collection, ReadableOutput } from '../../core/transform/readable-output.ts';
import { elementNames, readingNames } from '../../core/transform/reading-names.ts';
import type { RunReply } from '../../workers/runtime/protocol.ts';

/** Values that stand in for outputs that are no tensors: what goes into a ZipMap, a sequence's elements. */
export function extraFetches(outputs: readonly ReadableOutput[]): readonly string[] {
  return outputs.flatMap(readingNames);
}

export interface RestoredOutputs {
  readonly outputs: readonly HeldTensor[];
  readonly collections: readonly Collection[];
  readonly unreadable: readonly string[];
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

/**
 * A run's outputs under the model's own names and in its order: a ZipMap's is the tensor that goes into it, with its
 * labels; a sequence's are its elements.
 */
export async function restoreOutputs(
  planned: readonly ReadableOutput[],
  { outputs, unreadable }: Pick<RunReply, 'outputs' | 'unreadable'>,
): Promise<RestoredOutputs> {
  const labels = new Map<string, readonly string[]>();
  const collections: Collection[] = [];
  const restored: HeldTensor[] = [];
  const given = new Map(outputs.map((held) => [held.tensor.name, held]));
  const had = new Set<string>();
  const take = (from: string, name: string): void => {
    const held = given.get(from);
    if (held === undefined) return;
    restored.push(name === from ? held : { ...held, tensor: { ...held.tensor, name } });
    had.add(name);
  };
  for (const output of planned) {
    const { name } = output;
    switch (output.kind) {
      case 'tensor':
      case 'unreadable':
        take(name, name);
        break;
      case 'zip-map':
        take(output.probabilities, name);
        if (output.labels.kind !== 'none') labels.set(name, output.labels.values.map(String));
        break;
      case 'sequence': {
        const length = await numberOf(given.get(output.lengthName));
        if (length === null) break;
        const elements = elementNames(output).slice(0, length);
        elements.forEach((element, i) => take(element, `${name}[${i}]`));
        collections.push({ kind: 'sequence', name, length, shown: elements.length });
        had.add(name);
        break;
      }
      case 'optional': {
        const has = await numberOf(given.get(output.hasName));
        if (has === null) break;
        if (has !== 0) take(output.elementName, name);
        collections.push({ kind: 'optional', name, empty: has === 0 });
        had.add(name);
        break;
      }
    }
  }
  // Also what nobody planned for: an output that is there is shown.
  const known = new Set(planned.flatMap((output) => [output.name, ...readingNames(output)]));
  for (const held of outputs) if (!known.has(held.tensor.name)) restored.push(held);
  return { outputs: restored, collections, unreadable: unreadable.filter((name) => !had.has(name)), labels };
}

/** The one number of a scalar; null when there is none. */
async function numberOf(held: HeldTensor | undefined): Promise<number | null> {
  if (held === undefined) return null;
  const numbers = await readNumbers(held);
  return numbers.ok ? (numbers.value[0] ?? null) : null;
}
