import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../base/assert.ts';
import { info, modelOf, node } from '../import/testing/protos.ts';
import { listObservable } from './observable-values.ts';
import { splitIntoBatches, type BatchOptions } from './observe-batches.ts';
import { modelFrom } from './testing/model-from.ts';

async function batchesOf(
  shapes: readonly (readonly (number | string)[] | undefined)[],
  options: BatchOptions,
) {
  const model = await modelFrom(
    modelOf({
      input: [info('x', [2])],
      node: shapes.map((_, i) => node('Relu', ['x'], [`v${i}`])),
      valueInfo: shapes.map((dims, i) => info(`v${i}`, dims)),
    }),
  );
  const { values } = listObservable(model, { gpuBuild: false });
  return splitIntoBatches(defined(model.graphs[0], 'main graph'), values, options);
}

describe('splitIntoBatches', () => {
  it('closes a batch before the value that would be too much', async () => {
    expect(await batchesOf([[100], [100], [100], [1000], [1]], { limit: 800 })).toEqual([
      { names: ['v0', 'v1'], bytes: 800, unknown: 0 },
      { names: ['v2'], bytes: 400, unknown: 0 },
      { names: ['v3'], bytes: 4000, unknown: 0 },
      { names: ['v4'], bytes: 4, unknown: 0 },
    ]);
  });

  it('takes sizes from free dimensions and from the session, and a default where nobody knows', async () => {
    const options = {
      limit: 10_000,
      freeDimensions: { batch: 3 },
      known: new Map([['v2', 500]]),
      unknownBytes: 1000,
    };
    expect(await batchesOf([['batch', 2], ['other', 2], undefined, [-1]], options)).toEqual([
      { names: ['v0', 'v1', 'v2', 'v3'], bytes: 24 + 1000 + 500 + 1000, unknown: 2 },
    ]);
  });

  it('takes every value once, in order, within the limit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(300), { maxLength: 40 }),
        fc.integer({ min: 1, max: 1000 }),
        async (sizes, limit) => {
          const batches = await batchesOf(
            sizes.map((size) => [size]),
            { limit },
          );
          expect(batches.flatMap(({ names }) => names)).toEqual(sizes.map((_, i) => `v${i}`));
          for (const { names, bytes } of batches) expect(bytes <= limit || names.length === 1).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
