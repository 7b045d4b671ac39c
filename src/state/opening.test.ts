import { describe, expect, it } from 'vitest';
import { suppliesMissing } from './opening.ts';

const file = (path: string) => ({ path, blob: new Blob([]) });
const missing = [{ location: 'weights/part0.bin', state: 'missing', tensors: 1 }] as const;

describe('suppliesMissing', () => {
  it('takes data that the open model waits for, by relative path', () => {
    expect(suppliesMissing([file('weights/part0.bin')], missing)).toBe(true);
    expect(suppliesMissing([file('export/weights/part0.bin')], missing)).toBe(true);
  });

  it('never goes by the bare name alone', () => {
    expect(suppliesMissing([file('part0.bin')], missing)).toBe(false);
  });

  it('prefers a model that came along, and ignores data nobody waits for', () => {
    expect(suppliesMissing([file('weights/part0.bin'), file('model.onnx')], missing)).toBe(false);
    expect(suppliesMissing([file('weights/part0.bin')], [{ ...missing[0], state: 'supplied' }])).toBe(false);
  });
});
