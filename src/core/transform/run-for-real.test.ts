// The only tests here that need the runtime itself: that it takes what this folder makes, and reads it as meant.
import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { importModel, type ImportedModel } from '../import/import-model.ts';
import { encodeModel, info, modelOf, node } from '../import/testing/protos.ts';
import type { NodeProtoInit } from '../onnx/onnx-proto.generated.js';
import { withOutputs } from './add-outputs.ts';
import { listObservable } from './observable-values.ts';
import { planOutputs } from './readable-outputs.ts';
import { MAX_ELEMENTS, readingNames } from './reading-names.ts';
import { prepareRunnable } from './runnable-model.ts';

beforeAll(() => {
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
});

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

async function open(bytes: Uint8Array): Promise<ImportedModel> {
  const blob = new Blob([new Uint8Array(bytes)]);
  const imported = await importModel({ model: { path: 'm.onnx', blob }, others: [] });
  if (!imported.ok) throw new Error(imported.error.kind);
  return imported.value;
}

async function run(
  model: Uint8Array,
  feeds: Record<string, ort.Tensor>,
  fetches: readonly string[],
  options: ort.InferenceSession.SessionOptions = {},
): Promise<Record<string, ort.Tensor>> {
  const session = await ort.InferenceSession.create(model, options);
  const results = await session.run(feeds, [...fetches]);
  await session.release();
  return results;
}

describe('a model whose weights lie in its file', () => {
  const plain = readFileSync('public/samples/digits/model.onnx');
  const image = Float32Array.from({ length: 784 }, (_, i) => (i % 17) / 17);
  const feeds = () => ({ image: new ort.Tensor('float32', image, [1, 1, 28, 28]) });

  it.each(['disabled', 'all'] as const)(
    'gives what the model gives, looked into or not: %s',
    async (level) => {
      const imported = await open(plain);
      const runnable = await prepareRunnable(imported, { threshold: 256 });
      if (!runnable.ok) throw new Error(runnable.error.kind);
      const { head, weights } = runnable.value;
      const externalData = await Promise.all(
        weights.map(async ({ location, blob }) => ({ path: location, data: await bytesOf(blob) })),
      );
      const options = { graphOptimizationLevel: level };
      const expected = await run(plain, feeds(), ['probabilities'], options);
      const actual = await run(await bytesOf(head), feeds(), ['probabilities'], { ...options, externalData });
      expect(actual.probabilities?.data).toEqual(expected.probabilities?.data);

      const names = listObservable(imported.model, { gpuBuild: false }).values.map(({ name }) => name);
      const looked = await bytesOf(withOutputs(head, names));
      const inside = await run(looked, feeds(), ['probabilities', ...names], { ...options, externalData });
      expect(names.length).toBe(8);
      expect(names.every((name) => (inside[name]?.data.length ?? 0) > 0)).toBe(true);
      // What is looked at is not fused away, so sums may be taken in another order.
      const again = [...(inside.probabilities?.data ?? [])];
      [...(expected.probabilities?.data ?? [])].forEach((p, i) => expect(again[i]).toBeCloseTo(Number(p), 6));
    },
  );
});

describe.each(['disabled', 'all'] as const)('outputs that are no tensors, optimisation %s', (level) => {
  const tensor = { tensorType: { elemType: 1 } };
  const sequence = { type: { sequenceType: { elemType: tensor } } };
  const split = node('SplitToSequence', ['x'], ['y'], { attribute: [{ name: 'axis', type: 2, i: 0 }] });

  /** What the run gives for all that the plan asks, in one run of the head that a person's run takes. */
  const read = async (nodes: readonly NodeProtoInit[], output: object, rows = 2) => {
    const graph = { input: [info('x', ['n', 2])], node: nodes, output: [{ name: 'y', ...output }] };
    const opsetImport = [
      { domain: '', version: 16 },
      { domain: 'ai.onnx.ml', version: 3 },
    ];
    const imported = await open(encodeModel(modelOf(graph, { irVersion: 8, opsetImport })));
    const [plan] = planOutputs(imported.model);
    if (plan === undefined) throw new Error('no plan');
    const runnable = await prepareRunnable(imported);
    if (!runnable.ok) throw new Error(runnable.error.kind);
    const names = readingNames(plan);
    const head = await bytesOf(withOutputs(runnable.value.head, names));
    const x = Float32Array.from({ length: rows * 2 }, (_, i) => i + 1);
    const feeds = { x: new ort.Tensor('float32', x, [rows, 2]) };
    const results = await run(head, feeds, names, { graphOptimizationLevel: level });
    return { plan, names, given: (name: string | undefined) => results[name ?? '']?.data };
  };

  it.each([0, 1, 2, MAX_ELEMENTS, MAX_ELEMENTS + 3])('a sequence of %i', async (rows) => {
    const { names, given } = await read([split], sequence, rows);
    expect(given(names[0])).toEqual(BigInt64Array.of(BigInt(rows)));
    const elements = names.slice(1).map(given);
    expect(elements.length).toBe(MAX_ELEMENTS);
    elements.forEach((element, i) => {
      const there = i < rows ? [2 * i + 1, 2 * i + 2] : [];
      expect([...(element ?? [])]).toEqual(there);
    });
  });

  it('an optional that holds something', async () => {
    const type = { optionalType: { elemType: tensor } };
    const { names, given } = await read([node('Optional', ['x'], ['y'])], { type });
    expect(names.map(given)).toEqual([Uint8Array.of(1), Float32Array.of(1, 2, 3, 4)]);
  });

  it('an optional that holds nothing', async () => {
    const attribute = [{ name: 'type', type: 13, tp: tensor }];
    const type = { optionalType: { elemType: tensor } };
    const { names, given } = await read([node('Optional', [], ['y'], { attribute })], { type });
    expect(names.map(given)).toEqual([Uint8Array.of(0), new Float32Array(0)]);
  });

  it('ZipMaps: the tensor that goes into them', async () => {
    const attribute = [{ name: 'classlabels_int64s', type: 7, ints: [5, 7] }];
    const zip = node('ZipMap', ['p'], ['y'], { domain: 'ai.onnx.ml', attribute });
    const map = { keyType: 7, valueType: tensor };
    const type = { sequenceType: { elemType: { mapType: map } } };
    const { plan, given } = await read([node('Neg', ['x'], ['p']), zip], { type });
    expect(plan).toMatchObject({ kind: 'zip-map', labels: { kind: 'ints', values: [5, 7] } });
    expect(given('p')).toEqual(Float32Array.of(-1, -2, -3, -4));
  });
});
