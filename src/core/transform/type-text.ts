import type { ValueType } from '../ir/value-type.ts';
import { DataType } from '../ir/element-type.ts';

const ELEMENTS: ReadonlyMap<string, number> = new Map(
  Object.entries(DataType).map(([name, dataType]) => [name.toLowerCase(), dataType]),
);

/** A tensor of any shape; 0: of any elements. */
export function tensorType(elemType: number): ValueType {
  return { kind: 'tensor', elemType, shape: null, denotation: '' };
}

/**
 * A type in the words of an operator schema: `tensor(float)`, `seq(map(int64, float))`. Null for what is none, such as
 * the name of a type constraint. Recurses over brackets of our own operator table, which has three at most.
 */
export function parseType(text: string): ValueType | null {
  const open = text.indexOf('(');
  if (open < 0 || !text.endsWith(')')) return null;
  const inner = text.slice(open + 1, -1);
  switch (text.slice(0, open)) {
    case 'tensor':
      return tensorType(ELEMENTS.get(inner) ?? 0);
    case 'sparse_tensor':
      return { kind: 'sparse_tensor', elemType: ELEMENTS.get(inner) ?? 0, shape: null, denotation: '' };
    case 'seq':
      return { kind: 'sequence', elem: parseType(inner), denotation: '' };
    case 'optional':
      return { kind: 'optional', elem: parseType(inner), denotation: '' };
    case 'map': {
      const comma = inner.indexOf(',');
      const value = inner.slice(comma + 1).trim();
      return {
        kind: 'map',
        key: ELEMENTS.get(inner.slice(0, comma)) ?? 0,
        value: parseType(value) ?? tensorType(ELEMENTS.get(value) ?? 0),
        denotation: '',
      };
    }
    default:
      return null;
  }
}

/** What is true of all of them; null when they differ in kind. Recurses as `parseType` does. */
export function commonType(types: readonly (ValueType | null)[]): ValueType | null {
  const [first, ...rest] = types;
  if (first === undefined || first === null) return null;
  return rest.reduce<ValueType | null>((common, type) => common && type && merge(common, type), first);
}

function merge(a: ValueType, b: ValueType): ValueType | null {
  const elemOf = (x: ValueType | null, y: ValueType | null): ValueType | null => x && y && merge(x, y);
  switch (a.kind) {
    case 'tensor':
    case 'sparse_tensor':
      return b.kind === a.kind ? { ...a, elemType: a.elemType === b.elemType ? a.elemType : 0 } : null;
    case 'sequence':
    case 'optional':
      return b.kind === a.kind ? { ...a, elem: elemOf(a.elem, b.elem) } : null;
    case 'map':
      return b.kind === 'map'
        ? { ...a, key: a.key === b.key ? a.key : 0, value: elemOf(a.value, b.value) }
        : null;
    case 'opaque':
      return b.kind === 'opaque' ? a : null;
  }
}
