// The service over the real runtime, in Node: what the page gets, good or bad.
import './capture-output.ts';
import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { describe, expect, it } from 'vitest';
import { encodeModel, info, modelOf, node } from '../../core/import/testing/protos.ts';
import { DataType } from '../../core/ir/element-type.ts';
import { heldBytes, holdBytes, holdStrings, type HeldTensor } from '../../core/tensor/held-tensor.ts';
import { PLAIN_SESSION, type SessionOptions } from './protocol.ts';
import { createRuntimeService } from './runtime-service.ts';

const stages: string[] = [];
const service = createRuntimeService(
  { ort, script: null, loadBinary: async () => null },
  { progress: (stage) => stages.push(stage) },
);

const floats = (name: string, dims: readonly number[], ...values: number[]): HeldTensor =>
  holdBytes(name, DataType.FLOAT, dims, new Uint8Array(new Float32Array(values).buffer));

const bytesOf = async (held: HeldTensor | undefined): Promise<Uint8Array<ArrayBuffer>> =>
  held === undefined ? new Uint8Array() : heldBytes(held);

const floatsOf = async (held: HeldTensor | undefined): Promise<number[]> => [
  ...new Float32Array((await bytesOf(held)).buffer),
];

function model(graph: Parameters<typeof modelOf>[0], domains: readonly string[] = ['']) {
  const opsetImport = domains.map((domain) => ({ domain, version: domain === '' ? 21 : 1 }));
  return { head: new Blob([encodeModel(modelOf(graph, { opsetImport }))]), weights: [] };
}

const relu = model({
  name: 'g',
  input: [info('x', ['N', 2])],
  output: [info('y', ['N', 2])],
  node: [node('Relu', ['x'], ['h']), node('Neg', ['h'], ['y'])],
});

async function create(runnable: ReturnType<typeof model>, change: Partial<SessionOptions> = {}) {
  return service.create(runnable, { ...PLAIN_SESSION, ...change });
}

