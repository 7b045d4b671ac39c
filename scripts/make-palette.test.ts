import { readFileSync } from 'node:fs';
import { differenceCiede2000, inGamut, parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import {
  makePalette,
  PALETTE_FILE,
  readTokens,
  resolveToken,
  TOKENS_FILE,
  type Theme,
} from './make-palette.ts';

const css = readFileSync(TOKENS_FILE, 'utf8');
const tokens = readTokens(css);
const themes: readonly Theme[] = ['light', 'dark'];

const CATEGORIES = [...tokens.keys()].flatMap((name) => /^cat-(.+)-bar$/.exec(name)?.[1] ?? []);

/** Text and the grounds it stands on: WCAG AA asks for 4.5. */
const TEXT_PAIRS: readonly (readonly [string, readonly string[]])[] = [
  [
    'text',
    [
      'ground',
      'surface',
      'surface-hover',
      'surface-active',
      'field',
      'accent-fill',
      'ok-fill',
      'warn-fill',
      'error-fill',
    ],
  ],
  ['text-muted', ['ground', 'surface', 'surface-hover', 'field']],
  ['accent-text', ['ground', 'surface', 'surface-hover', 'accent-fill']],
  ['ok-text', ['surface', 'ground', 'ok-fill']],
  ['warn-text', ['surface', 'ground', 'warn-fill']],
  ['error-text', ['surface', 'ground', 'error-fill']],
  ['on-accent', ['accent', 'accent-hover']],
  ['card-text', ['card-ground']],
  ['card-muted', ['card-ground']],
  ['card-value', ['card-ground']],
  ['edge-label', ['canvas-ground', 'edge-label-ground', 'frame-ground']],
  ['frame-text', ['frame-header', 'frame-ground']],
  ['frame-muted', ['frame-header', 'frame-ground']],
  ...CATEGORIES.flatMap((category): (readonly [string, readonly string[]])[] => [
    [`cat-${category}-text`, [`cat-${category}-fill`, 'surface', 'card-ground']],
    ['card-text', [`cat-${category}-fill`]],
    ['card-muted', [`cat-${category}-fill`]],
  ]),
];

/** Shapes that carry meaning: WCAG asks for 3. */
const SHAPE_PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['edge', ['canvas-ground', 'frame-ground']],
  ['edge-active', ['canvas-ground', 'frame-ground']],
  ['focus-ring', ['ground', 'surface', 'canvas-ground', 'card-ground']],
  ['error', ['surface', 'card-ground']],
  ...CATEGORIES.map((category): readonly [string, readonly string[]] => [
    `cat-${category}-bar`,
    ['card-ground'],
  ]),
];

describe.each(themes)('tokens, %s', (theme) => {
  const color = (name: string): string => resolveToken(tokens, name, theme);

  it.each(TEXT_PAIRS)('%s is readable on its grounds', (text, grounds) => {
    for (const ground of grounds) {
      expect(wcagContrast(color(text), color(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(SHAPE_PAIRS)('%s stands out from its grounds', (shape, grounds) => {
    for (const ground of grounds) {
      expect(wcagContrast(color(shape), color(ground)), `${shape} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  it('keeps category hues of one lightness and chroma, in gamut, and apart', () => {
    const hues = [...tokens.keys()].filter((name) => /^hue-.+-bar$/.test(name) && !/plain|strong/.test(name));
    expect(hues.length).toBeGreaterThanOrEqual(10);
    expect(new Set(hues.map((name) => color(name).split(' ').slice(0, 2).join(' '))).size).toBe(1);
    const inRgb = inGamut('rgb');
    expect(hues.filter((name) => !inRgb(color(name)))).toEqual([]);
    const difference = differenceCiede2000();
    const close = hues.flatMap((a) =>
      hues.filter((b) => a < b && difference(color(a), color(b)) < 6).map((b) => `${a} ${b}`),
    );
    expect(close).toEqual([]);
  });
});

describe('palette.generated.ts', () => {
  it('is what make-palette writes', () => {
    expect(readFileSync(PALETTE_FILE, 'utf8')).toBe(makePalette(css));
  });

  it('has a bar, fill and text for each category', () => {
    expect(CATEGORIES.length).toBe(25);
    for (const category of CATEGORIES) {
      for (const part of ['bar', 'fill', 'text'])
        expect(parse(resolveToken(tokens, `cat-${category}-${part}`, 'dark'))).toBeDefined();
    }
  });
});

describe('resolveToken', () => {
  it('follows references and picks a side, also nested', () => {
    const some = readTokens(
      ':root { --a: light-dark(var(--b), oklch(0.1 0 0)); --b: light-dark(#fff, rgb(1, 2, 3)); }',
    );
    expect(resolveToken(some, 'a', 'light')).toBe('#fff');
    expect(resolveToken(some, 'a', 'dark')).toBe('oklch(0.1 0 0)');
    expect(resolveToken(some, 'b', 'dark')).toBe('rgb(1, 2, 3)');
  });

  it('refuses a token that refers to itself', () => {
    expect(() => resolveToken(new Map([['a', 'var(--a)']]), 'a', 'light')).toThrow('refers to itself');
  });
});
