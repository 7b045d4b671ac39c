import { describe, expect, it } from 'vitest';
import { diagnostics } from './diagnostics.ts';

describe('the words for diagnostics', () => {
  it.each(Object.entries(diagnostics))(
    '%s has a title and an explanation, also when a fact is missing',
    (_, words) => {
      const { title, what, next } = words({});
      expect(title).not.toBe('');
      expect(what).not.toBe('');
      expect(title + what + next).not.toMatch(/undefined|null|NaN/);
    },
  );

  it('counts as people do', () => {
    expect(diagnostics['external-missing']({ location: 'w.bin', tensors: '1' }).what).toContain(
      '1 tensor keeps its',
    );
    expect(diagnostics['external-missing']({ location: 'w.bin', tensors: '222' }).what).toContain(
      '222 tensors keep their',
    );
  });
});
