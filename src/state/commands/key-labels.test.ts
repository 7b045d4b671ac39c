import { describe, expect, it } from 'vitest';
import { keyLabels, shownBindings } from './key-labels.ts';

describe('keyLabels', () => {
  it('reads chords for each keyboard', () => {
    expect(keyLabels('$mod+Shift+KeyO', false)).toEqual(['Ctrl', 'Shift', 'O']);
    expect(keyLabels('$mod+Shift+KeyO', true)).toEqual(['⌘', '⇧', 'O']);
  });

  it('reads single keys', () => {
    expect(keyLabels('ArrowUp', false)).toEqual(['↑']);
    expect(keyLabels('f', false)).toEqual(['F']);
    expect(keyLabels('Enter', false)).toEqual(['Enter']);
    expect(keyLabels('+', false)).toEqual(['+']);
    expect(keyLabels('Shift++', false)).toEqual(['Shift', '+']);
  });
});

describe('shownBindings', () => {
  it('hides a second way to type the same sign', () => {
    expect(shownBindings(['?', 'Shift+?'])).toEqual(['?']);
    expect(shownBindings(['Shift+A'])).toEqual(['Shift+A']);
    expect(shownBindings(['/', 'Shift+/', '$mod+KeyF'])).toEqual(['/', '$mod+KeyF']);
  });
});
