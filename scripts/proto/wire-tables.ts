import type { FieldFacts, MessageFacts } from './messages.ts';

const kinds: Readonly<Record<string, string>> = {
  int32: 'varint',
  uint32: 'varint',
  int64: 'varint',
  uint64: 'varint',
  float: 'fixed32',
  double: 'fixed64',
  string: 'string',
  bytes: 'bytes',
};

/** Field numbers from here on are our own. */
const OUR_FIELDS = 536_870_908;

function formatField(field: FieldFacts): string {
  const kind = field.isMessage ? 'message' : kinds[field.type];
  if (kind === undefined) throw new Error(`no wire kind for ${field.type}`);
  const tail = [
    field.isMessage ? `'${field.type}'` : 'null',
    field.oneof === null ? 'null' : `'${field.oneof}'`,
  ];
  while (tail.at(-1) === 'null') tail.pop();
  const row = [`${field.number}`, `'${field.wireName}'`, `'${kind}'`, `${field.repeated}`, ...tail];
  return `    [${row.join(', ')}],`;
}

/** The fields of each message for the skeleton reader; our in-memory fields are left out, since no file may have them. */
export function formatWireTables(messages: readonly MessageFacts[]): string {
  const written = messages.filter((message) => message.name !== 'PayloadRun');
  const lines = [
    '// Generated from onnx.proto by scripts/make-proto.ts. Do not edit.',
    "import type { FieldRow } from './wire-field.ts';",
    '',
    'export const wireTables: Readonly<Record<string, readonly FieldRow[]>> = {',
  ];
  for (const message of written) {
    lines.push(`  ${message.name}: [`);
    for (const field of message.fields) if (field.number < OUR_FIELDS) lines.push(formatField(field));
    lines.push('  ],');
  }
  lines.push('};', '');
  return lines.join('\n');
}
