import type { FieldFacts, MessageFacts } from './messages.ts';

const scalarTypes: Readonly<Record<string, string>> = {
  int32: 'number',
  uint32: 'number',
  float: 'number',
  double: 'number',
  int64: 'Int64',
  uint64: 'Int64',
  string: 'string',
  bytes: 'Uint8Array',
};

function elementType(field: FieldFacts, messageSuffix: string): string {
  if (field.isMessage) return field.type + messageSuffix;
  const type = scalarTypes[field.type];
  if (type === undefined) throw new Error(`no TypeScript type for ${field.type}`);
  return type;
}

function fieldType(field: FieldFacts, messageSuffix: string): string {
  const type = elementType(field, messageSuffix);
  return field.repeated ? `readonly ${type}[]` : type;
}

function formatMessage(message: MessageFacts): string {
  const lines = [`export class ${message.name} {`, `  constructor(properties?: ${message.name}Init);`];
  for (const field of message.fields) {
    const absent = !field.repeated && (field.isMessage || field.oneof !== null) ? ' | null' : '';
    lines.push(`  ${field.name}: ${fieldType(field, '')}${absent};`);
  }
  for (const oneof of message.oneofs) {
    lines.push(`  readonly ${oneof.name}: ${oneof.fields.map((f) => `'${f}'`).join(' | ')} | undefined;`);
  }
  lines.push(
    '  /** Whole records, tags included, of fields that this schema does not have. */',
    '  $unknowns?: readonly Uint8Array[];',
    `  static encode(message: ${message.name}Init, writer: WireWriter): WireWriter;`,
    `  static decode(reader: WireReader): ${message.name};`,
    '}',
    '',
    `export interface ${message.name}Init {`,
  );
  for (const field of message.fields) {
    lines.push(`  readonly ${field.name}?: ${fieldType(field, 'Init')} | null | undefined;`);
  }
  lines.push('  readonly $unknowns?: readonly Uint8Array[];', '}', '');
  return lines.join('\n');
}

/** The `.d.ts` of the static module. An absent scalar reads as its zero, an absent message as null. */
export function formatDeclarations(messages: readonly MessageFacts[]): string {
  return [
    '// Generated from onnx.proto by scripts/make-proto.ts. Do not edit.',
    "import type { WireReader } from './wire-reader.ts';",
    "import type { WireWriter } from './wire-writer.ts';",
    '',
    '/** 64-bit integers: a number while it is exact, a bigint beyond 2^53. */',
    'export type Int64 = number | bigint;',
    '',
    ...messages.map(formatMessage),
  ].join('\n');
}
