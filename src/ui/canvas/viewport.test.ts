import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  bringInside,
  contains,
  firstView,
  fitArea,
  keepInPlace,
  resized,
  reveal,
  visibleArea,
  zoomAround,
} from './viewport.ts';

const size = { width: 800, height: 600 };

describe('viewport', () => {
  it('fits any area into the window', () => {
    const length = fc.double({ min: 1, max: 50_000, noNaN: true });
    const place = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(place, place, length, length, (x, y, width, height) => {
        const view = fitArea({ x, y, width, height }, size);
        const shown = visibleArea(view, size);
        const slack = 1e-6 * (Math.abs(x) + Math.abs(y) + width + height);
        expect(
          contains(
            {
              x: shown.x - slack,
              y: shown.y - slack,
              width: shown.width + 2 * slack,
              height: shown.height + 2 * slack,
            },
            { x, y, width, height },
          ),
        ).toBe(true);
      }),
    );
  });

  it('shows all of a small picture, and the readable beginning of a tall one', () => {
    const start = { x: 100, y: 0, width: 100, height: 40 };
    expect(firstView({ x: 0, y: 0, width: 300, height: 500 }, start, size, 'down').zoom).toBeGreaterThan(0.9);
    const tall = firstView({ x: 0, y: 0, width: 300, height: 50_000 }, start, size, 'down');
    expect(tall.zoom).toBe(1);
    expect(visibleArea(tall, size).y).toBeLessThanOrEqual(0);
    expect(visibleArea(tall, size).y).toBeGreaterThan(-60);
  });

  it('keeps the point under the pointer while zooming', () => {
    const view = { x: 13, y: -400, zoom: 0.7 };
    const pointer = { x: 300, y: 200 };
    const next = zoomAround(view, 2, pointer);
    expect((pointer.x - next.x) / next.zoom).toBeCloseTo((pointer.x - view.x) / view.zoom);
    expect((pointer.y - next.y) / next.zoom).toBeCloseTo((pointer.y - view.y) / view.zoom);
  });

  it('keeps a card in place when a new picture puts it elsewhere', () => {
    const view = { x: 10, y: 20, zoom: 0.5 };
    const [before, after] = [
      { x: 100, y: 100, width: 80, height: 40 },
      { x: 500, y: 900, width: 120, height: 40 },
    ];
    const next = keepInPlace(view, before, after);
    const screen = (v: typeof view, box: typeof before): number[] => [
      (box.x + box.width / 2) * v.zoom + v.x,
      box.y * v.zoom + v.y,
    ];
    expect(screen(next, after)).toEqual(screen(view, before));
  });

  it('brings a box inside the window, from its beginning when it is larger', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(bringInside(view, { x: 100, y: 100, width: 200, height: 100 }, size)).toEqual(view);
    expect(bringInside(view, { x: -300, y: 100, width: 200, height: 100 }, size).x).toBe(316);
    expect(bringInside(view, { x: 700, y: 100, width: 200, height: 100 }, size).x).toBe(-116);
    expect(bringInside(view, { x: 100, y: 100, width: 5000, height: 100 }, size).x).toBe(-84);
  });

  it('moves only as far as it must to reveal something', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(reveal(view, size, { x: 300, y: 300, width: 100, height: 40 })).toBe(view);
    expect(reveal(view, size, { x: 3000, y: 300, width: 100, height: 40 }).x).toBe(400 - 3050);
    expect(reveal({ ...view, zoom: 0.1 }, size, { x: 0, y: 0, width: 10, height: 10 }).zoom).toBe(0.9);
  });

  it('keeps the middle across the reading direction when the canvas gets another size', () => {
    const view = { x: 400, y: 32, zoom: 1 };
    const long = { x: -100, y: 0, width: 200, height: 5000 };
    const narrow = { width: 300, height: 400 };
    expect(resized(view, size, narrow, long, 'down')).toEqual({ x: 150, y: 32, zoom: 1 });
    expect(resized(view, size, narrow, long, 'right')).toEqual({ x: 400, y: -68, zoom: 1 });
    expect(resized(view, size, size, long, 'down')).toBe(view);
  });

  it('keeps a picture that was seen whole in the middle', () => {
    const bounds = { x: 0, y: 0, width: 100, height: 100 };
    const narrow = { width: 300, height: 400 };
    expect(resized(fitArea(bounds, size), size, narrow, bounds, 'down')).toEqual(fitArea(bounds, narrow));
  });
});
