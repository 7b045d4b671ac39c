import { describe, expect, it } from 'vitest';
import { quoteBytes, quoteText } from './format-text.ts';

describe('quoteText', () => {
  it('quotes and escapes what could not be seen', () => {
    expect(quoteText('a"b\\\n\t\u0000\u202ex', 100)).toBe('"a\\"b\\\\\\n\\t\\x00\\u202ex"');
    expect(quoteText('<b>漢字</b>', 100)).toBe('"<b>漢字</b>"');
  });

  it('cuts and tells how much is missing', () => {
    expect(quoteText('x'.repeat(2000), 3)).toBe('"xxx…" +1,997');
    expect(quoteText('', 3)).toBe('""');
  });

  it('does not cut a surrogate pair in two', () => {
    expect(quoteText('a😀b', 2)).toBe('"a…" +3');
    expect(quoteText('a😀b', 3)).toBe('"a😀…" +1');
  });
});

describe('quoteBytes', () => {
  it('shows bytes that are no text', () => {
    expect(quoteBytes(Uint8Array.of(0x41, 0x22, 0xff, 0x00), 100)).toBe('"A\\x22\\xff\\x00"');
    expect(quoteBytes(new Uint8Array(2000), 8)).toBe('"\\x00\\x00…" +1,998');
  });
});
