import '../../src/workers/runtime/capture-output.ts';
import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { importModel } from '../../src/core/import/import-model.ts';
import { compareTensors } from '../../src/core/readout/compare-tensors.ts';
import { holdAll, type HeldTensor } from '../../src/core/tensor/held-tensor.ts';
import { planOutputs } from '../../src/core/transform/readable-outputs.ts';
import { prepareRunnable } from '../../src/core/transform/runnable-model.ts';
import { extraFetches, restoreOutputs } from '../../src/state/run/restore-outputs.ts';
import { PLAIN_SESSION } from '../../src/workers/runtime/protocol.ts';
import { createRuntimeService } from '../../src/workers/runtime/runtime-service.ts';
import { readOrtTensor, toOrtTensor } from '../../src/workers/runtime/tensors.ts';
import type { ConformanceCase } from './list-cases.ts';
import { makeFeeds } from './make-feeds.ts';
import { readTensor, readTensorsWithin } from './read-protos.ts';

/** Small, so that weights of these tiny models are moved too. */
const THRESHOLD = 64;
/** The standard's own, of its backend tests. */
const TOLERANCE = { relative: 1e-3, absolute: 1e-7, equalNaN: true };

/**
 * `runtime-differs`: a session made of the file as it is, without our importer and weights, misses the expected numbers
 * too. It shares our conversion and comparison of tensors.
 */
export type Outcome =
  | { readonly kind: 'passed' }
  /** The runtime takes tensors only, or gives an output in no way that can be read. */
  | { readonly kind: 'unfed' | 'unreadable'; readonly reason: string }
  | { readonly kind: 'refused' | 'failed' | 'differs' | 'runtime-differs'; readonly reason: string };

const service = createRuntimeService(
  { ort, script: null, loadBinary: async () => null },
  { progress: () => undefined },
);

/** Runs a case through importer, external weights, the runtime worker's service and the comparison. */
export async function runCase({ model: path, sets }: ConformanceCase): Promise<Outcome> {
  const blob = new Blob([readFileSync(path)]);
  const imported = await importModel({ model: { path: 'model.onnx', blob }, others: [] });
  if (!imported.ok) return { kind: 'failed', reason: `does not open: ${imported.error.kind}` };
  const { model } = imported.value;
  const runnable = await prepareRunnable(imported.value, { threshold: THRESHOLD });
  if (!runnable.ok) return { kind: 'failed', reason: `no head: ${runnable.error.kind}` };
  const weights = runnable.value.weights.map(({ location, blob: weightFile }) => ({
    location,
    file: { path: location, blob: weightFile },
  }));
  const plan = planOutputs(model);
  const created = await service.create(
    { head: runnable.value.head, weights },
    { ...PLAIN_SESSION, fetches: extraFetches(plan) },
  );
  if (!created.ok) return { kind: 'refused', reason: reasonOf(created.error) };
  const graph = model.graphs[0];
  const nameOf = (index: number | undefined): string => graph?.values[index ?? -1]?.name ?? '';
  for (const { inputs, outputs } of sets) {
    const made = await makeFeeds(model, inputs);
    if (!made.ok) return { kind: 'unfed', reason: made.error };
    const feeds = made.value;
    const ran = await service.run(feeds, null);
    if (!ran.ok) return { kind: 'refused', reason: reasonOf(ran.error) };
    const restored = await restoreOutputs(plan, ran.value);
    for (const [i, file] of outputs.entries()) {
      const name = nameOf(graph?.outputs[i]);
      const output = plan[i];
      if (output === undefined || restored.unreadable.includes(name))
        return { kind: 'unreadable', reason: output?.kind === 'unreadable' ? output.reason : 'not given' };
      const bytes = new Uint8Array(readFileSync(file));
      const single = output.kind === 'tensor' ? await readTensor(bytes) : null;
      const wanted = single === null ? await readTensorsWithin(bytes) : [single];
      const given = restored.outputs.filter(({ tensor }) =>
        output.kind === 'sequence' ? tensor.name.startsWith(`${name}[`) : tensor.name === name,
      );
      if (given.length !== wanted.length)
        return { kind: 'failed', reason: `${given.length} tensors for ${wanted.length} of ${name}` };
      for (const [k, expected] of wanted.entries()) {
        const actual = given[k];
        if (actual === undefined) continue;
        const difference = await differenceOf(actual, expected);
        if (difference === null) continue;
        const alone = single !== null && (await isRuntimeAlone(blob, feeds, name, expected));
        return { kind: alone ? 'runtime-differs' : 'differs', reason: difference };
      }
    }
  }
  return { kind: 'passed' };
}

/** By what a tensor misses the expected one; null: it does not. */
async function differenceOf(actual: HeldTensor, expected: HeldTensor): Promise<string | null> {
  const compared = await compareTensors(actual, expected, { tolerance: TOLERANCE });
  if (!compared.ok) return `cannot be compared: ${compared.error.kind}`;
  const { equalShape, mismatches, total, maxAbs, maxRel } = compared.value;
  if (!equalShape) return `[${actual.tensor.dims.join()}] for [${expected.tensor.dims.join()}]`;
  return mismatches > 0 ? `${mismatches} of ${total}, by ${maxAbs}, ${maxRel} relative` : null;
}

/** Whether a session made of the file as it is differs from the expected output as well. */
async function isRuntimeAlone(
  file: Blob,
  feeds: readonly HeldTensor[],
  output: string,
  expected: HeldTensor,
): Promise<boolean> {
  const session = await ort.InferenceSession.create(new Uint8Array(await file.arrayBuffer()));
  const tensors: Record<string, ort.Tensor> = {};
  for (const feed of feeds) {
    const tensor = await toOrtTensor(ort, feed);
    if (tensor !== null) tensors[feed.tensor.name] = tensor;
  }
  const results = await session.run(tensors, [output]);
  const read = results[output] === undefined ? null : await readOrtTensor(output, results[output]);
  await session.release();
  const [actual] = read === null ? [] : holdAll([read]);
  return actual !== undefined && (await differenceOf(actual, expected)) !== null;
}

function reasonOf(error: {
  readonly kind: string;
  readonly failure?: { readonly kind: string };
  readonly message?: string;
}): string {
  return `${error.failure?.kind ?? error.kind}: ${(error.message ?? '').split('\n')[0]?.slice(0, 160) ?? ''}`;
}
