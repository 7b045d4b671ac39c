import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatFloat32,
  formatNumber,
  formatRounded,
  groupDigits,
} from './format-number.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1449, '1.4 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [1_900_000_000, '1.9 GB'],
    [3.2e12, '3.2 TB'],
    [-1500, '-1.5 kB'],
    [Number.NaN, '?'],
  ])('%d is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('never shows four digits before the point below an exabyte', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9e17, noNaN: true }), (bytes) => {
        expect(formatBytes(bytes)).toMatch(/^\d{1,3}(\.\d)? (B|kB|MB|GB|TB|PB)$/);
      }),
    );
  });
});

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [12_345, '12,345'],
    [999_999, '999,999'],
    [1_000_000, '1.00 M'],
    [9_994_999, '9.99 M'],
    [9_999_999, '10.0 M'],
    [25_557_032, '25.6 M'],
    [124_439_808, '124 M'],
    [999_999_999, '1.00 B'],
    [7_241_732_096, '7.24 B'],
    [-12_345, '-12,345'],
    [Number.NaN, '?'],
  ])('%d is %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

describe('groupDigits', () => {
  it('groups from the right', () => {
    expect([0, 999, 1000, -1234567].map(groupDigits)).toEqual(['0', '999', '1,000', '-1,234,567']);
    expect(groupDigits(-9223372036854775808n)).toBe('-9,223,372,036,854,775,808');
  });
});

describe('formatNumber', () => {
  it('keeps what a number is', () => {
    expect([-0, 0.1, 1e21, Number.NaN, -Infinity, 2n ** 63n].map((value) => formatNumber(value))).toEqual([
      '-0',
      '0.1',
      '1e+21',
      'NaN',
      '-Infinity',
      '9223372036854775808',
    ]);
  });

  it('cuts to significant digits without trailing zeros', () => {
    expect(formatNumber(0.123456, 3)).toBe('0.123');
    expect(formatNumber(1.0001, 3)).toBe('1');
    expect(formatNumber(123456, 3)).toBe('123000');
  });
});

describe('formatFloat32', () => {
  it('shows what was meant', () => {
    expect(formatFloat32(Math.fround(0.1))).toBe('0.1');
    expect(formatFloat32(Math.fround(3.4028234663852886e38))).toBe('3.4028235e+38');
    expect(formatFloat32(Math.fround(1e-45))).toBe('1e-45');
  });

  it('reads back as the same float32, in at most 9 digits', () => {
    fc.assert(
      fc.property(fc.float(), (value) => {
        const text = formatFloat32(value);
        expect(Math.fround(Number(text))).toBe(value);
        expect(
          text
            .replace(/e.*/, '')
            .replace(/\D/g, '')
            .replace(/^0+|0+$/g, '').length,
        ).toBeLessThanOrEqual(9);
      }),
    );
  });

  it('falls back to the double when the value is no float32', () => {
    expect(formatRounded(0.1 + 0.2, Math.fround)).toBe('0.30000000000000004');
  });
});
