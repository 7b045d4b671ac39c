import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { heldBytes } from '../tensor/held-tensor.ts';
import { arrangeText } from './arrange-text.ts';
import type { TextRole } from './recipe.ts';

async function arrange(role: TextRole, dims: readonly number[], front = 0): Promise<unknown> {
  const spec = { name: 'x', dataType: DataType.INT64, dims: null, hasDefault: false };
  const made = arrangeText({ ids: [7, 8, 9], front, padId: 1, padType: 3 }, role, spec, dims);
  return made.ok ? Array.from(new BigInt64Array((await heldBytes(made.value)).buffer), Number) : made.error;
}

describe('arrangeText', () => {
  it('pads, masks, counts and repeats', async () => {
    expect(await arrange('ids', [1, 5])).toEqual([7, 8, 9, 1, 1]);
    expect(await arrange('attention-mask', [1, 5])).toEqual([1, 1, 1, 0, 0]);
    expect(await arrange('positions', [4])).toEqual([0, 1, 2, 3]);
    expect(await arrange('token-types', [2, 2])).toEqual([0, 0, 0, 0]);
    expect(await arrange('token-types', [4])).toEqual([0, 0, 0, 3]);
    expect(await arrange('ids', [2, 2])).toEqual([7, 8, 7, 8]);
  });

  it('begins later where the padding is in front', async () => {
    expect(await arrange('ids', [1, 5], 2)).toEqual([1, 1, 7, 8, 9]);
    expect(await arrange('attention-mask', [5], 2)).toEqual([0, 0, 1, 1, 1]);
    expect(await arrange('positions', [5], 2)).toEqual([0, 0, 0, 1, 2]);
    expect(await arrange('token-types', [6], 2)).toEqual([3, 3, 0, 0, 0, 3]);
  });

  it('takes no other shapes', async () => {
    expect(await arrange('ids', [1, 2, 3])).toMatchObject({ kind: 'shape' });
  });
});
