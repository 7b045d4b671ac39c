import { err, ok, type Result } from '../base/result.ts';
import { elementTypeOf, type ElementType } from '../ir/element-type.ts';
import type { Dim } from '../ir/value-type.ts';
import { encodeRaw, integerRange } from '../tensor/encode-raw.ts';
import { heldSource, holdBytes, holdStrings, type HeldTensor } from '../tensor/held-tensor.ts';
import { openPayload } from '../tensor/open-payload.ts';
import { readStrings } from '../tensor/read-strings.ts';
import { readSlices } from '../tensor/slices.ts';
import type { InputSpec } from './input-spec.ts';
import type { FeedError } from './recipe.ts';

/**
 * A tensor from elsewhere as this input's: its name, its element type where nothing is lost by it (but for floats, which
 * are rounded), and dims that fit.
 */
export async function convertHeld(held: HeldTensor, spec: InputSpec): Promise<Result<HeldTensor, FeedError>> {
  const { dims, dataType, name } = held.tensor;
  if (!fits(dims, spec.dims))
    return err({ kind: 'shape', expected: dimsText(spec.dims ?? []), actual: dims });
  const bad = (reason: string): Result<HeldTensor, FeedError> =>
    err({ kind: 'bad-file', fileName: name, reason });
  const opened = await openPayload(held.tensor, heldSource(held));
  if (!opened.ok) return bad(opened.error.kind);
  const mismatch: Result<HeldTensor, FeedError> = err({
    kind: 'type',
    expected: spec.dataType,
    actual: dataType,
  });
  const target = elementTypeOf(spec.dataType);
  if (target === null) return err({ kind: 'unsupported-type', dataType: spec.dataType });
  if (opened.value.type.kind === 'string' || target.kind === 'string') {
    if (opened.value.type.kind !== target.kind) return mismatch;
    const strings = await readStrings(opened.value, 0, opened.value.total);
    return strings.ok ? ok(holdStrings(spec.name, dims, strings.value)) : bad(strings.error.kind);
  }
  if (!isSafe(opened.value.type, target)) return mismatch;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const slice of readSlices(opened.value, {})) {
    if (!slice.ok) return bad(slice.error.kind);
    const { values } = slice.value;
    if (narrows(opened.value.type, target) && !allWithin(values, target)) return mismatch;
    const part = encodeRaw(target, values);
    parts.push(part);
    bytes += part.length;
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ok(holdBytes(spec.name, spec.dataType, dims, whole));
}

function fits(dims: readonly number[], wanted: readonly Dim[] | null): boolean {
  if (wanted === null) return true;
  return (
    dims.length === wanted.length &&
    wanted.every((dim, axis) => dim.kind !== 'known' || dim.value < 0 || dim.value === dims[axis])
  );
}

/** `[batch, 3, 224, 224]`. */
function dimsText(dims: readonly Dim[]): string {
  const texts = dims.map((dim) =>
    dim.kind === 'known' ? String(dim.value) : dim.kind === 'symbolic' ? dim.name : '?',
  );
  return `[${texts.join(', ')}]`;
}

/** Whole numbers become any other numbers, floats only floats: a fraction would be lost. */
function isSafe(from: ElementType, to: ElementType): boolean {
  if (from.kind === 'complex' || to.kind === 'complex') return from.kind === to.kind;
  if (from.kind === 'float') return to.kind === 'float';
  // Slices of packed elements end within a byte: they are taken as they are only.
  return to.bits >= 8 || from.dataType === to.dataType;
}

function narrows(from: ElementType, to: ElementType): boolean {
  return to.kind !== 'float' && to.kind !== 'complex' && from.dataType !== to.dataType;
}

function allWithin(values: ArrayLike<number | bigint>, to: ElementType): boolean {
  const { low, high } = integerRange(to);
  for (let i = 0; i < values.length; i += 1) {
    const value = BigInt(values[i] ?? 0);
    if (value < low || value > high) return false;
  }
  return true;
}
