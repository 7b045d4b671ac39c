import { describe, expect, it } from 'vitest';
import { fileNameOf, fileNamesOf } from './file-name.ts';

it('makes file names of any names, no two alike', () => {
  expect(fileNamesOf(['a/b', 'A:b', 'a_b-2', 'x[0]', 'x[1]', '../..', '', 'été'], 'output')).toEqual([
    'a_b',
    'A_b-2',
    'a_b-2-2',
    'x_0',
    'x_1',
    'output',
    'output-2',
    'été',
  ]);
});

describe('fileNameOf', () => {
  it('leaves nothing that a file system refuses', () => {
    expect(fileNameOf('/encoder/layer.0/W:0', 'x')).toBe('encoder_layer.0_W_0');
    expect(fileNameOf('../..', 'fallback')).toBe('fallback');
    expect(fileNameOf('权重', 'x')).toBe('权重');
    expect(fileNameOf('a'.repeat(500), 'x')).toHaveLength(100);
  });
});
