import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importModel, type ImportedModel } from '../import/import-model.ts';
import { createRandom, mutate } from '../import/testing/mutate-bytes.ts';
import { ModelProto } from '../onnx/onnx-proto.generated.js';
import { anyModel } from '../onnx/testing/random-model.ts';
import { WireWriter } from '../onnx/wire-writer.ts';
import { computeStatistics } from '../tensor/statistics.ts';
import { externalizeWeights } from './externalize-weights.ts';

const LOCATION = 'opscope.self';
const FUZZED = 3000;

async function open(bytes: Blob, weights: Blob | null): Promise<ImportedModel | null> {
  const others = weights === null ? [] : [{ path: LOCATION, blob: weights }];
  const imported = await importModel({ model: { path: 'm.onnx', blob: bytes }, others });
  return imported.ok ? imported.value : null;
}

/** Everything but where payloads lie. */
function comparable({ model }: ImportedModel): unknown {
  return {
    ...model,
    externalFiles: [],
    tensors: model.tensors.map((tensor) => ({ ...tensor, payload: null })),
  };
}

async function statisticsOf({ model, file, external }: ImportedModel): Promise<unknown> {
  const source = { modelFile: file.blob, externalFile: (location: string) => external.get(location) ?? null };
  return Promise.all(model.tensors.map((tensor) => computeStatistics(tensor, source)));
}

async function expectSame(file: Blob, threshold: number): Promise<boolean> {
  const before = await open(file, null);
  if (before === null) return false;
  const head = await externalizeWeights(file, { location: LOCATION, threshold });
  if (!head.ok) return false;
  const after = await open(head.value.head, file);
  expect(after).not.toBeNull();
  if (after === null) return false;
  expect(comparable(after)).toEqual(comparable(before));
  expect(await statisticsOf(after)).toEqual(await statisticsOf(before));
  return head.value.usesFile;
}

describe('externalizeWeights', () => {
  it('makes of every fixture a head that reads as the same model', async () => {
    let moved = 0;
    for (const name of readdirSync('fixtures').filter((file) => file.endsWith('.onnx'))) {
      const file = new Blob([readFileSync(path.join('fixtures', name))]);
      moved += (await expectSame(file, 1)) ? 1 : 0;
    }
    // Most fixtures are about other things; these have initializers with raw data or packed floats.
    expect(moved).toBeGreaterThan(10);
  });

  it('keeps everything of any model, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, async (init) => {
        const bytes = ModelProto.encode(new ModelProto(init), new WireWriter()).finish();
        await expectSame(new Blob([new Uint8Array(bytes)]), 16);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves only headers in the head of a sample', async () => {
    const file = new Blob([readFileSync('public/samples/digits/model.onnx')]);
    const head = await externalizeWeights(file, { location: LOCATION, threshold: 256 });
    expect(head.ok && head.value.usesFile).toBe(true);
    expect(head.ok ? head.value.head.size : Infinity).toBeLessThan(file.size / 5);
  });

  it('ends in a Result on broken files', async () => {
    const seeds = ['public/samples/digits/model.onnx', 'fixtures/graph-field-twice.onnx'].map((file) =>
      readFileSync(file),
    );
    const random = createRandom(7);
    let refused = 0;
    for (let i = 0; i < FUZZED; i += 1) {
      const seed = seeds[i % 2] ?? new Uint8Array();
      const broken = new Blob([mutate(seed, seeds[0] ?? seed, random)]);
      const head = await externalizeWeights(broken, { location: LOCATION, threshold: 64 });
      if (!head.ok) {
        expect(head.error.kind).toBe('corrupt');
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(FUZZED / 10);
  });

  it('stops when it is cancelled', async () => {
    const file = new Blob([readFileSync('public/samples/digits/model.onnx')]);
    const head = await externalizeWeights(file, { location: LOCATION, signal: AbortSignal.abort() });
    expect(head).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});
