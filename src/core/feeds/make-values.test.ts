import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataType, elementTypeOf } from '../ir/element-type.ts';
import type { Dim } from '../ir/value-type.ts';
import { decodeRaw } from '../tensor/decode-raw.ts';
import { encodeRaw } from '../tensor/encode-raw.ts';
import { heldBytes, holdBytes, holdStrings, type HeldTensor } from '../tensor/held-tensor.ts';
import { convertHeld } from './convert-held.ts';
import { defaultFreeDimension, defaultRecipe } from './defaults.ts';
import { fillTensor } from './fill-tensor.ts';
import { guessInput } from './guess-input.ts';
import type { InputSpec } from './input-spec.ts';
import { resolveDims } from './list-inputs.ts';
import { createRandomStream } from './random.ts';
import { parseTyped } from './parse-typed.ts';

const known = (value: number): Dim => ({ kind: 'known', value, denotation: '' });
const symbol = (name: string): Dim => ({ kind: 'symbolic', name, denotation: '' });

function spec(dataType: number = DataType.FLOAT, dims: readonly Dim[] | null = null, name = 'x'): InputSpec {
  return { name, dataType, dims, hasDefault: false };
}

async function values(held: HeldTensor): Promise<(number | bigint)[]> {
  const type = elementTypeOf(held.tensor.dataType);
  if (type === null) throw new Error('no type');
  const count = held.tensor.dims.reduce((product, dim) => product * dim, 1);
  return Array.from<number | bigint>(decodeRaw(type, await heldBytes(held), count));
}

async function typed(text: string, dataType: number, dims: readonly number[] | null): Promise<unknown> {
  const made = parseTyped(spec(dataType), dims, text);
  return made.ok ? [made.value.tensor.dims, await values(made.value)] : made.error;
}

describe('typed values', () => {
  it('take any separators, fill, and keep 64 bits', async () => {
    expect(await typed('[[1, 2.5],\n[-3e2; nan]]', DataType.DOUBLE, null)).toEqual([
      [2, 2],
      [1, 2.5, -300, Number.NaN],
    ]);
    expect(await typed('7', DataType.INT32, [2, 2])).toEqual([
      [2, 2],
      [7, 7, 7, 7],
    ]);
    expect(await typed('9223372036854775807 -0x10', DataType.INT64, null)).toEqual([
      [2],
      [2n ** 63n - 1n, -16n],
    ]);
    expect(await typed('true false', DataType.BOOL, null)).toEqual([[2], [1, 0]]);
    expect(await typed('[[[1,2,3],[4,5,6]]]', DataType.FLOAT, null)).toEqual([
      [1, 2, 3],
      [1, 2, 3, 4, 5, 6],
    ]);
  });

  it('say what is wrong and where', async () => {
    expect(await typed('1, zwei', DataType.FLOAT, null)).toEqual({
      kind: 'bad-number',
      text: 'zwei',
      position: 3,
    });
    expect(await typed('300', DataType.UINT8, null)).toMatchObject({ kind: 'bad-number' });
    expect(await typed('1.5', DataType.INT64, null)).toMatchObject({ kind: 'bad-number' });
    expect(await typed('1 2 3', DataType.FLOAT, [2])).toEqual({ kind: 'count', expected: 2, actual: 3 });
  });

  it('are what was printed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.float({ noDefaultInfinity: true }), { minLength: 2 }), async (numbers) => {
        const floats = numbers.map((number) => number + 0);
        expect(await typed(floats.join(' '), DataType.FLOAT, null)).toEqual([[floats.length], floats]);
      }),
    );
  });

  it('are texts for an input of strings', () => {
    const lines = parseTyped(spec(DataType.STRING), null, 'a b\nc');
    expect(lines.ok && lines.value.tensor.dims).toEqual([2]);
    const json = parseTyped(spec(DataType.STRING), [1, 2], '["x", "y"]');
    expect(json.ok && json.value.tensor.payload).toMatchObject({ kind: 'inline-strings' });
  });
});

