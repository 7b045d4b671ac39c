import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importModel, type ImportedModel } from '../import/import-model.ts';
import { createRandom, mutate } from '../import/testing/mutate-bytes.ts';
import { encodeModel } from '../import/testing/protos.ts';
import { anyModel } from '../onnx/testing/random-model.ts';
import { concat, filled, record, scalar, tag, text, tinyWindows } from '../onnx/testing/wire-bytes.ts';
import { openPayload } from '../tensor/open-payload.ts';
import { readSlices } from '../tensor/slices.ts';
import { externalizeWeights, SELF_LOCATION, type ExternalizeOptions } from './externalize-weights.ts';

const FUZZED = 3000;
const DIGITS = 'public/samples/digits/model.onnx';

const blobOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);

async function open(model: Blob, weights: Blob | null): Promise<ImportedModel | null> {
  const others = weights === null ? [] : [{ path: SELF_LOCATION, blob: weights }];
  const imported = await importModel({ model: { path: 'm.onnx', blob: model }, others });
  return imported.ok ? imported.value : null;
}

/** Everything but where payloads lie. */
function comparable({ model }: ImportedModel): unknown {
  return {
    ...model,
    externalFiles: [],
    // Of `float_data` in the file, the importer counts the bytes with their tags.
    tensors: model.tensors.map((tensor) => ({ ...tensor, payload: null, storedBytes: 0 })),
  };
}

/** Every element of every tensor, or why it cannot be read. */
async function elementsOf({ model, file, external }: ImportedModel): Promise<unknown> {
  const source = { modelFile: file.blob, externalFile: (location: string) => external.get(location) ?? null };
  return Promise.all(
    model.tensors.map(async (tensor) => {
      const opened = await openPayload(tensor, source);
      if (!opened.ok) return opened;
      const slices: unknown[] = [];
      for await (const slice of readSlices(opened.value, {})) {
        slices.push(slice.ok ? [slice.value.start, slice.value.count, slice.value.values] : slice);
      }
      return slices;
    }),
  );
}

/** Whether a head was made that holds weights elsewhere; null when the file is no model. */
async function expectSame(file: Blob, options: ExternalizeOptions): Promise<boolean | null> {
  const before = await open(file, null);
  if (before === null) return null;
  const head = await externalizeWeights(file, options);
  if (!head.ok) throw new Error(JSON.stringify(head.error));
  expect(head.value.bytes).toBe(head.value.head.size);
  const after = await open(head.value.head, file);
  if (after === null) throw new Error('the head is no model');
  expect(comparable(after)).toEqual(comparable(before));
  expect(await elementsOf(after)).toEqual(await elementsOf(before));
  return head.value.inFile;
}

