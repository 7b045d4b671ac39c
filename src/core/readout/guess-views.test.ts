import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { guessViews } from './guess-views.ts';
import type { OutputFacts, RowSummary } from './output-view.ts';

const PLACEMENT = {
  pictureWidth: 640,
  pictureHeight: 640,
  width: 640,
  height: 640,
  scaleX: 1,
  scaleY: 1,
  offsetX: 0,
  offsetY: 0,
};
const { FLOAT, INT64, UINT8, STRING } = DataType;

function output(
  name: string,
  dims: readonly number[],
  dataType: number = FLOAT,
  row?: RowSummary,
): OutputFacts {
  return { name, dims, dataType, summary: row === undefined ? null : { rows: [row] } };
}

const viewsOf = (facts: OutputFacts, hasImage: boolean) =>
  guessViews([facts], hasImage ? PLACEMENT : null)[0] ?? [];

describe('guessViews', () => {
  it.each<[string, OutputFacts, boolean, string]>([
    ['ImageNet scores', output('output', [1, 1000]), true, 'classes'],
    ['pooled scores', output('output', [1, 1000, 1, 1]), true, 'classes'],
    ['a sentiment', output('logits', [8, 2]), false, 'classes'],
    ['ImageNet-21k', output('output', [1, 21841]), true, 'classes'],
    ['an embedding', output('sentence_embedding', [1, 384]), false, 'statistics'],
    ['one number', output('age', [1, 1]), true, 'table'],
    ['style transfer', output('output1', [1, 3, 224, 224]), true, 'image'],
    ['a picture, channels last', output('image', [1, 224, 224, 3]), true, 'image'],
    ['super-resolution', output('output', [1, 1, 672, 672]), true, 'image'],
    ['depth', output('predicted_depth', [1, 518, 518]), true, 'heat-map'],
    [
      'unbounded',
      output('out', [1, 1, 64, 64], FLOAT, { minimum: -900, maximum: 4000, sum: 0 }),
      true,
      'heat-map',
    ],
    ['a mask', output('mask', [1, 1, 320, 320]), true, 'segmentation'],
    ['21 classes', output('out', [1, 21, 224, 224]), true, 'segmentation'],
    ['channels last', output('out', [1, 224, 224, 21]), true, 'segmentation'],
    ['a class map', output('out', [1, 224, 224], INT64), true, 'segmentation'],
    ['a detector', output('output0', [1, 84, 8400]), true, 'boxes'],
    ['speech', output('audio', [1, 1, 16000]), false, 'waveform'],
    ['music', output('out', [1, 2, 44100]), false, 'waveform'],
    ['long scores', output('logits', [1, 1, 50257]), false, 'text'],
    ['token ids', output('sequences', [1, 20], INT64), false, 'text'],
    ['generated texts', output('sequences', [4, 20], INT64), false, 'text'],
    ['a mask of a text', output('attention_mask', [1, 20], INT64), false, 'table'],
    ['other whole numbers', output('indices', [4, 20], INT64), false, 'statistics'],
    ['language logits', output('logits', [1, 12, 30522]), false, 'text'],
    ['hidden states', output('last_hidden_state', [1, 128, 768]), false, 'statistics'],
    ['small features', output('out', [1, 64, 4, 4]), true, 'statistics'],
    ['strings', output('label', [4], STRING), false, 'table'],
    ['bytes', output('image', [1, 64, 64, 3], UINT8), false, 'image'],
    ['nothing', output('out', [0, 1000]), true, 'table'],
  ])('shows %s', (_, facts, hasImage, view) => {
    expect(viewsOf(facts, hasImage)[0]).toBe(view);
  });

  it('lets numbers decide between a long row of classes and sound', () => {
    const probabilities = output('out', [1, 21841], FLOAT, { minimum: 0, maximum: 0.5, sum: 1 });
    expect(viewsOf(probabilities, false)[0]).toBe('classes');
    const sound = output('out', [1, 21841], FLOAT, { minimum: -0.9, maximum: 0.8, sum: 3 });
    expect(viewsOf(sound, true).slice(0, 2)).toEqual(['waveform', 'classes']);
  });

  it('always has a table and statistics, and nothing twice', () => {
    for (const dims of [[], [0], [7], [1, 6, 6], [2, 3, 8, 8], [1, 1, 1, 1, 5]]) {
      for (const dataType of [FLOAT, INT64, UINT8, STRING, 99]) {
        for (const hasImage of [true, false]) {
          const views = viewsOf(output('x', dims, dataType), hasImage);
          expect(views).toEqual(expect.arrayContaining(['table', 'statistics']));
          expect(new Set(views).size).toBe(views.length);
        }
      }
    }
  });

  it('takes the parts of a detector together', () => {
    const outputs = [
      output('boxes', [9, 4]),
      output('labels', [9], INT64),
      output('scores', [9]),
      output('extra', [1, 10]),
    ];
    expect(guessViews(outputs, PLACEMENT).map(([first]) => first)).toEqual([
      'boxes',
      'boxes',
      'boxes',
      'classes',
    ]);
  });
});
