import { describe, expect, it } from 'vitest';
import { toTsv } from './tsv.ts';

describe('toTsv', () => {
  it('keeps rows and cells apart whatever they hold', () => {
    expect(
      toTsv([
        ['a', 'b\tc'],
        ['d\r\ne', ''],
      ]),
    ).toBe('a\tb c\nd e\t');
  });
});