describe('externalizeWeights', () => {
  it('makes of every fixture a head that reads as the same model', async () => {
    let moved = 0;
    for (const name of readdirSync('fixtures').filter((file) => file.endsWith('.onnx'))) {
      const file = blobOf(readFileSync(path.join('fixtures', name)));
      moved += (await expectSame(file, { threshold: 1 })) === true ? 1 : 0;
    }
    // Most fixtures are about other things; these have initializers with raw data or packed floats.
    expect(moved).toBeGreaterThan(10);
  });

  it('keeps everything of any model, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, async (init) => {
        const options = { threshold: 16, windowSizes: tinyWindows };
        expect(await expectSame(blobOf(encodeModel(init)), options)).not.toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('leaves only headers in the head of a sample', async () => {
    const file = blobOf(readFileSync(DIGITS));
    const head = await externalizeWeights(file, { threshold: 256 });
    expect(head.ok && head.value.inFile).toBe(true);
    expect(head.ok ? head.value.bytes : Infinity).toBeLessThan(file.size / 5);
  });

  it('ends in a Result on broken files', async () => {
    const seeds = [DIGITS, 'fixtures/graph-field-twice.onnx'].map((file) => readFileSync(file));
    const random = createRandom(7);
    let refused = 0;
    for (let i = 0; i < FUZZED; i += 1) {
      const seed = seeds[i % 2] ?? new Uint8Array();
      const broken = new Blob([mutate(seed, seeds[0] ?? seed, random)]);
      const head = await externalizeWeights(broken, { threshold: 64 });
      if (head.ok) continue;
      expect(head.error.kind).toBe('corrupt');
      refused += 1;
    }
    expect(refused).toBeGreaterThan(FUZZED / 10);
  });

  it('stops when it is cancelled', async () => {
    const head = await externalizeWeights(blobOf(readFileSync(DIGITS)), { signal: AbortSignal.abort() });
    expect(head).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});

describe('which initializers move', () => {
  const tensorOf = (...records: readonly Uint8Array[]): Uint8Array =>
    record(7, record(5, text(8, 'w'), ...records));
  const moves = async (...records: readonly Uint8Array[]): Promise<boolean | null> =>
    expectSame(blobOf(concat(scalar(1, 8), tensorOf(...records))), { threshold: 64 });
  const type = (dataType: number): Uint8Array => scalar(2, dataType);
  const dims = (count: number): Uint8Array => scalar(1, count);

  it.each<[string, boolean, readonly Uint8Array[]]>([
    ['raw floats', true, [dims(16), type(1), record(9, filled(64))]],
    ['raw floats with dims and type behind them', true, [record(9, filled(64)), type(1), dims(16)]],
    [
      'raw floats with the default location written out',
      true,
      [scalar(14, 0), dims(16), type(1), record(9, filled(64))],
    ],
    ['the same, location last', true, [dims(16), type(1), record(9, filled(64)), scalar(14, 0)]],
    ['raw floats beside unknown fields', true, [dims(16), text(99, 'kept'), type(1), record(9, filled(64))]],
    ['packed floats', true, [dims(16), type(1), record(4, filled(64))]],
    ['packed doubles', true, [dims(8), type(11), record(10, filled(64))]],
    ['many integers', true, [dims(8192), type(7), record(9, filled(65_536))]],
    ['too few bytes', false, [dims(15), type(1), record(9, filled(60))]],
    ['integers that may be a shape', false, [dims(100), type(7), record(9, filled(800))]],
    ['packed floats of another type', false, [dims(8), type(14), record(4, filled(64))]],
    ['floats in two runs', false, [dims(32), type(1), record(4, filled(64)), record(4, filled(64))]],
    ['raw data twice', false, [dims(16), type(1), record(9, filled(64, 1)), record(9, filled(64, 2))]],
    ['strings', false, [dims(1), type(8), record(6, filled(100))]],
    ['varints', false, [dims(100), type(6), record(5, filled(100))]],
    ['an unknown type', false, [dims(16), type(77), record(9, filled(64))]],
    [
      'external already',
      false,
      [dims(16), type(1), record(13, text(1, 'location'), text(2, 'w.bin')), scalar(14, 1)],
    ],
  ])('%s: %s', async (_, expected, records) => {
    expect(await moves(...records)).toBe(expected);
  });

  it('passes over unknown groups, also nested ones', async () => {
    const group = concat(tag(90, 3), tag(91, 3), scalar(1, 5), tag(91, 4), tag(90, 4));
    const graph = record(7, group, record(5, dims(16), type(1), text(8, 'w'), record(9, filled(64))));
    expect(await expectSame(blobOf(concat(scalar(1, 8), group, graph)), { threshold: 64 })).toBe(true);
    const open = await externalizeWeights(blobOf(tag(90, 3)));
    expect(open).toEqual({ ok: false, error: { kind: 'corrupt', offset: 0 } });
  });

  it('puts a model around a lone graph, whose weights stay where they are', async () => {
    const graph = concat(text(2, 'g'), record(5, dims(16), type(1), text(8, 'w'), record(9, filled(64))));
    const file = blobOf(graph);
    const head = await externalizeWeights(file, {
      root: 'graph',
      threshold: 64,
      wrap: { irVersion: 8, opset: 17 },
    });
    const after = await open(head.ok ? head.value.head : new Blob(), file);
    expect(after?.model).toMatchObject({
      irVersion: 8,
      opsetImports: [{ domain: '', version: 17 }],
      graphs: [{ name: 'g', initializers: [{ name: 'w' }] }],
      tensors: [{ payload: { kind: 'external', offset: graph.length - 64, length: 64, problem: null } }],
    });
    expect(await externalizeWeights(file, { root: 'graph' })).toMatchObject({
      error: { kind: 'no-versions' },
    });
    expect(await externalizeWeights(file, { root: 'tensor' })).toMatchObject({ error: { kind: 'no-graph' } });
  });
});
