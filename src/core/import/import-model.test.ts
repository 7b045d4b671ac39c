import { describe, expect, it } from 'vitest';
import { GraphProto, TensorProto } from '../onnx/onnx-proto.generated.js';
import { WireWriter } from '../onnx/wire-writer.ts';
import { importModel, type ImportOptions } from './import-model.ts';
import { encodeModel, floats, info, modelOf, node } from './testing/protos.ts';
import { writeZip } from './testing/zip-writer.ts';

const graph = { input: [info('x', [2])], node: [node('Relu', ['x'], ['y'])], output: [info('y', [2])] };
const open = (path: string, bytes: Uint8Array, options?: ImportOptions) =>
  importModel({ model: { path, blob: new Blob([new Uint8Array(bytes)]) }, others: [] }, options);

describe('importModel', () => {
  it('opens a model and leaves long payloads in the file', async () => {
    const weights = Uint8Array.from({ length: 40_000 }, (_, i) => i % 251);
    const init = modelOf({
      ...graph,
      initializer: [{ name: 'w', dims: [10_000], dataType: 1, rawData: weights }],
      output: [info('y', [2]), info('w')],
    });
    const result = await open('m.onnx', encodeModel(init));
    if (!result.ok) throw new Error(result.error.kind);
    const payload = result.value.model.tensors[0]?.payload;
    if (payload?.kind !== 'file-raw') throw new Error(payload?.kind);
    const { offset, length } = payload.range;
    const slice = await result.value.file.blob.slice(offset, offset + length).arrayBuffer();
    expect(new Uint8Array(slice)).toEqual(weights);
    expect(result.value.diagnostics).toEqual([]);
  });

  it('opens a lone graph', async () => {
    const result = await open('graph.pb', GraphProto.encode(graph, new WireWriter()).finish());
    expect(result).toMatchObject({
      ok: true,
      value: { model: { irVersion: 0, graphs: [{ nodes: [{ opType: 'Relu' }] }] } },
    });
    expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toEqual(['missing-ir-version']);
  });

  it('opens a lone tensor', async () => {
    const result = await open(
      'input_0.pb',
      TensorProto.encode(floats('t', [2, 3]), new WireWriter()).finish(),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { model: { graphs: [{ initializers: [{ name: 't' }] }], tensors: [{ dims: [2, 3] }] } },
    });
    expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toEqual(['no-graph']);
  });

  it('opens a library of functions', async () => {
    const fn = { name: 'F', domain: 'd', input: ['a'], output: ['b'], node: [node('Neg', ['a'], ['b'])] };
    const result = await open(
      'm.onnx',
      encodeModel({ irVersion: 10, opsetImport: [{ domain: '', version: 21 }], functions: [fn] }),
    );
    expect(result).toMatchObject({ ok: true, value: { model: { functions: [{ name: 'F' }] } } });
  });

  it('says that a model without graph and functions has none', async () => {
    expect(await open('m.onnx', encodeModel({ irVersion: 8 }))).toEqual({
      ok: false,
      error: { kind: 'no-graph', file: 'm.onnx' },
    });
  });

  it('says where a model is cut off', async () => {
    const bytes = encodeModel(modelOf(graph));
    expect(await open('m.onnx', bytes.slice(0, -8))).toMatchObject({
      ok: false,
      error: { kind: 'truncated' },
    });
  });

  it('finds external data within the zip of the model', async () => {
    const outside = {
      name: 'w',
      dims: [2],
      dataType: 1,
      dataLocation: 1,
      externalData: [{ key: 'location', value: 'w.bin' }],
    };
    const model = encodeModel(
      modelOf({ ...graph, initializer: [outside], node: [node('Add', ['x', 'w'], ['y'])] }),
    );
    const zip = writeZip([
      { name: 'd/m.onnx', bytes: model },
      { name: 'd/w.bin', bytes: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) },
    ]);
    const result = await open('m.zip', zip);
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value).toMatchObject({ container: 'zip', file: { path: 'd/m.onnx' }, diagnostics: [] });
    expect(await result.value.external.get('w.bin')?.text()).toBe('\x01\x02\x03\x04\x05\x06\x07\x08');
  });

  it('tells of its progress and ends when it is cancelled', async () => {
    const stages: string[] = [];
    const controller = new AbortController();
    const onProgress: ImportOptions['onProgress'] = (stage, fraction) => {
      stages.push(stage);
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThanOrEqual(1);
    };
    const bytes = encodeModel(modelOf(graph));
    expect(await open('m.onnx', bytes, { onProgress })).toMatchObject({ ok: true });
    expect(new Set(stages)).toEqual(new Set(['unpack', 'read', 'build']));
    controller.abort();
    expect(await open('m.onnx', bytes, { signal: controller.signal })).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });

  it('says that a file went away', async () => {
    class Gone extends Blob {
      override slice(): Blob {
        const gone = new Blob();
        gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
        return gone;
      }
    }
    const result = await importModel({
      model: { path: 'm.onnx', blob: new Gone([new Uint8Array(10)]) },
      others: [],
    });
    expect(result).toEqual({
      ok: false,
      error: { kind: 'unreadable', file: 'm.onnx', reason: 'NotReadableError' },
    });
  });
});
