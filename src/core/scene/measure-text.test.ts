import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText, elideEnd, elideMiddle } from './elide-text.ts';
import { measureText, type TextFont } from './measure-text.ts';

const fonts: readonly TextFont[] = ['sans', 'sans-bold', 'mono'];

describe('measureText', () => {
  it('knows that letters differ, and that bold is wider', () => {
    expect(measureText('iii', 'sans', 13)).toBeLessThan(measureText('WWW', 'sans', 13) / 3);
    expect(measureText('Reshape', 'sans-bold', 13)).toBeGreaterThan(measureText('Reshape', 'sans', 13));
    expect(measureText('iii', 'mono', 11)).toBe(measureText('WWW', 'mono', 11));
  });

  it('is slightly generous: 32.5 units are Conv in bold Arial at 13', () => {
    expect(measureText('Conv', 'sans-bold', 13)).toBeGreaterThan(32.5);
    expect(measureText('Conv', 'sans-bold', 13)).toBeLessThan(37);
  });

  it('counts East Asian letters and emoji as wide, combining marks as nothing', () => {
    expect(measureText('卷积', 'mono', 10)).toBeGreaterThanOrEqual(20);
    expect(measureText('😀', 'sans', 10)).toBeCloseTo(10.4);
    expect(measureText('e\u0301', 'mono', 10)).toBe(measureText('e', 'mono', 10));
  });

  it('adds up, and scales with the size', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...fonts), (a, b, font) => {
        const sum = measureText(a, font, 11) + measureText(b, font, 11);
        expect(measureText(`${a} ${b}`, font, 11)).toBeCloseTo(sum + measureText(' ', font, 11), 6);
        expect(measureText(a, font, 22)).toBeCloseTo(2 * measureText(a, font, 11), 6);
      }),
    );
  });
});

describe('elideEnd and elideMiddle', () => {
  it('leave what fits alone', () => {
    expect(elideEnd('conv1', 100, 'mono', 11)).toBe('conv1');
    expect(elideMiddle('conv1', 100, 'mono', 11)).toBe('conv1');
  });

  it('keep the beginning, or the beginning and more of the end', () => {
    const name = '/encoder/layers.3/attention/MatMul_output_0';
    expect(elideEnd(name, 120, 'mono', 11)).toMatchInlineSnapshot(`"/encoder/layers.3…"`);
    expect(elideMiddle(name, 120, 'mono', 11)).toMatchInlineSnapshot(`"/encod…ul_output_0"`);
  });

  it('never exceed the width, and never split a character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'W', '/', '卷', '😀', 'é', '\n'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), fc.constantFrom(...fonts), (name, width, font) => {
        for (const short of [elideEnd(name, width, font, 11), elideMiddle(name, width, font, 11)]) {
          expect(measureText(short, font, 11)).toBeLessThanOrEqual(width + 1e-9);
          expect(short).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });

  it('cut a name of a million letters without reading all of it', () => {
    const long = `start${'x'.repeat(1_000_000)}end`;
    expect(elideMiddle(long, 100, 'mono', 11)).toMatch(/^star?t?x*…x*end$/);
    expect(elideEnd(long, 100, 'mono', 11)).toMatch(/^startx*…$/);
  });
});

describe('displayText', () => {
  it('makes controls and direction overrides visible', () => {
    expect(displayText('a\nb\u0000\u007f\u202ec\ud800')).toBe('a␊b␀␡\ufffdc\ufffd');
    expect(displayText('plain 卷😀')).toBe('plain 卷😀');
  });
});
