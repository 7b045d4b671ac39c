import { expect, it } from 'vitest';
import { heldBytes, holdBytes, holdStrings } from '../../core/tensor/held-tensor.ts';
import { listArrays, readArrayFile } from './read-array-file.ts';
import { toNpz } from './to-npz.ts';

const floats = holdBytes('x', 1, [2, 3], new Uint8Array(Float32Array.of(1, 2, 3, 4, 5, 6).buffer));
const brain = holdBytes('y', 16, [2], new Uint8Array(Uint16Array.of(0x3f80, 0xc000).buffer));
const texts = holdStrings('z', [2], ['a', 'été']);

it('is read back, each array under its name', async () => {
  const fractions: number[] = [];
  const made = await toNpz(
    [
      { name: 'x', held: floats },
      { name: 'hidden_0', held: brain },
      { name: 'été', held: texts },
    ],
    { onProgress: (fraction) => fractions.push(fraction) },
  );
  if (!made.ok) throw new Error(made.error.kind);
  const file = made.value;
  expect(await listArrays(file)).toEqual(['x', 'hidden_0', 'été']);
  const x = await readArrayFile(file, 'a.npz', 'x');
  expect(x).toMatchObject({ value: { tensor: { dims: [2, 3], dataType: 1 } } });
  expect(x.ok && new Float32Array((await heldBytes(x.value)).buffer)).toEqual(
    Float32Array.of(1, 2, 3, 4, 5, 6),
  );
  // numpy has no bfloat16: its values are float32 there.
  const hidden = await readArrayFile(file, 'a.npz', 'hidden_0');
  expect(hidden.ok && new Float32Array((await heldBytes(hidden.value)).buffer)).toEqual(
    Float32Array.of(1, -2),
  );
  expect(await readArrayFile(file, 'a.npz', 'été')).toMatchObject({ value: { tensor: { dims: [2] } } });
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});

it('is an empty archive of nothing, and stops when it is told to', async () => {
  const none = await toNpz([]);
  expect(none.ok && (await listArrays(none.value))).toEqual([]);
  expect(await toNpz([{ name: 'x', held: floats }], { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  });
});
