// The only tests here that need the runtime itself: that it takes what this folder makes, and reads it as meant.
import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { importModel, type ImportedModel } from '../import/import-model.ts';
import { encodeModel, info, modelOf, node } from '../import/testing/protos.ts';
import type { NodeProtoInit } from '../onnx/onnx-proto.generated.js';
import { withNodes } from './add-nodes.ts';
import { withOutputs } from './add-outputs.ts';
import { listObservable } from './observable-values.ts';
import { planOutputs } from './readable-outputs.ts';
import { firstReading, optionalReading, sequenceReading, type Reading } from './reading-nodes.ts';
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

describe('outputs that are no tensors', () => {
  const x = () => ({ x: new ort.Tensor('float32', Float32Array.of(1, 2, 3, 4), [2, 2]) });
  const modelWith = async (nodes: readonly NodeProtoInit[], output: object) => {
    const graph = { input: [info('x', [2, 2])], node: nodes, output: [{ name: 'y', ...output }] };
    const opsetImport = [
      { domain: '', version: 16 },
      { domain: 'ai.onnx.ml', version: 3 },
    ];
    const bytes = encodeModel(modelOf(graph, { irVersion: 8, opsetImport }));
    return { bytes, plan: planOutputs((await open(bytes)).model) };
  };
  const read = async (bytes: Uint8Array<ArrayBuffer>, { nodes, outputs }: Reading) =>
    run(await bytesOf(withOutputs(withNodes(bytes, nodes), outputs)), x(), outputs);
  const tensor = { tensorType: { elemType: 1 } };

  it('sequences: first the length, then the elements', async () => {
    const split = node('SplitToSequence', ['x'], ['y'], { attribute: [{ name: 'axis', type: 2, i: 0 }] });
    const { bytes, plan } = await modelWith([split], { type: { sequenceType: { elemType: tensor } } });
    const [output] = plan;
    if (output?.kind !== 'sequence') throw new Error(output?.kind);
    const first = await read(bytes, firstReading(plan));
    expect(first[output.lengthName]?.data).toEqual(BigInt64Array.of(2n));
    const second = sequenceReading(output, 0, 2);
    const elements = await read(bytes, second);
    expect(second.outputs.map((name) => elements[name]?.data)).toEqual([
      Float32Array.of(1, 2),
      Float32Array.of(3, 4),
    ]);
  });

  it('optionals: first whether there is something, then what', async () => {
    const type = { optionalType: { elemType: tensor } };
    const { bytes, plan } = await modelWith([node('Optional', ['x'], ['y'])], { type });
    const [output] = plan;
    if (output?.kind !== 'optional') throw new Error(output?.kind);
    expect((await read(bytes, firstReading(plan)))[output.hasName]?.data).toEqual(Uint8Array.of(1));
    const element = await read(bytes, optionalReading(output));
    expect(element[output.elementName]?.data).toEqual(Float32Array.of(1, 2, 3, 4));
  });

  it('ZipMaps: the tensor that goes into them', async () => {
    const attribute = [{ name: 'classlabels_int64s', type: 7, ints: [5, 7] }];
    const zip = node('ZipMap', ['p'], ['y'], { domain: 'ai.onnx.ml', attribute });
    const map = { keyType: 7, valueType: tensor };
    const type = { sequenceType: { elemType: { mapType: map } } };
    const { bytes, plan } = await modelWith([node('Neg', ['x'], ['p']), zip], { type });
    expect(plan).toMatchObject([{ kind: 'zip-map', labels: { kind: 'ints', values: [5, 7] } }]);
    expect((await read(bytes, firstReading(plan)))['p']?.data).toEqual(Float32Array.of(-1, -2, -3, -4));
  });
});
