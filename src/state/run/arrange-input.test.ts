import { describe, expect, it } from 'vitest';
import type { InputSpec } from '../../core/feeds/input-spec.ts';
import type { TextRules } from '../../core/feeds/lay-out-text.ts';
import type { TextRole } from '../../core/feeds/recipe.ts';
import { DataType } from '../../core/ir/element-type.ts';
import { heldBytes } from '../../core/tensor/held-tensor.ts';
import { arrangeInput } from './arrange-input.ts';

const known = (value: number) => ({ kind: 'known', value, denotation: '' }) as const;
const open = (name: string) => ({ kind: 'symbolic', name, denotation: '' }) as const;

const RULES: TextRules = { padId: 9, truncation: null, padding: null };

async function arranged(
  dims: InputSpec['dims'],
  role: TextRole,
  ids: readonly number[],
  batch = 1,
  rules: TextRules = RULES,
) {
  const spec = { name: 'x', dataType: DataType.INT64, dims, hasDefault: false };
  const made = arrangeInput(spec, role, { ids, leading: 0, trailing: 1 }, rules, { batch });
  if (!made.ok) throw new Error(made.error.kind);
  const { tensor } = made.value.tensor;
  const values = new BigInt64Array((await heldBytes(made.value.tensor)).buffer);
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
    expect((await arranged(dims, 'ids', [1, 2, 3, 4, 5])).values).toEqual([1, 2, 3, 5]);
  });

  it('is as long as the tokenizer says where the length is open, and only there', async () => {
    const rules: TextRules = {
      padId: 9,
      truncation: { length: 3, side: 'right' },
      padding: { length: 5, multipleOf: null, side: 'left', typeId: 1 },
    };
    const dims = [open('batch'), open('sequence')];
    const ids = [1, 2, 3, 4, 5];
    expect(await arranged(dims, 'ids', ids, 1, rules)).toEqual({ dims: [1, 5], values: [9, 9, 1, 2, 5] });
    expect((await arranged(dims, 'attention-mask', ids, 1, rules)).values).toEqual([0, 0, 1, 1, 1]);
    expect((await arranged(dims, 'token-types', ids, 1, rules)).values).toEqual([1, 1, 0, 0, 0]);
    const fixed = [known(1), known(6)];
    expect((await arranged(fixed, 'ids', ids, 1, rules)).values).toEqual([9, 1, 2, 3, 4, 5]);
  });
});
