import { describe, expect, it } from 'vitest';
import { err, ok } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import { holdBytes } from '../../core/tensor/held-tensor.ts';
import { takeBatches } from './capture-batches.ts';

const failure: RunError = {
  kind: 'failed',
  stage: 'create',
  backend: 'wasm',
  failure: { kind: 'other' },
  message: 'no',
};

async function collect(
  batches: readonly (readonly string[])[],
  fails: (names: readonly string[]) => RunError | null,
) {
  const calls: string[] = [];
  const taken: string[] = [];
  const failed: string[] = [];
  const reply = await takeBatches(
    batches,
    async (names) => {
      calls.push(names.join());
      const error = fails(names);
      if (error !== null) return err(error);
      const tensors = new Map(names.map((name) => [name, holdBytes(name, 1, [1], new Uint8Array(4))]));
      return ok({ backend: 'wasm', tensors, failed: new Map(), feeds: [] });
    },
    (got) => {
      taken.push(...got.tensors.keys());
      failed.push(...got.failed.keys());
    },
  );
  return { reply, calls, taken, failed };
}

describe('taking values in batches', () => {
  it('takes each batch once when all goes well', async () => {
    const { reply, calls, taken } = await collect([['a', 'b'], ['c']], () => null);
    expect(reply.ok).toBe(true);
    expect(calls).toEqual(['a,b', 'c']);
    expect(taken).toEqual(['a', 'b', 'c']);
  });

  it('halves a batch that fails until the culprit is alone, in order', async () => {
    const { reply, taken, failed } = await collect([['a', 'b', 'c', 'd', 'e'], ['f']], (names) =>
      names.includes('c') ? failure : null,
    );
    expect(reply.ok).toBe(true);
    expect(taken).toEqual(['a', 'b', 'd', 'e', 'f']);
    expect(failed).toEqual(['c']);
  });

  it('stops at once when the model does not run without any of them', async () => {
    const { reply, calls } = await collect([['a', 'b', 'c']], () => failure);
    expect(reply).toEqual(err(failure));
    expect(calls).toEqual(['a,b,c', '']);
  });

  it('does not halve what other values would not mend', async () => {
    const { reply, calls } = await collect([['a', 'b']], () => ({ kind: 'cancelled' }));
    expect(reply).toEqual(err({ kind: 'cancelled' }));
    expect(calls).toEqual(['a,b']);
  });
});
