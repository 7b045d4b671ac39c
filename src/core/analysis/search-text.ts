import { elementTypeName } from '../ir/element-type.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { ValueType } from '../ir/value-type.ts';

/** Longer texts are searched up to here: some exporters put a whole stack trace on every node. */
const MAX_CHARACTERS = 1000;

/** A text as it goes into the index: cut where it is too long. */
export function searchableText(text: string): string {
  return text.length > MAX_CHARACTERS ? text.slice(0, MAX_CHARACTERS) : text;
}

/** `1,64,h,?` for a tensor of known rank; '' for everything else, which has no shape to search for. */
export function searchableShape(type: ValueType | null): string {
  if (type === null || (type.kind !== 'tensor' && type.kind !== 'sparse_tensor') || type.shape === null)
    return '';
  let text = '';
  for (const dim of type.shape) {
    const part =
      dim.kind === 'known' ? String(dim.value) : dim.kind === 'symbolic' && dim.name !== '' ? dim.name : '?';
    text = text === '' ? part : `${text},${part}`;
  }
  return searchableText(text);
}

/** `float32` for a tensor (its shape has a field of its own), the full type for the rest. */
export function searchableType(type: ValueType | null): string {
  if (type === null) return '';
  return type.kind === 'tensor' ? elementTypeName(type.elemType) : searchableText(formatValueType(type));
}
