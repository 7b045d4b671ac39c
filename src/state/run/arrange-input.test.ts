import { describe, expect, it } from 'vitest';
import type { InputSpec } from '../../core/feeds/input-spec.ts';
import type { TextRole } from '../../core/feeds/recipe.ts';
import { DataType } from '../../core/ir/element-type.ts';
import { arrangeInput } from './arrange-input.ts';

const known = (value: number) => ({ kind: 'known', value, denotation: '' }) as const;
const open = (name: string) => ({ kind: 'symbolic', name, denotation: '' }) as const;

async function arranged(dims: InputSpec['dims'], role: TextRole, ids: readonly number[], batch = 1) {
  const spec = { name: 'x', dataType: DataType.INT64, dims, hasDefault: false };
  const made = arrangeInput(spec, role, ids, 9, { batch });
  if (!made.ok) throw new Error(made.error.kind);
  const { tensor, blob } = made.value.tensor;
  const values = new BigInt64Array(await blob.arrayBuffer());
  return { dims: tensor.dims, values: Array.from(values, Number) };
}

describe('arrangeInput', () => {
  it('is as long as the text where the length is open', async () => {
    const dims = [open('batch'), open('sequence')];
    expect(await arranged(dims, 'ids', [5, 6, 7])).toEqual({ dims: [1, 3], values: [5, 6, 7] });
    expect(await arranged(dims, 'positions', [5, 6], 2)).toEqual({ dims: [2, 2], values: [0, 1, 0, 1] });
    expect(await arranged(dims, 'ids', [])).toEqual({ dims: [1, 0], values: [] });
  });

  it('fills up or cuts where the length is fixed', async () => {
    const dims = [known(1), known(4)];
    expect((await arranged(dims, 'ids', [5, 6])).values).toEqual([5, 6, 9, 9]);
    expect((await arranged(dims, 'attention-mask', [5, 6])).values).toEqual([1, 1, 0, 0]);
    expect((await arranged(dims, 'token-types', [5, 6])).values).toEqual([0, 0, 0, 0]);
    expect((await arranged(dims, 'ids', [1, 2, 3, 4, 5])).values).toEqual([1, 2, 3, 4]);
  });
});
