import { describe, expect, it } from 'vitest';
import type { InputSpec } from '../../core/feeds/input-spec.ts';
import { holdBytes } from '../../core/tensor/held-tensor.ts';
import { boundDimensions, pairInputs } from './compare-inputs.ts';

const [FLOAT, INT64] = [1, 7];
const given = (name: string, dims: readonly number[], type = FLOAT) =>
  holdBytes(name, type, dims, new Uint8Array(0));
const spec = (name: string, rank: number, type = FLOAT, hasDefault = false): InputSpec => ({
  name,
  dataType: type,
  dims: Array.from({ length: rank }, (_, axis) => ({
    kind: 'symbolic' as const,
    name: `d${axis}`,
    denotation: '',
  })),
  hasDefault,
});
const names = (reply: ReturnType<typeof pairInputs>) =>
  reply.ok && reply.value.pairs.map(({ spec: { name }, held }) => `${name} <- ${held.tensor.name}`);

describe('giving another model the same inputs', () => {
  it('goes by name first, whatever the order', () => {
    const reply = pairInputs([given('a', [1]), given('b', [1])], [spec('b', 1), spec('a', 1)], []);
    expect(names(reply)).toEqual(['b <- b', 'a <- a']);
  });

  it('goes by position where the names differ and type and rank fit', () => {
    const feeds = [given('ids', [1, 4], INT64), given('x', [2]), given('pixels', [1, 3])];
    const reply = pairInputs(feeds, [spec('input.1', 2, INT64), spec('x', 1), spec('input.2', 2)], []);
    expect(names(reply)).toEqual(['input.1 <- ids', 'x <- x', 'input.2 <- pixels']);
  });

  it('names the input that nothing fits: by type, by rank, or because nothing is left', () => {
    const error = { ok: false, error: { kind: 'no-input', input: 'y' } };
    expect(pairInputs([given('x', [1], INT64)], [spec('y', 1)], [])).toEqual(error);
    expect(pairInputs([given('x', [1, 2])], [spec('y', 1)], [])).toEqual(error);
    expect(pairInputs([given('x', [1])], [spec('x', 1), spec('y', 1)], [])).toEqual(error);
  });

  it('takes another type under the same name: that is what a conversion to float16 leaves', () => {
    expect(names(pairInputs([given('x', [1])], [spec('x', 1, 10)], []))).toEqual(['x <- x']);
  });

  it('leaves an input with a default alone, and tells what found no place', () => {
    const reply = pairInputs(
      [given('x', [1]), given('mask', [1])],
      [spec('x', 1), spec('w', 1, FLOAT, true)],
      [],
    );
    expect(names(reply)).toEqual(['x <- x']);
    expect(reply.ok && reply.value.notGiven).toEqual(['mask']);
  });

  it('refuses what wants more than tensors', () => {
    const reply = pairInputs([], [], [{ name: 'words', type: 'sequence(string)' }]);
    expect(reply).toEqual({ ok: false, error: { kind: 'unfed', input: 'words', type: 'sequence(string)' } });
  });

  it('takes the sizes of symbolic dimensions from the tensors', () => {
    const reply = pairInputs([given('x', [5, 7])], [spec('x', 2)], []);
    expect(reply.ok && boundDimensions(reply.value)).toEqual({ d0: 5, d1: 7 });
  });
});
