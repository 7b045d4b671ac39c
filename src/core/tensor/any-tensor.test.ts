import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Payload, Tensor } from '../ir/tensor.ts';
import { toNpy } from './npy.ts';
import { drawPicture } from './picture.ts';
import { readElements } from './read-range.ts';
import { computeStatistics } from './statistics.ts';
import { testSource, testTensor } from './testing/test-tensors.ts';

const FIELDS = ['float_data', 'int32_data', 'int64_data', 'double_data', 'uint64_data'] as const;

const bytes = fc.uint8Array({ maxLength: 64 });
/** Offsets and lengths as a broken file may have them. */
const place = fc.oneof(fc.integer({ min: -9, max: 80 }), fc.constantFrom(Number.NaN, 2 ** 52, Infinity));
const range = fc.record({ offset: fc.nat(80), length: fc.nat(80) });

const payload: fc.Arbitrary<Payload> = fc.oneof(
  bytes.map((noise) => ({ kind: 'inline-raw' as const, bytes: noise })),
  range.map((at) => ({ kind: 'file-raw' as const, range: at })),
  fc
    .tuple(
      fc.constantFrom(...FIELDS),
      fc.array(fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n }))),
    )
    .map(([field, values]) => ({
      kind: 'inline-typed' as const,
      field,
      values: field === 'float_data' || field === 'double_data' ? values.map(Number) : values,
    })),
  fc.array(bytes, { maxLength: 5 }).map((values) => ({ kind: 'inline-strings' as const, values })),
  fc
    .tuple(fc.constantFrom('string_data' as const, ...FIELDS), fc.array(range, { maxLength: 3 }))
    .map(([field, runs]) => ({ kind: 'file-typed' as const, field, runs })),
  fc.tuple(place, fc.option(place), fc.constantFrom('w', 'missing')).map(([offset, length, location]) => ({
    kind: 'external' as const,
    location,
    offset,
    length,
    checksum: '',
    problem: null,
  })),
  fc.constant({ kind: 'none' as const }),
);

const dims = fc.array(fc.oneof(fc.nat(5), fc.constantFrom(-1, 2 ** 31, 2 ** 53)), { maxLength: 4 });

const tensor: fc.Arbitrary<Tensor> = fc
  .tuple(fc.integer({ min: -1, max: 28 }), dims, payload)
  .map(([dataType, sizes, content]) => testTensor(dataType, sizes, content));

describe('any tensor at all', () => {
  it('ends in a result', async () => {
    await fc.assert(
      fc.asyncProperty(tensor, bytes, place, place, async (any, file, start, count) => {
        const source = testSource(new Blob([file]), { w: new Blob([file]) });
        const page = await readElements(any, source, start, count);
        const results = [
          page,
          await computeStatistics(any, source),
          await drawPicture(any, source, start),
          await toNpy(any, source),
        ];
        for (const result of results) expect(result).toHaveProperty('ok');
        const elements = page.ok ? page.value.elements.length : 0;
        expect(elements).toBeLessThanOrEqual(page.ok ? page.value.total - page.value.start : 0);
      }),
      { numRuns: 500 },
    );
  });
});
