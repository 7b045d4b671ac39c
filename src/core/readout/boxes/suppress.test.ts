import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detection } from './detection.ts';
import { placeBoxes } from './place-boxes.ts';
import { MAX_KEPT, overlapOf, suppress } from './suppress.ts';

const side = fc.integer({ min: 0, max: 40 });
const box: fc.Arbitrary<Detection> = fc
  .tuple(side, side, side, side, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 2 }))
  .map(([x, y, width, height, score, index]) => ({
    x0: x,
    y0: y,
    x1: x + width,
    y1: y + height,
    score,
    class: index,
  }));

describe('overlapOf', () => {
  it('is the intersection over the union', () => {
    const a = { x0: 0, y0: 0, x1: 2, y1: 2, score: 1, class: 0 };
    expect(overlapOf(a, { ...a, x0: 1, x1: 3 })).toBeCloseTo(2 / 6, 12);
    expect(overlapOf(a, a)).toBe(1);
    expect(overlapOf(a, { ...a, x0: 2, x1: 4 })).toBe(0);
    expect(overlapOf({ ...a, x1: 0 }, { ...a, x1: 0 })).toBe(0);
  });
});

describe('suppress', () => {
  it('keeps no two of a class that overlap, the best of each group, in order', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), share, share, (boxes, minScore, maxOverlap) => {
        const kept = suppress(boxes, { minScore, maxOverlap });
        kept.forEach((a, i) => {
          expect(a.score).toBeGreaterThanOrEqual(Math.max(minScore, kept[i + 1]?.score ?? 0));
          const rivals = kept.slice(i + 1).filter((b) => b.class === a.class);
          for (const b of rivals) expect(overlapOf(a, b)).toBeLessThanOrEqual(maxOverlap);
        });
        // What went has a stronger box of its class in the way.
        for (const gone of boxes.filter((b) => b.score >= minScore && !kept.includes(b))) {
          const rivals = kept.filter((b) => b.class === gone.class && b.score >= gone.score);
          expect(rivals.some((b) => overlapOf(b, gone) > maxOverlap)).toBe(true);
        }
      }),
    );
  });

  it('stops at a number that can be looked at', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => ({
      x0: i * 2,
      y0: 0,
      x1: i * 2 + 1,
      y1: 1,
      score: i / 30_000,
      class: 0,
    }));
    const kept = suppress(many, { minScore: 0, maxOverlap: 0.5 });
    expect([kept.length, kept[0]?.x0]).toEqual([MAX_KEPT, 59_998]);
  });
});

describe('placeBoxes', () => {
  it('goes back to the picture what went to the input', () => {
    const scale = fc.double({ min: 0.1, max: 5, noNaN: true });
    fc.assert(
      fc.property(box, scale, scale, side, side, (original, scaleX, scaleY, offsetX, offsetY) => {
        fc.pre(original.x1 > original.x0 && original.y1 > original.y0);
        const placement = {
          pictureWidth: 80,
          pictureHeight: 80,
          width: 999,
          height: 999,
          scaleX,
          scaleY,
          offsetX,
          offsetY,
        };
        const onInput = {
          ...original,
          x0: original.x0 * scaleX + offsetX,
          x1: original.x1 * scaleX + offsetX,
          y0: original.y0 * scaleY + offsetY,
          y1: original.y1 * scaleY + offsetY,
        };
        const [placed] = placeBoxes([onInput], placement);
        for (const key of ['x0', 'y0', 'x1', 'y1'] as const)
          expect(placed?.[key]).toBeCloseTo(original[key], 8);
        expect([placed?.score, placed?.class]).toEqual([original.score, original.class]);
      }),
    );
  });

  it('cuts off at the edges, and leaves out what lies in the padding', () => {
    const placement = {
      pictureWidth: 100,
      pictureHeight: 50,
      width: 200,
      height: 200,
      scaleX: 2,
      scaleY: 2,
      offsetX: 0,
      offsetY: 50,
    };
    const found = { x0: -10, y0: 40, x1: 100, y1: 90, score: 1, class: 0 };
    expect(placeBoxes([found, { ...found, y0: 0, y1: 50 }], placement)).toEqual([
      { x0: 0, y0: 0, x1: 50, y1: 20, score: 1, class: 0 },
    ]);
  });
});
