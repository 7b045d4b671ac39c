/**
 * Runs the conformance cases of the ONNX standard through the product's own path: importer, externalised weights, runtime
 * service, comparison:
 *
 *   node scripts/run.mjs scripts/check-conformance.ts FOLDER [--details]
 *
 * FOLDER holds `CASE/model.onnx` and `CASE/test_data_set_N/{input,output}_K.pb`.
 */
import '../src/workers/runtime/capture-output.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import { importModel } from '../src/core/import/import-model.ts';
import { compareTensors } from '../src/core/readout/compare-tensors.ts';
import type { HeldTensor } from '../src/core/tensor/held-tensor.ts';
import { prepareRunnable } from '../src/core/transform/runnable-model.ts';
import { createRuntimeService } from '../src/workers/runtime/runtime-service.ts';
import { toHeldTensor, toOrtTensor } from '../src/workers/runtime/tensors.ts';

/** Small, so that weights of these tiny models are moved too. */
const THRESHOLD = 64;
/** The standard's own, of its backend tests. */
const TOLERANCE = { relative: 1e-3, absolute: 1e-7, equalNaN: true };

/**
 * `runtime-differs`: a session made of the file as it is, without our importer and weights, misses the expected numbers
 * too. It shares our conversion and comparison of tensors.
 */
type Outcome =
  | { readonly kind: 'passed' | 'not-a-tensor' }
  | { readonly kind: 'refused' | 'failed' | 'differs' | 'runtime-differs'; readonly reason: string };

const service = createRuntimeService(
  { ort, script: null, loadBinary: async () => null },
  { progress: () => undefined },
);

async function readTensor(file: string): Promise<HeldTensor | null> {
  const imported = await importModel({
    model: { path: file, blob: new Blob([readFileSync(file)]) },
    others: [],
  });
  if (!imported.ok) return null;
  const [tensor] = imported.value.model.tensors;
  return tensor === undefined ? null : { tensor, blob: imported.value.file.blob };
}

/** A tensor of a `.pb` has its elements in any of the fields: here as the bytes that the runtime takes. */
async function asFeed(held: HeldTensor, name: string): Promise<HeldTensor | null> {
  const { convertHeld } = await import('../src/core/feeds/convert-held.ts');
  const spec = { name, dataType: held.tensor.dataType, dims: null, hasDefault: false };
  const made = await convertHeld(held, spec);
  return made.ok ? made.value : null;
}

async function runCase(folder: string): Promise<Outcome> {
  const blob = new Blob([readFileSync(path.join(folder, 'model.onnx'))]);
  const imported = await importModel({ model: { path: 'model.onnx', blob }, others: [] });
  if (!imported.ok) return { kind: 'failed', reason: `does not open: ${imported.error.kind}` };
  const { model, file, external } = imported.value;
  const runnable = await prepareRunnable({ model, file, external }, { threshold: THRESHOLD });
  if (!runnable.ok) return { kind: 'failed', reason: `no head: ${runnable.error.kind}` };
  const weights = runnable.value.weights.map(({ location, blob: weightFile }) => ({
    location,
    file: { path: location, blob: weightFile },
  }));
  const made = await service.create(
    { head: runnable.value.head, weights },
    {
      backend: 'wasm',
      device: 'cpu',
      threads: 1,
      freeDimensions: {},
      optimization: 'all',
      profiling: false,
      fetches: [],
      keepOptimized: false,
    },
  );
  if (!made.ok) return { kind: 'refused', reason: reasonOf(made.error) };
  const graph = model.graphs[0];
  const nameOf = (index: number | undefined): string => graph?.values[index ?? -1]?.name ?? '';
  for (const set of readdirSync(folder).filter((name) => name.startsWith('test_data_set_'))) {
    const at = (name: string): string => path.join(folder, set, name);
    const feeds: HeldTensor[] = [];
    for (let i = 0; existsSync(at(`input_${i}.pb`)); i += 1) {
      const read = await readTensor(at(`input_${i}.pb`));
      const feed = read === null ? null : await asFeed(read, nameOf(graph?.inputs[i]));
      if (feed === null) return { kind: 'not-a-tensor' };
      feeds.push(feed);
    }
    const ran = await service.run(feeds, null);
    if (!ran.ok) return { kind: 'refused', reason: reasonOf(ran.error) };
    for (let i = 0; existsSync(at(`output_${i}.pb`)); i += 1) {
      const expected = await readTensor(at(`output_${i}.pb`));
      const name = nameOf(graph?.outputs[i]);
      const actual = ran.value.outputs.find(({ tensor }) => tensor.name === name);
      if (expected === null || ran.value.unreadable.includes(name)) return { kind: 'not-a-tensor' };
      if (actual === undefined) return { kind: 'failed', reason: `no output ${name}` };
      const compared = await compareTensors(actual, expected, { tolerance: TOLERANCE });
      if (!compared.ok) return { kind: 'failed', reason: `cannot be compared: ${compared.error.kind}` };
      const { equalShape, mismatches, total, maxAbs, maxRel } = compared.value;
      if (!equalShape || mismatches > 0) {
        const shapes = `[${actual.tensor.dims.join()}] for [${expected.tensor.dims.join()}]`;
        return {
          kind: (await isRuntimeAlone(blob, feeds, name, expected)) ? 'runtime-differs' : 'differs',
          reason: equalShape ? `${mismatches} of ${total}, by ${maxAbs}, ${maxRel} relative` : shapes,
        };
      }
    }
  }
  return { kind: 'passed' };
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
  const actual = results[output] === undefined ? null : await toHeldTensor(output, results[output]);
  await session.release();
  if (actual === null) return false;
  const compared = await compareTensors(actual, expected, { tolerance: TOLERANCE });
  return compared.ok && (compared.value.mismatches > 0 || !compared.value.equalShape);
}

function reasonOf(error: {
  readonly kind: string;
  readonly failure?: { readonly kind: string };
  readonly message?: string;
}): string {
  return `${error.failure?.kind ?? error.kind}: ${(error.message ?? '').split('\n')[0]?.slice(0, 160) ?? ''}`;
}

export async function main(args: readonly string[]): Promise<number> {
  const [folder] = args;
  if (folder === undefined) {
    process.stderr.write('usage: check-conformance.ts FOLDER [--details]\n');
    return 2;
  }
  const counts = new Map<string, number>();
  const reasons = new Map<string, string[]>();
  const cases = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'model.onnx')));
  for (const name of cases) {
    let outcome: Outcome;
    try {
      outcome = await runCase(path.join(folder, name));
    } catch (error) {
      outcome = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
    if (!('reason' in outcome)) continue;
    const key = `${outcome.kind} | ${outcome.kind === 'refused' ? outcome.reason.split(':')[0] : outcome.reason}`;
    reasons.set(key, [
      ...(reasons.get(key) ?? []),
      args.includes('--details') ? `${name} (${outcome.reason})` : name,
    ]);
  }
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  write(`${cases.length} cases: ${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  for (const [key, names] of [...reasons].sort((a, b) => b[1].length - a[1].length)) {
    write(
      `| ${key} | ${names.length} | ${names.slice(0, args.includes('--details') ? 999 : 4).join(', ')} |`,
    );
  }
  return (counts.get('failed') ?? 0) + (counts.get('differs') ?? 0) > 0 ? 1 : 0;
}
