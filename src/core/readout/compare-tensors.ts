import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { ElementType } from '../ir/element-type.ts';
import { heldSource } from '../tensor/held-tensor.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import { copyToBlock } from '../tensor/number-blocks.ts';
import type { NumericArray } from '../tensor/numeric-array.ts';
import { openPayload } from '../tensor/open-payload.ts';
import type { OpenTensor } from '../tensor/open-payload.ts';
import { readSlices } from '../tensor/slices.ts';
import type { TensorError } from '../tensor/types.ts';
import { DEFAULT_TOLERANCE } from './comparison.ts';
import type { Comparison, Tolerance } from './comparison.ts';
import { DifferenceSums } from './difference-sums.ts';

export interface CompareOptions {
  readonly tolerance?: Tolerance;
  readonly signal?: AbortSignal | undefined;
}

/** Elements compared at a time: of the widest type (complex128) a slice of 1 MB, so that one slice is always enough. */
const WINDOW = 1 << 16;
/** Integers from here on may be different and yet the same double. */
const EXACT = 2 ** 53;

function isWhole(type: ElementType): boolean {
  return type.kind === 'signed' || type.kind === 'unsigned' || type.kind === 'bool';
}

async function readWindow(
  tensor: OpenTensor,
  start: number,
  end: number,
): Promise<Result<NumericArray, TensorError>> {
  for await (const slice of readSlices(tensor, { start, end }))
    return slice.ok ? ok(slice.value.values) : slice;
  return err({ kind: 'no-payload' });
}

/** The same double: equal only when the integers behind it are. */
function wideDistance(a: NumericArray, b: NumericArray, i: number): number {
  const difference = BigInt(a[i] ?? 0) - BigInt(b[i] ?? 0);
  return Math.abs(Number(difference));
}

function addComplex(a: NumericArray, b: NumericArray, sums: DifferenceSums): void {
  for (let i = 0; i + 1 < a.length; i += 2) {
    sums.addComplex(Number(a[i] ?? 0), Number(a[i + 1] ?? 0), Number(b[i] ?? 0), Number(b[i + 1] ?? 0));
  }
}

/** Adds the pairs of windows `start` to the end. */
async function compareNumbers(
  a: OpenTensor,
  b: OpenTensor,
  sums: DifferenceSums,
  signal: AbortSignal | undefined,
): Promise<TensorError | null> {
  const left = new Float64Array(WINDOW);
  const right = new Float64Array(WINDOW);
  const exact = isWhole(a.type) && isWhole(b.type);
  for (let start = 0; start < a.total; start += WINDOW) {
    if (signal?.aborted === true) return { kind: 'cancelled' };
    const end = Math.min(start + WINDOW, a.total);
    const [first, second] = await Promise.all([readWindow(a, start, end), readWindow(b, start, end)]);
    if (!first.ok) return first.error;
    if (!second.ok) return second.error;
    if (a.type.kind === 'complex' && b.type.kind === 'complex') {
      addComplex(first.value, second.value, sums);
      continue;
    }
    copyToBlock(a.type, first.value, 0, end - start, left);
    copyToBlock(b.type, second.value, 0, end - start, right);
    for (let i = 0; i < end - start; i += 1) {
      const x = left[i] ?? 0;
      const y = right[i] ?? 0;
      if (exact && x === y && Math.abs(x) >= EXACT)
        sums.add(x, y, wideDistance(first.value, second.value, i));
      else sums.add(x, y);
    }
  }
  return null;
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function compareStrings(a: OpenTensor, b: OpenTensor, sums: DifferenceSums): void {
  for (let i = 0; i < a.total; i += 1) {
    const left = a.access.kind === 'strings' ? a.access.values[i] : undefined;
    const right = b.access.kind === 'strings' ? b.access.values[i] : undefined;
    // Strings against numbers, or fewer strings than the dims ask for: no such pair is equal.
    sums.addEqual(left !== undefined && right !== undefined && equalBytes(left, right));
  }
}

/**
 * How `a` differs from the reference `b`, in windows, so that memory stays bounded. Whole numbers, booleans and strings
 * must be equal; with a float on one side the tolerance decides. Other shapes of as many elements are compared in order.
 */
export async function compareTensors(
  a: HeldTensor,
  b: HeldTensor,
  options: CompareOptions = {},
): Promise<Result<Comparison, TensorError>> {
  const [left, right] = await Promise.all([
    openPayload(a.tensor, heldSource(a)),
    openPayload(b.tensor, heldSource(b)),
  ]);
  if (!left.ok) return left;
  if (!right.ok) return right;
  const [first, second] = [left.value, right.value];
  const dims = b.tensor.dims;
  const equalShape = a.tensor.dims.length === dims.length && a.tensor.dims.every((dim, i) => dim === dims[i]);
  const sums = new DifferenceSums(
    options.tolerance ?? DEFAULT_TOLERANCE,
    isWhole(first.type) && isWhole(second.type),
  );
  if (first.total !== second.total) return ok(sums.result(false));
  if (first.type.kind === 'string' || second.type.kind === 'string') {
    compareStrings(first, second, sums);
    return ok(sums.result(equalShape));
  }
  const failed = await compareNumbers(first, second, sums, options.signal);
  return failed === null ? ok(sums.result(equalShape)) : err(failed);
}
