import { describe, expect, it } from 'vitest';
import { DataType } from '../../ir/element-type.ts';
import { errorKind, floats, longs, valueOf } from '../testing/held.ts';
import { BOX_LAYOUTS } from './box-reading.ts';
import type { BoxFacts } from './box-reading.ts';
import { guessBoxes, readBoxesAs } from './guess-boxes.ts';
import { readBoxes, readBoxFacts } from './read-boxes.ts';

const INPUT = { width: 640, height: 640 };
const fact = (name: string, dims: readonly number[], dataType: number = DataType.FLOAT): BoxFacts => ({
  name,
  dataType,
  dims,
  values: null,
});
/** With the same numbers in every row. */
const rows = (name: string, dims: readonly number[], row: readonly number[]): BoxFacts => {
  const length = dims.reduce((product, dim) => product * dim, 1);
  return { ...fact(name, dims), values: Float32Array.from({ length }, (_, i) => row[i % row.length] ?? 0) };
};

describe('guessBoxes', () => {
  it.each<[string, BoxFacts[], string]>([
    ['YOLOv5', [fact('output0', [1, 25200, 85])], 'yolov5'],
    ['YOLOv8', [fact('output0', [1, 84, 8400])], 'yolov8'],
    ['YOLOv8 of one class', [fact('output0', [1, 5, 8400])], 'yolov8'],
    ['YOLOX', [rows('output', [1, 8400, 85], [0.3, -0.5, 1, 2])], 'yolox'],
    ['YOLOv6', [rows('outputs', [1, 8400, 85], [320, 300, 20, 20, 1])], 'yolov5'],
    ['YOLOv10', [fact('output0', [1, 300, 6])], 'end-to-end'],
    ['YOLOv7', [fact('output', [12, 7])], 'end-to-end'],
    [
      'Faster R-CNN',
      [fact('boxes', [9, 4]), fact('labels', [9], DataType.INT64), fact('scores', [9])],
      'torchvision',
    ],
    [
      'nothing found',
      [fact('boxes', [0, 4]), fact('labels', [0], DataType.INT64), fact('scores', [0])],
      'torchvision',
    ],
    [
      'TensorFlow SSD',
      [
        fact('detection_boxes', [1, 100, 4]),
        fact('detection_classes', [1, 100]),
        fact('detection_scores', [1, 100]),
        fact('num_detections', [1]),
      ],
      'ssd',
    ],
    ['SSD before suppression', [fact('scores', [1, 3000, 21]), fact('boxes', [1, 3000, 4])], 'ssd'],
    ['DETR', [fact('logits', [1, 100, 92]), fact('pred_boxes', [1, 100, 4])], 'detr'],
    ['RT-DETR', [rows('output0', [1, 300, 84], [0.5, 0.25])], 'yolov8'],
    ['Ultra-Light face', [fact('scores', [1, 4420, 2]), fact('boxes', [1, 4420, 4])], 'ultraface'],
  ])('knows %s', (_, outputs, layout) => {
    expect(guessBoxes(outputs, INPUT)?.layout).toBe(layout);
  });

  it.each<[string, BoxFacts[]]>([
    ['a classifier', [fact('logits', [1, 1000])]],
    ['two heads', [fact('logits', [1, 4]), fact('age', [1, 1])]],
    ['hidden states', [fact('last_hidden_state', [1, 197, 768])]],
    ['a picture', [fact('output', [1, 3, 224, 224])]],
    ['whole numbers', [fact('ids', [1, 25200, 85], DataType.INT64)]],
  ])('does not take %s for a detector', (_, outputs) => {
    expect(guessBoxes(outputs, INPUT)).toBeNull();
  });

  it('needs no picture where the numbers of candidates speak', () => {
    expect(guessBoxes([fact('o', [1, 84, 8400])], null)?.layout).toBe('yolov8');
    expect(guessBoxes([fact('o', [1, 300, 6])], null)).toBeNull();
  });

  it('reads details from names and numbers', () => {
    const masks = guessBoxes([fact('output0', [1, 116, 8400]), fact('output1', [1, 32, 160, 160])], INPUT);
    expect(masks).toMatchObject({ layout: 'yolov8', classCount: 80, anchorsLast: true, unit: 'pixels' });
    const ssd = [
      fact('detection_boxes', [1, 9, 4]),
      fact('detection_scores', [1, 9]),
      fact('detection_classes', [1, 9]),
    ];
    expect(guessBoxes(ssd, INPUT)).toMatchObject({
      form: 'yxyx',
      unit: 'fraction',
      roles: { boxes: 'detection_boxes', scores: 'detection_scores', classes: 'detection_classes' },
    });
    const paddle = rows('boxes0', [5, 6], [2, 0.75, 10.5, 20.5, 30.5, 40.5]);
    expect(guessBoxes([paddle], INPUT)).toMatchObject({ rowOrder: 'class-first', unit: 'pixels' });
    const pose = { ...fact('output0', [1, 56, 8400]), values: new Float32Array(56 * 8400) };
    pose.values
      .fill(320, 0, 4 * 8400)
      .fill(0.9, 4 * 8400, 5 * 8400)
      .fill(300, 5 * 8400);
    expect(guessBoxes([pose], INPUT)).toMatchObject({ layout: 'yolov8', classCount: 1, activation: 'none' });
    const logits = rows('output0', [1, 25200, 7], [320, 320, 9, 9, -3, -4, 5]);
    expect(guessBoxes([logits], INPUT)).toMatchObject({
      layout: 'yolov5',
      classCount: null,
      activation: 'sigmoid',
    });
    const detr = [fact('logits', [1, 300, 80]), fact('pred_boxes', [1, 300, 4])];
    expect(guessBoxes(detr, INPUT)?.activation).toBe('sigmoid');
  });
});

describe('readBoxesAs', () => {
  it('offers the layouts that the outputs could have', () => {
    const possible = BOX_LAYOUTS.filter((layout) => readBoxesAs(layout, [fact('o', [1, 84, 8400])]) !== null);
    expect(possible).toEqual(['yolov5', 'yolov8', 'yolox', 'end-to-end']);
    const paired = [fact('boxes', [1, 9, 4]), fact('scores', [1, 9])];
    expect(readBoxesAs('detr', paired)).toMatchObject({ layout: 'detr', form: 'cxcywh' });
  });
});

describe('readBoxes', () => {
  it('goes from outputs to boxes', async () => {
    const outputs = [
      floats([2, 4], [1, 2, 30, 40, 5, 6, 7, 8], 'boxes'),
      longs([2], [3n, 1n], 'labels'),
      floats([2], [0.75, 0.01], 'scores'),
    ];
    const reading = guessBoxes(await readBoxFacts(outputs), INPUT);
    expect(reading).toMatchObject({ layout: 'torchvision', unit: 'pixels' });
    if (reading === null) return;
    const found = valueOf(await readBoxes(outputs, reading, INPUT, 0.25));
    expect(found).toEqual([{ x0: 1, y0: 2, x1: 30, y1: 40, score: 0.75, class: 3 }]);
    expect(errorKind(await readBoxes(outputs.slice(0, 1), reading, INPUT, 0.25))).toBe('wrong-shape');
  });
});
