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
  // Strings have no stored form here: each is an object of its own.
  const bytes = type.kind === 'string' ? count * 8 : packedBytes(type, count);
  if (bytes > MAX_BYTES) return err({ kind: 'too-large', bytes, limit: MAX_BYTES });
  const fill = fillerOf(name, type, recipe);
  if (type.kind === 'string') {
    const numbers = new Float64Array(count);
    fill(numbers, 0);
    return ok(holdStrings(name, dims, Array.from(numbers, String)));
  }
  const stored = recipe.kind === 'zeros' ? new Uint8Array(bytes) : encodeBlocks(type, count, fill);
  return ok(holdBytes(name, dataType, dims, stored));
}

/** Numbers into a block; complex ones take two entries each. `from` is the position of the block's first element. */
type Filler = (numbers: Float64Array, from: number) => void;

/** Elements that are doubles at a time: a multiple of 8, so that blocks of packed elements end with a byte. */
const BLOCK = 65_536;

/** The stored bytes, made block by block: as doubles all elements would take up to thirty times as much. */
function encodeBlocks(type: ElementType, count: number, fill: Filler): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(packedBytes(type, count));
  const parts = type.kind === 'complex' ? 2 : 1;
  const block = new Float64Array(Math.min(BLOCK, count) * parts);
  for (let from = 0; from < count; from += BLOCK) {
    const numbers = block.subarray(0, Math.min(BLOCK, count - from) * parts);
    fill(numbers, from);
    bytes.set(encodeRaw(type, numbers), packedBytes(type, from));
  }
  return bytes;
}

function fillerOf(name: string, type: ElementType, recipe: FillRecipe): Filler {
  switch (recipe.kind) {
    case 'zeros':
      return () => undefined;
    case 'ones':
      return (numbers) => byElement(numbers, type, () => 1);
    case 'ramp':
      return (numbers, from) => byElement(numbers, type, (i) => (from + i) * recipe.step);
    case 'random':
      return randomFiller(name, type, recipe);
  }
}

/** A number for each element; of complex ones it is the real part, and the imaginary part stays 0. */
function byElement(numbers: Float64Array, type: ElementType, value: (i: number) => number): void {
  const step = type.kind === 'complex' ? 2 : 1;
  for (let at = 0; at < numbers.length; at += step) numbers[at] = value(at / step);
}

function randomFiller(
  name: string,
  type: ElementType,
  { seed, distribution, a, b }: Extract<FillRecipe, { readonly kind: 'random' }>,
): Filler {
  const random = createRandomStream(seed, name);
  const isFloat = type.kind === 'float' || type.kind === 'complex';
  if (distribution === 'normal')
    return each(() => {
      const value = a + b * random.normal();
      return isFloat ? value : Math.round(value);
    });
  if (isFloat) return each(() => a + (b - a) * random.next());
  // Whole numbers: both ends can occur, and none beyond what the type holds, or the ends would occur too often.
  const range = type.kind === 'string' ? null : integerRange(type);
  const low = Math.max(Math.ceil(a), range === null ? -Infinity : Number(range.low));
  const high = Math.min(Math.floor(b), range === null ? Infinity : Number(range.high));
  const span = Math.max(0, high - low) + 1;
  return each(() => low + Math.floor(random.next() * span));
}

function each(next: () => number): Filler {
  return (numbers) => {
    for (let i = 0; i < numbers.length; i += 1) numbers[i] = next();
  };
}
