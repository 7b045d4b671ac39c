import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';
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

describe('fileNameOf', () => {
  it('leaves nothing that a file system refuses', () => {
    expect(fileNameOf('/encoder/layer.0/W:0', 'x')).toBe('encoder_layer.0_W_0');
    expect(fileNameOf('../..', 'fallback')).toBe('fallback');
    expect(fileNameOf('权重', 'x')).toBe('权重');
    expect(fileNameOf('a'.repeat(500), 'x')).toHaveLength(100);
  });
});
