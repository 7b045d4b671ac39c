import { describe, expect, it } from 'vitest';
import { foreignFormats } from './foreign-formats.ts';
import { openErrors } from './open-errors.ts';

describe('the words for errors', () => {
  it.each(Object.entries(foreignFormats))('%s says what the file is and what to do', (_, words) => {
    for (const detail of ['', 'detail', '00 ff']) {
      const { name, what, next } = words(detail);
      expect([name, what, next]).not.toContain('');
      expect(name + what + next).not.toMatch(/undefined|null/);
    }
  });

  it('put the facts into sentences', () => {
    expect(
      openErrors.truncated({
        kind: 'truncated',
        file: 'm.onnx',
        offset: 120,
        expected: 4000,
        path: 'ModelProto.graph',
      }),
    ).toEqual({
      title: '“m.onnx” is cut off',
      what: 'At byte 120, in ModelProto.graph, 4.0 kB should follow, but the file ends before that.',
      next: 'Download or copy the file again; it was probably interrupted.',
    });
    expect(
      openErrors['not-a-model']({ kind: 'not-a-model', file: 'm.onnx', format: 'html', detail: 'Sign in' })
        .title,
    ).toBe('“m.onnx” is a web page');
  });
});
