import { err, ok, type Result } from '../base/result.ts';
import { countElements } from '../ir/tensor.ts';
import { elementTypeOf, packedBytes, type ElementType } from '../ir/element-type.ts';
import { encodeRaw, integerRange } from '../tensor/encode-raw.ts';
import { holdBytes, holdStrings, type HeldTensor } from '../tensor/held-tensor.ts';
import type { InputSpec } from './input-spec.ts';
import { createRandomStream } from './random.ts';
import type { FeedError, InputRecipe } from './recipe.ts';

/** Recipes that need nothing but the shape. */
export type FillRecipe = Extract<InputRecipe, { readonly kind: 'random' | 'zeros' | 'ones' | 'ramp' }>;

/** What a browser holds in one array for certain. */
const MAX_BYTES = 2 ** 31 - 1;

/** A tensor of the input's type and of these dims, filled by a rule. */
export function fillTensor(
  { name, dataType }: InputSpec,
  dims: readonly number[],
  recipe: FillRecipe,
): Result<HeldTensor, FeedError> {
  const type = elementTypeOf(dataType);
  const count = countElements(dims);
  if (type === null) return err({ kind: 'unsupported-type', dataType });
  if (Number.isNaN(count)) return err({ kind: 'shape', expected: '', actual: dims });
  // Numbers are made as doubles first.
  const bytes = Math.max(packedBytes(type, count), count * 8);
  if (bytes > MAX_BYTES) return err({ kind: 'too-large', bytes, limit: MAX_BYTES });
  const numbers = fillNumbers(name, type, count * (type.kind === 'complex' ? 2 : 1), recipe);
  if (type.kind === 'string') return ok(holdStrings(name, dims, Array.from(numbers, String)));
  return ok(holdBytes(name, dataType, dims, encodeRaw(type, numbers)));
}

function fillNumbers(name: string, type: ElementType, count: number, recipe: FillRecipe): Float64Array {
  const numbers = new Float64Array(count);
  switch (recipe.kind) {
    case 'zeros':
      return numbers;
    case 'ones':
      return byElement(numbers, type, () => 1);
    case 'ramp':
      return byElement(numbers, type, (i) => i * recipe.step);
    case 'random':
      return fillRandom(numbers, name, type, recipe);
  }
}

/** A number for each element; of complex ones it is the real part, and the imaginary part stays 0. */
function byElement(numbers: Float64Array, type: ElementType, value: (i: number) => number): Float64Array {
  const step = type.kind === 'complex' ? 2 : 1;
  for (let at = 0; at < numbers.length; at += step) numbers[at] = value(at / step);
  return numbers;
}

function fillRandom(
  numbers: Float64Array,
  name: string,
  type: ElementType,
  { seed, distribution, a, b }: Extract<FillRecipe, { readonly kind: 'random' }>,
): Float64Array {
  const random = createRandomStream(seed, name);
  const isFloat = type.kind === 'float' || type.kind === 'complex';
  if (distribution === 'normal') {
    for (let i = 0; i < numbers.length; i += 1) {
      const value = a + b * random.normal();
      numbers[i] = isFloat ? value : Math.round(value);
    }
    return numbers;
  }
  if (isFloat) {
    for (let i = 0; i < numbers.length; i += 1) numbers[i] = a + (b - a) * random.next();
    return numbers;
  }
  // Whole numbers: both ends can occur, and none beyond what the type holds, or the ends would occur too often.
  const range = type.kind === 'string' ? null : integerRange(type);
  const low = Math.max(Math.ceil(a), range === null ? -Infinity : Number(range.low));
  const high = Math.min(Math.floor(b), range === null ? Infinity : Number(range.high));
  const span = Math.max(0, high - low) + 1;
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = low + Math.floor(random.next() * span);
  return numbers;
}
