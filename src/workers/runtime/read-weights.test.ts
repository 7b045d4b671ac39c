// The runtime takes a file that is not in memory for an array: it asks for each large tensor, once.
import { readFileSync } from 'node:fs';
import * as cpu from 'onnxruntime-web/wasm';
import * as gpu from 'onnxruntime-web/webgpu';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { explainFailure } from '../../core/runtime/explain-failure.ts';
import { externalizeWeights } from '../../core/transform/externalize-weights.ts';
import { FileBytes, openWeights } from './read-weights.ts';
import type { OrtModule, OrtSessionOptions } from './runtime-module.ts';

// Each build has glue of its own that reads external data; that of JSPI needs a newer Node.
it.each<[string, OrtModule]>([
  ['CPU', cpu],
  ['GPU', gpu],
])('gives the %s build of the runtime the ranges that it asks for', async (_, ort) => {
  ort.env.wasm.numThreads = 1;
  const file = readFileSync('public/samples/digits/model.onnx');
  const head = await externalizeWeights(new Blob([file]), { threshold: 256, location: 'self' });
  if (!head.ok) throw new Error(head.error.kind);
  const asked: string[] = [];
  const data = new FileBytes(file.byteLength, (start, end) => {
    asked.push(`${start}-${end}`);
    return new Uint8Array(file.subarray(start, end)).buffer;
  });
  const image = new ort.Tensor(
    'float32',
    Float32Array.from({ length: 784 }, (_, i) => (i % 5) / 5),
    [1, 1, 28, 28],
  );
  const scores = async (model: Uint8Array, options: OrtSessionOptions) => {
    const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'], ...options });
    return [...((await session.run({ image }))['probabilities']?.data ?? [])];
  };
  const bytes = new Uint8Array(await head.value.head.arrayBuffer());
  const expected = await scores(file, {});
  expect(expected).toHaveLength(10);
  expect(await scores(bytes, { externalData: [{ path: 'self', data }] })).toEqual(expected);
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
});

describe('files of weights', () => {
  const LARGE = 268_435_456;
  const log: (string | number)[] = [];
  const open = (size: number) =>
    openWeights(
      { path: 'w.bin', blob: new Blob([new Uint8Array(size)]) },
      {
        progress: (bytes) => log.push('progress', bytes),
        read: (bytes) => log.push('read', bytes),
        failed: ({ message }) => log.push(message),
      },
    );
  const stubReader = (read: (blob: Blob) => ArrayBuffer) =>
    vi.stubGlobal(
      'FileReaderSync',
      class {
        readAsArrayBuffer = read;
      },
    );
  afterEach(() => {
    vi.unstubAllGlobals();
    log.length = 0;
  });

  it('are read range by range when they are large, and at once when not', async () => {
    stubReader((blob) => new ArrayBuffer(blob.size));
    expect((await open(1000)).subarray(10, 20)).toHaveLength(10);
    expect(log.splice(0)).toEqual(['progress', 1000]);
    const large = await open(LARGE);
    expect(large.byteLength).toBe(LARGE);
    expect(large.subarray(LARGE - 10, LARGE)).toHaveLength(10);
    expect(log).toEqual(['read', 10]);
  });

  it('are named, and why they could not be read, when they change on the disk', async () => {
    stubReader(() => {
      throw new Error('The requested file could not be read');
    });
    const large = await open(LARGE);
    expect(() => large.subarray(0, 10)).toThrow('could not be read');
    expect(explainFailure(String(log[0]))).toEqual({
      kind: 'external-data',
      location: 'w.bin',
      reason: 'The requested file could not be read',
    });
  });
});
