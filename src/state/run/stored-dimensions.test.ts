// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { readFreeDimensions, writeFreeDimensions } from './stored-dimensions.ts';

afterEach(() => localStorage.clear());

it('remembers sizes by model, and only those that the model has', () => {
  writeFreeDimensions('samples/a/model.onnx', { batch: 4, height: 48 });
  expect(readFreeDimensions('samples/a/model.onnx', { batch: 1, length: 7 })).toEqual({
    batch: 4,
    length: 7,
  });
  expect(readFreeDimensions('samples/b/model.onnx', { batch: 1 })).toEqual({ batch: 1 });
});

it('takes nothing from what is no such list', () => {
  localStorage.setItem('opscope.dimensions', '[["a", {"batch": "many"}]]');
  expect(readFreeDimensions('a', { batch: 2 })).toEqual({ batch: 2 });
});