describe('the runtime service', () => {
  it('makes a session, runs it, and gives values inside when asked for', async () => {
    const made = await create(relu, { fetches: ['h'], freeDimensions: { N: 1 } });
    expect(made).toMatchObject({
      ok: true,
      value: { inputs: [{ name: 'x', type: 'float32', shape: [1, 2] }], threads: 1, backend: 'wasm' },
    });
    const ran = await service.run([floats('x', [1, 2], -1, 3)], null);
    const outputs = ran.ok ? ran.value.outputs : [];
    expect(outputs.map(({ tensor }) => tensor.name)).toEqual(['y', 'h']);
    expect(await floatsOf(outputs[0])).toEqual([-0, -3]);
    expect(await floatsOf(outputs[1])).toEqual([0, 3]);
  });

  it('reads a feed once, as long as each run is given it again', async () => {
    await create(relu);
    let reads = 0;
    const held = floats('x', [1, 2], -1, 3);
    const feed = { ...held, key: 1 };
    Object.defineProperty(feed, 'blob', {
      get: () => {
        reads += 1;
        return held.blob;
      },
    });
    const first = async (reply: ReturnType<typeof service.run>) => {
      const ran = await reply;
      return floatsOf(ran.ok ? ran.value.outputs[0] : undefined);
    };
    expect(await first(service.run([feed], null))).toEqual([-0, -3]);
    expect(await first(service.run([feed], null))).toEqual([-0, -3]);
    expect(reads).toBe(1);
    expect(await first(service.run([{ ...floats('x', [1, 2], 5, 6), key: 2 }], null))).toEqual([-5, -6]);
    expect(await first(service.run([feed], null))).toEqual([-0, -3]);
    expect(reads).toBe(2);
  });

  it('names what does not fit', async () => {
    await create(relu);
    expect(await service.run([floats('x', [1, 3], 1, 2, 3)], null)).toMatchObject({
      error: {
        kind: 'failed',
        stage: 'run',
        failure: { kind: 'input-shape', input: 'x', axis: 1, actual: 3, expected: 2 },
      },
    });
    expect(await service.run([], null)).toMatchObject({
      error: { failure: { kind: 'input-missing', input: 'x' } },
    });
    expect(await service.run([floats('x', [2], 1, 2)], null)).toMatchObject({
      error: { failure: { kind: 'input-rank', input: 'x', actual: 1, expected: 2 } },
    });
    // The session is as good as before.
    expect(await service.run([floats('x', [1, 2], 1, 2)], null)).toMatchObject({ ok: true });
  });

  it('says which operator it does not have', async () => {
    const custom = model(
      {
        name: 'g',
        input: [info('x', [1])],
        output: [info('y', [1])],
        node: [node('Frobnicate', ['x'], ['y'], { name: 'the one', domain: 'com.example' })],
      },
      ['', 'com.example'],
    );
    expect(await create(custom)).toMatchObject({
      error: { kind: 'failed', stage: 'create', failure: { kind: 'unknown-operator', opType: 'Frobnicate' } },
    });
    expect(await create({ head: new Blob(['not a model']), weights: [] })).toMatchObject({ ok: false });
    expect(await service.run([], null)).toEqual({
      ok: false,
      error: { kind: 'worker-lost', reason: 'no session' },
    });
  });

  it('says of what operator a nameless kernel is that threw', async () => {
    const bad = model({
      name: 'g',
      input: [info('x', [2, 3]), info('s', [2], DataType.INT64)],
      output: [info('y', ['a', 'b'])],
      node: [node('Reshape', ['x', 's'], ['y'])],
    });
    await create(bad);
    const shape = new Uint8Array(new BigInt64Array([5n, 7n]).buffer);
    expect(
      await service.run(
        [floats('x', [2, 3], 1, 2, 3, 4, 5, 6), holdBytes('s', DataType.INT64, [2], shape)],
        null,
      ),
    ).toMatchObject({
      error: { failure: { kind: 'node-failed', node: '', opType: 'Reshape' } },
    });
  });

  it('says before a run that no output can be read', async () => {
    const sequence = { sequenceType: { elemType: { tensorType: { elemType: 1 } } } };
    await create(
      model({
        name: 'g',
        input: [info('x', [1])],
        output: [{ name: 'list', type: sequence }],
        node: [node('SequenceConstruct', ['x'], ['list'])],
      }),
    );
    const error = { kind: 'nothing-to-read', outputs: ['list'] };
    expect(await service.run([floats('x', [1], 1)], null)).toEqual({ ok: false, error });
    expect(await service.time([floats('x', [1], 1)], 0, 1)).toEqual({ ok: false, error });
  });

  it('takes strings, 64-bit integers and empty tensors', async () => {
    const same = (dataType: number, ...dims: number[]) =>
      model({
        name: 'g',
        input: [info('x', dims, dataType)],
        output: [info('y', dims, dataType)],
        node: [node('Identity', ['x'], ['y'])],
      });
    await create(same(DataType.STRING, 2));
    const texts = await service.run([holdStrings('x', [2], ['a', 'ü'])], null);
    expect(texts.ok && texts.value.outputs[0]).toMatchObject(holdStrings('y', [2], ['a', 'ü']));
    await create(same(DataType.INT64, 1));
    const long = new Uint8Array(new BigInt64Array([-(2n ** 62n)]).buffer);
    const ints = await service.run([holdBytes('x', DataType.INT64, [1], long)], null);
    expect(ints.ok && (await bytesOf(ints.value.outputs[0]))).toEqual(long);
    await create(same(DataType.FLOAT16, 2));
    const halves = new Uint8Array(new Uint16Array([0x3c00, 0xc000]).buffer);
    const half = await service.run([holdBytes('x', DataType.FLOAT16, [2], halves)], null);
    expect(half.ok && half.value.outputs[0]?.tensor.dataType).toBe(DataType.FLOAT16);
    expect(half.ok && (await bytesOf(half.value.outputs[0]))).toEqual(halves);
    await create(same(DataType.FLOAT, 0, 3));
    const none = await service.run([floats('x', [0, 3])], null);
    expect(none.ok && none.value.outputs[0]?.tensor).toMatchObject({ dims: [0, 3], storedBytes: 0 });
  });

  it('reads weights from the file that they lie in, and times runs', async () => {
    const file = new Blob([readFileSync('public/samples/digits/model.onnx')]);
    const { externalizeWeights } = await import('../../core/transform/externalize-weights.ts');
    const head = await externalizeWeights(file, { threshold: 256, location: 'self' });
    if (!head.ok) throw new Error(head.error.kind);
    const weights = [{ location: 'self', file: { path: 'model.onnx', blob: file } }];
    const made = await service.create({ head: head.value.head, weights }, PLAIN_SESSION);
    expect(made.ok).toBe(true);
    expect(stages).toContain('weights');
    const image = floats('image', [1, 1, 28, 28], ...Array.from({ length: 784 }, (_, i) => (i % 5) / 5));
    const timed = await service.time([image], 1, 3);
    expect(timed.ok && timed.value).toHaveLength(4);
    const ran = await service.run([image], null);
    const scores = ran.ok ? await floatsOf(ran.value.outputs[0]) : [];
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 5);
  });
});
