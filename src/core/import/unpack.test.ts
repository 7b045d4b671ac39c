import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../ir/source.ts';
import { encodeModel, info, modelOf, node } from './testing/protos.ts';
import { deflate, gzip, writeZip, type ZipInput } from './testing/zip-writer.ts';
import { unpack } from './unpack.ts';

const model = encodeModel(
  modelOf({ node: [node('Relu', ['x'], ['y'])], input: [info('x', [1])], output: [info('y', [1])] }),
);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const file = (path: string, bytes: Uint8Array): SourceFile => ({
  path,
  blob: new Blob([new Uint8Array(bytes)]),
});
const open = (path: string, bytes: Uint8Array, others: readonly SourceFile[] = []) =>
  unpack({ model: file(path, bytes), others });
const zipOf = (...entries: readonly ZipInput[]): Uint8Array => writeZip(entries);
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

describe('unpack', () => {
  it('leaves a plain model as it is', async () => {
    const result = await open('m.onnx', model, [file('w.bin', text('1'))]);
    expect(result).toMatchObject({
      ok: true,
      value: { root: 'model', container: 'none', file: { path: 'm.onnx' } },
    });
    expect(result.ok && result.value.candidates.map((candidate) => candidate.location)).toEqual(['w.bin']);
  });

  it('opens a gzip', async () => {
    const result = await open('m.onnx.gz', await gzip(model));
    expect(result).toMatchObject({ ok: true, value: { container: 'gzip', file: { path: 'm.onnx' } } });
    expect(result.ok && (await bytesOf(result.value.file.blob))).toEqual(new Uint8Array(model));
  });

  it.each([0, 8])(
    'opens a zip with compression method %i, and what lies beside the model',
    async (method) => {
      const pack = (bytes: Uint8Array) => (method === 0 ? Promise.resolve(bytes) : deflate(bytes));
      const zip = zipOf(
        { name: 'export/', bytes: new Uint8Array() },
        { name: 'export/net.onnx', bytes: await pack(model), method, size: model.length },
        { name: 'export/w/part.bin', bytes: await pack(text('weights')), method, size: 7 },
        { name: 'other.txt', bytes: text('outside') },
      );
      const result = await open('all.zip', zip);
      if (!result.ok) throw new Error(result.error.kind);
      expect(result.value).toMatchObject({ container: 'zip', file: { path: 'export/net.onnx' } });
      expect(await bytesOf(result.value.file.blob)).toEqual(new Uint8Array(model));
      expect(result.value.candidates.map((candidate) => candidate.location)).toEqual(['w/part.bin']);
      const weights = await result.value.candidates[0]?.open();
      expect(weights?.ok === true && (await weights.value.text())).toBe('weights');
    },
  );

  it('finds a model that no name gives away', async () => {
    const result = await open(
      'all.zip',
      zipOf({ name: 'readme', bytes: text('hello') }, { name: 'network', bytes: model }),
    );
    expect(result).toMatchObject({ ok: true, value: { file: { path: 'network' } } });
  });

  it.each([
    ['zip-without-model', zipOf({ name: 'a.txt', bytes: text('a') })],
    ['zip-without-model', zipOf()],
    ['zip-without-model', zipOf({ name: 'inner.onnx', bytes: zipOf({ name: 'm.onnx', bytes: model }) })],
    [
      'pytorch-zip',
      zipOf({ name: 'archive/data.pkl', bytes: text('x') }, { name: 'archive/data/0', bytes: text('x') }),
    ],
    [
      'torchscript',
      zipOf({ name: 'net/data.pkl', bytes: text('x') }, { name: 'net/code/net.py', bytes: text('x') }),
    ],
    [
      'keras-zip',
      zipOf({ name: 'config.json', bytes: text('{}') }, { name: 'model.weights.h5', bytes: text('x') }),
    ],
    ['tensorflow-saved-model', zipOf({ name: 'net/saved_model.pb', bytes: text('x') })],
    ['npy', zipOf({ name: 'x.npy', bytes: text('x') }, { name: 'y.npy', bytes: text('x') })],
    ['html', zipOf({ name: 'm.onnx', bytes: text('<!doctype html><title>x</title>') })],
  ])('says %s', async (format, zip) => {
    expect(await open('all.zip', zip)).toMatchObject({ ok: false, error: { kind: 'not-a-model', format } });
  });

  it('says what a gzip holds instead of a model', async () => {
    expect(await open('m.gz', await gzip(text('{"a": 1}')))).toMatchObject({
      ok: false,
      error: { kind: 'not-a-model', format: 'gzip-without-model', detail: 'json' },
    });
  });

  it('asks which one when a zip holds several models', async () => {
    const zip = zipOf({ name: 'a.onnx', bytes: model }, { name: 'b.onnx', bytes: model });
    expect(await open('all.zip', zip)).toEqual({
      ok: false,
      error: {
        kind: 'several-models',
        archive: 'all.zip',
        choices: [
          { path: 'a.onnx', bytes: model.length },
          { path: 'b.onnx', bytes: model.length },
        ],
      },
    });
  });

  it('opens the one that is asked for, with what lies beside it', async () => {
    const zip = zipOf(
      { name: 'a/a.onnx', bytes: model },
      { name: 'b/b.onnx', bytes: model },
      { name: 'b/w.bin', bytes: text('w') },
    );
    const source = { model: file('all.zip', zip), others: [file('loose.bin', text('l'))] };
    const result = await unpack({ ...source, wanted: 'b/b.onnx' });
    expect(result).toMatchObject({ ok: true, value: { file: { path: 'b/b.onnx' } } });
    expect(result.ok && result.value.candidates.map(({ location }) => location)).toEqual([
      'w.bin',
      'loose.bin',
    ]);
    expect(await unpack({ ...source, wanted: 'c.onnx' })).toMatchObject({
      ok: false,
      error: {
        kind: 'no-such-model',
        wanted: 'c.onnx',
        choices: [{ path: 'a/a.onnx' }, { path: 'b/b.onnx' }],
      },
    });
  });

  it('has nothing to choose from where there is no zip', async () => {
    const source = { model: file('m.onnx', model), others: [], wanted: 'a.onnx' };
    expect(await unpack(source)).toMatchObject({ error: { kind: 'no-such-model', choices: [] } });
  });
});

