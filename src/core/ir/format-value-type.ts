import { elementTypeName } from './element-type.ts';
import type { Dim, ValueType } from './value-type.ts';

function formatDim(dim: Dim): string {
  switch (dim.kind) {
    case 'known':
      return String(dim.value);
    case 'symbolic':
      return dim.name === '' ? '?' : dim.name;
    case 'unknown':
      return '?';
  }
}

/** `[1, 64, H, ?]`; `[...]` when even the rank is unknown, `[]` for a scalar. */
function formatShape(shape: readonly Dim[] | null): string {
  return shape === null ? '[...]' : `[${shape.map(formatDim).join(', ')}]`;
}

/**
 * A value's type on one line: `float32[1, 64, H, W]`, `sequence<float32[...]>`, `map<int64, float32[]>`,
 * `sparse float32[8]`. Empty for null, since then the file says nothing. Not recursive: a file may nest types deeper
 * than the call stack.
 */
export function formatValueType(type: ValueType | null): string {
  if (type === null) return '';
  const text: string[] = [];
  let open = 0;
  let inner: ValueType | null = type;
  while (inner !== null) {
    switch (inner.kind) {
      case 'tensor':
      case 'sparse_tensor':
        text.push(
          inner.kind === 'tensor' ? '' : 'sparse ',
          elementTypeName(inner.elemType),
          formatShape(inner.shape),
        );
        return text.join('') + '>'.repeat(open);
      case 'opaque':
        text.push('opaque<', [inner.domain, inner.name].filter((part) => part !== '').join('.'), '>');
        return text.join('') + '>'.repeat(open);
      case 'sequence':
      case 'optional':
        text.push(inner.kind, '<');
        inner = inner.elem;
        break;
      case 'map':
        text.push('map<', elementTypeName(inner.key), ', ');
        inner = inner.value;
        break;
    }
    open += 1;
  }
  return `${text.join('')}?${'>'.repeat(open)}`;
}
