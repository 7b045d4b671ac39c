import { describe, expect, it } from 'vitest';
import { gridShape, sliceStart } from './grid-shape.ts';

describe('gridShape', () => {
  it('shows the last two dims', () => {
    expect(gridShape([])).toEqual({ leading: [], rows: 1, columns: 1 });
    expect(gridShape([7])).toEqual({ leading: [], rows: 7, columns: 1 });
    expect(gridShape([2, 3])).toEqual({ leading: [], rows: 2, columns: 3 });
    expect(gridShape([4, 5, 2, 3])).toEqual({ leading: [4, 5], rows: 2, columns: 3 });
  });
});

describe('sliceStart', () => {
  it('counts in row-major order', () => {
    const shape = gridShape([4, 5, 2, 3]);
    expect(sliceStart(shape, [0, 0])).toBe(0);
    expect(sliceStart(shape, [0, 1])).toBe(6);
    expect(sliceStart(shape, [1, 0])).toBe(30);
    expect(sliceStart(shape, [3, 4])).toBe(114);
    expect(sliceStart(gridShape([7]), [])).toBe(0);
  });
});
