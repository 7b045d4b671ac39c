import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlap } from './testing/layout-faults.ts';
import { packParts } from './pack-parts.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) });

it('lets no two parts overlap or leave the sheet', () => {
  fc.assert(
    fc.property(fc.array(size, { maxLength: 40 }), (parts) => {
      const packing = packParts(parts, 20);
      const rects = parts.map((part, i) => ({ ...part, x: packing.x[i] ?? NaN, y: packing.y[i] ?? NaN }));
      rects.forEach((a, i) => {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.y).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width).toBeLessThanOrEqual(packing.width);
        expect(a.y + a.height).toBeLessThanOrEqual(packing.height);
        for (const b of rects.slice(i + 1)) expect(overlap(a, b)).toBe(false);
      });
    }),
  );
});

it('puts small parts below one another beside a high one', () => {
  const packing = packParts(
    [{ width: 100, height: 1000 }, ...Array.from({ length: 6 }, () => ({ width: 80, height: 60 }))],
    20,
  );
  expect(packing.height).toBe(1000);
});

it('keeps two parts in their own order in one row', () => {
  const packing = packParts(
    [
      { width: 100, height: 80 },
      { width: 120, height: 200 },
    ],
    20,
  );
  expect(packing.x[0]).toBe(0);
  expect(packing.x[1]).toBeGreaterThan(100);
});