describe('broken and hostile containers', () => {
  it.each([
    ['a zip that is cut off', async () => zipOf({ name: 'm.onnx', bytes: model }).slice(0, 60)],
    ['a gzip that is cut off', async () => (await gzip(model)).slice(0, 40)],
    ['a gzip with broken data', async () => (await gzip(model)).fill(0xff, 12, 40)],
    [
      'a deflated entry with broken data',
      async () => zipOf({ name: 'm.onnx', bytes: new Uint8Array(50).fill(0xff), method: 8, size: 99 }),
    ],
    [
      'an entry that inflates to more than it says',
      async () => zipOf({ name: 'm.onnx', bytes: await deflate(model), method: 8, size: 9 }),
    ],
  ])('%s is corrupt', async (_, make) => {
    const bytes = await make();
    expect(await open(bytes[0] === 0x50 ? 'm.zip' : 'm.gz', bytes)).toMatchObject({
      ok: false,
      error: { kind: 'corrupt', reason: 'compressed-data' },
    });
  });

  it('refuses a zip bomb by its declared size, before it inflates anything', async () => {
    const bomb = zipOf({ name: 'm.onnx', bytes: await deflate(new Uint8Array(1000)), method: 8, size: 4e9 });
    expect(await open('m.zip', bomb)).toMatchObject({
      ok: false,
      error: { kind: 'too-large', what: 'inflated', actual: 4e9 },
    });
  });

  it('names encrypted and strangely compressed entries', async () => {
    expect(
      await open('m.zip', zipOf({ name: 'm.onnx', bytes: new Uint8Array(12), size: 0, encrypted: true })),
    ).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', reason: 'encrypted' },
    });
    expect(await open('m.zip', zipOf({ name: 'm.onnx', bytes: model, method: 93 }))).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', reason: 'compression method 93' },
    });
  });

  it('leaves out entries that point outside', async () => {
    const zip = zipOf({ name: '../evil.bin', bytes: text('x') }, { name: 'm.onnx', bytes: model });
    const result = await open('m.zip', zip);
    expect(result.ok && result.value.candidates).toEqual([]);
  });

  it('ends a cancelled gzip', async () => {
    const controller = new AbortController();
    controller.abort();
    const source = { model: file('m.gz', await gzip(model)), others: [] };
    expect(await unpack(source, controller.signal)).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});
