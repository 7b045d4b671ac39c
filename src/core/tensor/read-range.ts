import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { ElementCount } from '../base/units.ts';
import type { Tensor } from '../ir/tensor.ts';
import { clampIndex } from './clamp-index.ts';
import { packedBytes } from '../ir/element-type.ts';
import { openPayload } from './open-payload.ts';
import type { OpenTensor } from './open-payload.ts';
import { readSlices } from './slices.ts';
import { readStrings } from './read-strings.ts';
import type { TensorSource } from './tensor-source.ts';
import { toElements } from './to-elements.ts';
import type { Element, TensorError, TensorPage } from './types.ts';

/** Most elements of one page; a caller that wants more reads slices. */
export const MAX_PAGE = 1 << 18;

/** How many elements the payload can have at most, when that is known without reading it. */
function storedElements({ type, access, total }: OpenTensor): ElementCount {
  if (access.kind === 'strings') return access.values.length;
  return access.kind === 'raw' ? Math.floor(access.bytes / (type.bits / 8)) : total;
}

async function readPage(
  tensor: OpenTensor,
  start: number,
  end: number,
): Promise<Result<Element[], TensorError>> {
  if (tensor.type.kind === 'string') return readStrings(tensor, start, end);
  const elements: Element[] = [];
  for await (const slice of readSlices(tensor, { start, end })) {
    if (!slice.ok) return slice;
    for (const element of toElements(tensor.type, slice.value.values)) elements.push(element);
  }
  return ok(elements);
}

/**
 * Elements `start` to `start + count` of a tensor (at most `MAX_PAGE`; fewer at the end). A payload that is too short
 * is shown as far as it goes; only a page wholly beyond its end is an error.
 */
export async function readElements(
  tensor: Tensor,
  source: TensorSource,
  start: ElementCount,
  count: ElementCount,
): Promise<Result<TensorPage, TensorError>> {
  const opened = await openPayload(tensor, source);
  return opened.ok ? readOpened(opened.value, start, count) : opened;
}

/** `readElements` of what is open already. */
export async function readOpened(
  opened: OpenTensor,
  start: ElementCount,
  count: ElementCount,
): Promise<Result<TensorPage, TensorError>> {
  const { type, total } = opened;
  const from = clampIndex(start, total);
  const wanted = Math.min(from + clampIndex(count, MAX_PAGE), total);
  const stored = storedElements(opened);
  const end = Math.min(wanted, stored);
  if (end <= from && wanted > from) {
    return type.kind === 'string'
      ? err({ kind: 'too-few-strings', expected: total, actual: stored })
      : err({ kind: 'payload-short', expected: packedBytes(type, total), actual: packedBytes(type, stored) });
  }
  const elements = await readPage(opened, from, end);
  return elements.ok ? ok({ start: from, total, elements: elements.value }) : elements;
}
