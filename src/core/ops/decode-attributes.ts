import type { AttributeDefault, AttributeSchema, SchemaAttributeKind } from './schema.ts';

const KINDS: Readonly<Record<string, SchemaAttributeKind>> = {
  f: 'float',
  i: 'int',
  s: 'string',
  t: 'tensor',
  g: 'graph',
  q: 'sparse_tensor',
  p: 'type_proto',
  F: 'floats',
  I: 'ints',
  S: 'strings',
};

function decodeDefault(kind: SchemaAttributeKind, text: string): AttributeDefault {
  switch (kind) {
    case 'float':
    case 'int':
      return Number(text);
    case 'floats':
    case 'ints':
      return text.split('%').map(Number);
    case 'strings':
      return text.split('%');
    case 'string':
    case 'tensor':
    case 'graph':
    case 'sparse_tensor':
    case 'type_proto':
      return text;
  }
}

/** `auto_pad:s=NOTSET,dilations:I,to:i!` -> attribute schemas; `-` -> none. */
export function decodeAttributes(text: string): AttributeSchema[] {
  if (text === '-') return [];
  return text.split(',').map((part) => {
    const colon = part.indexOf(':');
    const equals = part.indexOf('=', colon);
    const code = part.slice(colon + 1, equals < 0 ? undefined : equals);
    const kind = KINDS[code.charAt(0)] ?? 'string';
    return {
      name: part.slice(0, colon),
      kind,
      required: code.endsWith('!'),
      defaultValue: equals < 0 ? null : decodeDefault(kind, part.slice(equals + 1)),
    };
  });
}
