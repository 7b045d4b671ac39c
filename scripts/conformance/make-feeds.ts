import { readFileSync } from 'node:fs';
import { convertHeld } from '../../src/core/feeds/convert-held.ts';
import { listInputs } from '../../src/core/feeds/list-inputs.ts';
import { err, ok, type Result } from '../../src/core/base/result.ts';
import { DataType } from '../../src/core/ir/element-type.ts';
import type { Model } from '../../src/core/ir/model.ts';
import { holdBytes, type HeldTensor } from '../../src/core/tensor/held-tensor.ts';
import type { DataSet } from './list-cases.ts';
import { readTensor } from './read-protos.ts';

/** What goes into the model's inputs, in their order; the error says which kind of input cannot be given. */
export async function makeFeeds(
  model: Model,
  inputs: DataSet['inputs'],
): Promise<Result<readonly HeldTensor[], string>> {
  if (inputs === 'ramp') return ok(ramps(model));
  const graph = model.graphs[0];
  const feeds: HeldTensor[] = [];
  for (const [i, file] of inputs.entries()) {
    const value = graph?.values[graph.inputs[i] ?? -1];
    const type = value?.type?.kind ?? 'tensor';
    if (value === undefined || type !== 'tensor') return err(`an input of kind ${type}`);
    const read = await readTensor(new Uint8Array(readFileSync(file)));
    const feed = read === null ? null : await asFeed(read, value.name);
    if (feed === null) return err('an input that cannot be read');
    feeds.push(feed);
  }
  return ok(feeds);
}

/** A tensor of a `.pb` has its elements in any of the fields: here as the bytes that the runtime takes. */
async function asFeed(held: HeldTensor, name: string): Promise<HeldTensor | null> {
  const spec = { name, dataType: held.tensor.dataType, dims: null, hasDefault: false };
  const made = await convertHeld(held, spec);
  return made.ok ? made.value : null;
}

/** As the standard's own runner makes them for its light models: i / n, free dimensions 1, float32 only. */
function ramps(model: Model): readonly HeldTensor[] {
  return listInputs(model).inputs.flatMap(({ name, dims, hasDefault }) => {
    if (hasDefault) return [];
    const sizes = (dims ?? []).map((dim) => (dim.kind === 'known' ? dim.value : 1));
    const count = sizes.reduce((product, size) => product * size, 1);
    const values = Float32Array.from({ length: count }, (_, i) => i / count);
    return [holdBytes(name, DataType.FLOAT, sizes, new Uint8Array(values.buffer))];
  });
}
