import { expect, it } from 'vitest';
import { fileNamesOf } from './file-name.ts';

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
