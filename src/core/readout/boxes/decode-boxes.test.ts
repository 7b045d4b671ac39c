import { describe, expect, it } from 'vitest';
import type { NumberTable } from '../numbers.ts';
import type { BoxReading, BoxTables, RowOrder } from './box-reading.ts';
import { decodeBoxes } from './decode-boxes.ts';
import type { Detection } from './detection.ts';
import { boxesPerCell, stridesFor } from './grids.ts';

const INPUT = { width: 64, height: 32 };
const BASE: BoxReading = {
  layout: 'yolov5',
  roles: {},
  form: 'cxcywh',
  unit: 'pixels',
  activation: 'none',
  anchorsLast: false,
  classCount: null,
  rowOrder: 'box-first',
};

const table = (dims: readonly number[], ...values: number[]): NumberTable => ({
  dims,
  values: Float64Array.from(values),
});
const decode = (reading: Partial<BoxReading>, tables: BoxTables, minScore = 0.1) =>
  decodeBoxes(tables, { reading: { ...BASE, ...reading }, input: INPUT, minScore });
const corners = (found: readonly Detection[] | null) => found?.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1]);

describe('decodeBoxes', () => {
  it('yolov5: multiplies object and class', () => {
    const predictions = table([1, 2, 7], 10, 8, 4, 2, 0.5, 0.25, 0.75, 1, 1, 1, 1, 0.05, 1, 1);
    expect(decode({}, { predictions })).toEqual([{ x0: 8, y0: 7, x1: 12, y1: 9, score: 0.375, class: 1 }]);
    const logits = table([1, 1, 6], 10, 8, 4, 2, 0, 0);
    expect(decode({ activation: 'sigmoid' }, { predictions: logits })?.[0]?.score).toBe(0.25);
    expect(decode({}, { predictions: table([1, 1, 5], 10, 8, 4, 2, 0.5) })?.[0]).toMatchObject({
      score: 0.5,
      class: 0,
    });
  });

  it('yolov8: reads columns, leaves mask coefficients out, and takes the other order', () => {
    const predictions = table([1, 7, 2], 10, 20, 8, 8, 4, 4, 2, 2, 0.2, 0, 0.6, 0.05, 9, 9);
    const found = decode({ layout: 'yolov8', anchorsLast: true, classCount: 2 }, { predictions });
    expect(found).toEqual([{ x0: 8, y0: 7, x1: 12, y1: 9, score: 0.6, class: 1 }]);
    const rows = table([1, 1, 6], 0.5, 0.5, 0.25, 0.5, 0.7, 0.9);
    expect(corners(decode({ layout: 'yolov8', unit: 'fraction' }, { predictions: rows }))).toEqual([
      [24, 8, 40, 24],
    ]);
  });

  it('yolox: counts from the cell, in strides', () => {
    // 64 x 32: 8 x 4 cells of 8, 4 x 2 of 16, 2 x 1 of 32.
    const values = new Float64Array(42 * 6);
    values.set([0.5, 0.25, 0, Math.log(2), 1, 0.9], 9 * 6); // cell (1, 1) of stride 8
    values.set([0.5, 0.5, 0, 0, 0.5, 0.8], 41 * 6); // cell (1, 0) of stride 32
    const found = decode({ layout: 'yolox' }, { predictions: { dims: [1, 42, 6], values } });
    expect(corners(found)?.[0]?.map((x) => Math.round(x * 1e6) / 1e6)).toEqual([8, 2, 16, 18]);
    expect(corners(found)?.[1]).toEqual([32, 0, 64, 32]);
    expect(found?.[1]?.score).toBeCloseTo(0.4, 12);
    expect(decode({ layout: 'yolox' }, { predictions: table([1, 1, 6], 0, 0, 0, 0, 1, 1) })).toBeNull();
  });

  it.each<[RowOrder, readonly number[], readonly number[]]>([
    ['box-first', [1, 2, 6], [1, 2, 3, 4, 0.5, 7, 0, 0, 0, 0, 0, 0]],
    ['class-first', [2, 6], [7, 0.5, 1, 2, 3, 4, -1, 0.9, 0, 0, 0, 0]],
    ['picture-first', [2, 7], [0, 1, 2, 3, 4, 7, 0.5, 1, 9, 9, 9, 9, 7, 0.5]],
  ])('end-to-end: %s', (rowOrder, dims, values) => {
    const found = decode(
      { layout: 'end-to-end', form: 'xyxy', rowOrder },
      { predictions: table(dims, ...values) },
      0,
    );
    expect(found).toEqual([{ x0: 1, y0: 2, x1: 3, y1: 4, score: 0.5, class: 7 }]);
  });

  it('torchvision: boxes, scores and labels apart', () => {
    const tables = {
      boxes: table([2, 4], 1, 2, 3, 4, 9, 9, 5, 5),
      scores: table([2], 0.05, 0.9),
      classes: table([2], 1, 18),
    };
    expect(decode({ layout: 'torchvision', form: 'xyxy' }, tables)).toEqual([
      { x0: 5, y0: 5, x1: 9, y1: 9, score: 0.9, class: 18 },
    ]);
  });

  it('ssd: y first, as many as are counted; or a table of scores', () => {
    const boxes = table([1, 2, 4], 0.25, 0, 0.5, 1, 0, 0, 1, 1);
    const final = {
      boxes,
      scores: table([1, 2], 0.9, 0.8),
      classes: table([1, 2], 3, 4),
      count: table([1], 1),
    };
    expect(decode({ layout: 'ssd', form: 'yxyx', unit: 'fraction' }, final)).toEqual([
      { x0: 0, y0: 8, x1: 64, y1: 16, score: 0.9, class: 3 },
    ]);
    const scores = table([1, 2, 3], 0.9, 0.05, 0.05, 0.1, 0.2, 0.7);
    expect(decode({ layout: 'ssd', form: 'xyxy' }, { boxes, scores })?.map((box) => box.class)).toEqual([2]);
  });

  it('detr: leaves "no object" out', () => {
    const boxes = table([1, 2, 4], 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1, 1);
    const scores = table([1, 2, 3], 0, Math.log(2), 0, 0, 0, 50);
    const reading = { layout: 'detr', unit: 'fraction' } as const;
    const found = decode({ ...reading, activation: 'softmax' }, { boxes, scores });
    expect(found).toMatchObject([{ x0: 16, y0: 8, x1: 48, y1: 24, class: 1 }]);
    expect(found?.[0]?.score).toBeCloseTo(0.5, 12);
    expect(decode({ ...reading, activation: 'sigmoid' }, { boxes, scores })?.map((box) => box.class)).toEqual(
      [1, 2],
    );
  });

  it('ultraface: column 1 is a face', () => {
    const tables = { boxes: table([1, 1, 4], 0, 0, 0.5, 0.5), scores: table([1, 1, 2], 0.25, 0.75) };
    expect(decode({ layout: 'ultraface', form: 'xyxy', unit: 'fraction' }, tables)).toEqual([
      { x0: 0, y0: 0, x1: 32, y1: 16, score: 0.75, class: 0 },
    ]);
  });

  it('refuses tables that do not fit', () => {
    const predictions = table([1, 1, 4], 1, 2, 3, 4);
    for (const layout of [
      'yolov5',
      'yolov8',
      'yolox',
      'end-to-end',
      'torchvision',
      'ssd',
      'detr',
      'ultraface',
    ] as const) {
      expect(decode({ layout }, {})).toBeNull();
      expect(decode({ layout }, { predictions })).toBeNull();
    }
  });
});

describe('grids', () => {
  it('knows how many candidates an input gives', () => {
    expect(stridesFor(8400, { width: 640, height: 640 }, 1)).toEqual([8, 16, 32]);
    expect(boxesPerCell(25200, { width: 640, height: 640 })).toBe(3);
    expect(boxesPerCell(8400, null)).toBe(1);
    expect(boxesPerCell(3549, null)).toBe(1);
    expect(boxesPerCell(8401, null)).toBeNull();
    expect(boxesPerCell(8400, { width: 320, height: 320 })).toBeNull();
  });
});
