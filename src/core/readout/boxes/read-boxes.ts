import type { Result } from '../../base/result.ts';
import { err, ok } from '../../base/result.ts';
import type { HeldTensor } from '../../tensor/held-tensor.ts';
import type { NumberTable } from '../numbers.ts';
import { readNumbers } from '../read-numbers.ts';
import type { ReadoutError } from '../readout-error.ts';
import type { BoxFacts, BoxReading, BoxRole, BoxTables } from './box-reading.ts';
import { decodeBoxes } from './decode-boxes.ts';
import type { Detection, InputSize } from './detection.ts';

/** The outputs with their numbers, for `guessBoxes`; those of more than four dims or too large stay unread. */
export async function readBoxFacts(outputs: readonly HeldTensor[]): Promise<readonly BoxFacts[]> {
  const facts: BoxFacts[] = [];
  for (const held of outputs) {
    const { name, dataType, dims } = held.tensor;
    // Prototypes of masks and the like are told by their dims alone.
    const numbers = dims.length <= 3 ? await readNumbers(held) : null;
    facts.push({ name, dataType, dims, values: numbers?.ok === true ? numbers.value : null });
  }
  return facts;
}

/** Boxes of the first picture in input pixels, at least `minScore` sure; `suppress` and `placeBoxes` come after. */
export async function readBoxes(
  outputs: readonly HeldTensor[],
  reading: BoxReading,
  input: InputSize,
  minScore: number,
): Promise<Result<Detection[], ReadoutError>> {
  const tables: Partial<Record<BoxRole, NumberTable>> = {};
  const roles: readonly BoxRole[] = ['predictions', 'boxes', 'scores', 'classes', 'count'];
  let dims: readonly number[] = [];
  for (const role of roles) {
    const held = outputs.find(({ tensor }) => tensor.name === reading.roles[role]);
    if (held === undefined) continue;
    const numbers = await readNumbers(held);
    if (!numbers.ok) return numbers;
    if (dims.length === 0) dims = held.tensor.dims;
    tables[role] = { dims: held.tensor.dims, values: numbers.value };
  }
  const found = decodeBoxes(tables satisfies BoxTables, { reading, input, minScore });
  return found === null ? err({ kind: 'wrong-shape', view: 'boxes', dims }) : ok(found);
}