describe('filled tensors', () => {
  const recipe = { kind: 'random', seed: 3, distribution: 'uniform', a: -2, b: 5 } as const;

  it('are the same for the same seed, others for another seed or name', async () => {
    const make = async (seed: number, name: string): Promise<unknown> => {
      const made = fillTensor(spec(DataType.FLOAT, null, name), [8], { ...recipe, seed });
      return made.ok ? values(made.value) : null;
    };
    expect(await make(3, 'x')).toEqual(await make(3, 'x'));
    expect(await make(4, 'x')).not.toEqual(await make(3, 'x'));
    expect(await make(3, 'y')).not.toEqual(await make(3, 'x'));
  });

  it.each([1, 2, 3, 6, 7, 9, 10, 11, 13, 16, 17, 21, 22, 23, 25])(
    'stay in range for type %i',
    async (dataType) => {
      const made = fillTensor(spec(dataType), [500], recipe);
      expect(made.ok).toBe(true);
      if (!made.ok) return;
      const numbers = (await values(made.value)).map(Number);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-2);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(5);
      expect(new Set(numbers).size).toBeGreaterThan(1);
    },
  );

  it('follow a normal distribution when asked to', async () => {
    const made = fillTensor(spec(), [20_000], {
      kind: 'random',
      seed: 1,
      distribution: 'normal',
      a: 3,
      b: 2,
    });
    const numbers = made.ok ? (await values(made.value)).map(Number) : [];
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
    expect(mean).toBeCloseTo(3, 1);
    expect(Math.sqrt(variance)).toBeCloseTo(2, 1);
  });

  it('give complex numbers a real part only', async () => {
    const ones = fillTensor(spec(DataType.COMPLEX64), [2], { kind: 'ones' });
    expect(ones.ok && [...new Float32Array((await heldBytes(ones.value)).buffer)]).toEqual([1, 0, 1, 0]);
    const ramp = fillTensor(spec(DataType.COMPLEX64), [3], { kind: 'ramp', step: 2 });
    expect(ramp.ok && [...new Float32Array((await heldBytes(ramp.value)).buffer)]).toEqual([
      0, 0, 2, 0, 4, 0,
    ]);
  });

  // One block is 65,536 elements.
  it.each([DataType.UINT8, DataType.INT4, DataType.UINT2, DataType.COMPLEX64, DataType.INT64])(
    'go on from block to block for type %i',
    async (dataType) => {
      const count = 2 * 65_536 + 3;
      const ramp = fillTensor(spec(dataType), [count], { kind: 'ramp', step: 0.0001 });
      const step = dataType === DataType.COMPLEX64 ? 2 : 1;
      const expected = Array.from({ length: count * step }, (_, i) =>
        i % step === 0 ? (i / step) * 0.0001 : 0,
      );
      const type = elementTypeOf(dataType);
      if (!ramp.ok || type === null) throw new Error('not made');
      const made = Buffer.from(await heldBytes(ramp.value));
      expect(ramp.value.tensor.storedBytes).toBe(made.length);
      expect(made.equals(encodeRaw(type, expected))).toBe(true);
    },
  );

  it('draw on one stream of random numbers throughout', async () => {
    const made = fillTensor(spec(DataType.DOUBLE), [65_536 + 5], recipe);
    const stream = createRandomStream(recipe.seed, spec().name);
    const expected = Array.from({ length: 65_536 + 5 }, () => -2 + 7 * stream.next());
    expect(made.ok && (await values(made.value)).slice(-5)).toEqual(expected.slice(-5));
  });

  it('refuse what no array can hold', () => {
    expect(fillTensor(spec(DataType.UINT8), [2 ** 31], { kind: 'zeros' })).toMatchObject({
      error: { kind: 'too-large', bytes: 2 ** 31 },
    });
    expect(fillTensor(spec(), [1e6, 1e6], { kind: 'zeros' })).toMatchObject({ error: { kind: 'too-large' } });
  });
});

