import { expect, it } from 'vitest';
import { printable } from './printable.ts';

it('shows what would steer a terminal', () => {
  expect(printable('a\u001b[2Jb\n\tc\u202ed\u0000é漢')).toBe('a\\x1b[2Jb\\n\\tc\\u202ed\\x00é漢');
});