describe('a tensor from a file', () => {
  const floats = holdBytes('f', DataType.FLOAT, [2], new Uint8Array(new Float32Array([1.5, -2]).buffer));
  const ints = holdBytes('i', DataType.INT64, [2], new Uint8Array(new BigInt64Array([3n, 300n]).buffer));

  async function convert(held: HeldTensor, to: InputSpec): Promise<unknown> {
    const made = await convertHeld(held, to);
    return made.ok ? values(made.value) : made.error;
  }

  it('becomes the input’s type where nothing is lost', async () => {
    expect(await convert(floats, spec(DataType.DOUBLE))).toEqual([1.5, -2]);
    expect(await convert(floats, spec(DataType.FLOAT16))).toEqual([1.5, -2]);
    expect(await convert(ints, spec(DataType.INT32))).toEqual([3, 300]);
    expect(await convert(ints, spec(DataType.FLOAT))).toEqual([3, 300]);
    expect(await convert(ints, spec(DataType.UINT8))).toEqual({ kind: 'type', expected: 2, actual: 7 });
    expect(await convert(floats, spec(DataType.INT64))).toMatchObject({ kind: 'type' });
    expect(await convert(holdStrings('s', [1], ['a']), spec(DataType.FLOAT))).toMatchObject({ kind: 'type' });
  });

  it('must have the input’s shape', async () => {
    expect(await convert(floats, spec(DataType.FLOAT, [symbol('N')]))).toEqual([1.5, -2]);
    expect(await convert(floats, spec(DataType.FLOAT, [symbol('N'), known(3)]))).toEqual({
      kind: 'shape',
      expected: '[N, 3]',
      actual: [2],
    });
  });
});

describe('guesses', () => {
  const output = (name: string, ...dims: Dim[]) => ({ name, dims });
  const guess = (input: InputSpec, ...outputs: ReturnType<typeof output>[]) =>
    guessInput(input, { outputs, metadata: [] });

  it('tell pictures and how they are taken', () => {
    const image = spec(DataType.FLOAT, [symbol('N'), known(3), known(224), known(224)]);
    expect(guess(image, output('y', symbol('N'), known(1000)))).toMatchObject({
      kind: 'image',
      preset: 'imagenet',
    });
    const last = spec(DataType.UINT8, [known(1), symbol('h'), symbol('w'), known(3)]);
    expect(guess(last)).toMatchObject({ kind: 'image', preset: 'raw', options: { layout: 'NHWC' } });
    const digit = spec(DataType.FLOAT, [symbol('N'), known(1), known(28), known(28)]);
    expect(guess(digit, output('y', symbol('N'), known(10)))).toMatchObject({
      options: { channels: 'grey', invert: true },
    });
    const luma = spec(DataType.FLOAT, [known(1), known(1), symbol('H'), symbol('W')]);
    const larger = output('y', known(1), known(1), symbol('H3'), symbol('W3'));
    expect(guess(luma, larger)).toMatchObject({ options: { channels: 'luma', resize: 'none' } });
  });

  it('tell text, state, sound and everything else', () => {
    const ids = spec(DataType.INT64, [symbol('batch'), symbol('sequence')], 'input_ids');
    expect(guess(ids)).toEqual({ kind: 'text', role: 'ids' });
    const past = spec(DataType.FLOAT, [known(1), symbol('past')], 'past_key_values.0.key');
    expect(guess(past, output('present.0.key', known(1), symbol('total')))).toEqual({
      kind: 'state',
      output: 'present.0.key',
    });
    expect(guess(spec(DataType.FLOAT, [known(1), symbol('T')], 'waveform'))).toEqual({
      kind: 'audio',
      rate: 16_000,
    });
    expect(guess(spec(DataType.FLOAT, [known(4)]))).toEqual({ kind: 'plain' });
    const encoder = spec(DataType.FLOAT, [known(1), symbol('S'), known(64)], 'encoder_hidden_states');
    expect(guess(encoder)).toEqual({ kind: 'plain' });
  });

  it('give every input values and every dimension a size', () => {
    const ids = spec(DataType.INT64, [symbol('batch'), symbol('sequence')], 'input_ids');
    const guessed = guess(ids);
    expect(defaultRecipe(ids, guessed)).toMatchObject({ kind: 'random', a: 0, b: 9 });
    expect(defaultFreeDimension('batch', 0, guessed)).toBe(1);
    expect(defaultFreeDimension('sequence', 1, guessed)).toBe(16);
    expect(resolveDims(ids, { batch: 1 })).toEqual({
      ok: false,
      error: { kind: 'free-dimensions', names: ['sequence'] },
    });
    expect(resolveDims(ids, { batch: 1, sequence: 4 })).toEqual({ ok: true, value: [1, 4] });
  });
});
