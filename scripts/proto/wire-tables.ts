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

function formatField(field: FieldFacts): string {
  const kind = field.isMessage ? 'message' : kinds[field.type];
  if (kind === undefined) throw new Error(`no wire kind for ${field.type}`);
  const child = field.isMessage ? `, '${field.type}'` : '';
  return `    [${field.number}, '${field.wireName}', '${kind}', ${field.repeated}${child}],`;
}

/** The fields of each message for the skeleton reader; our in-memory fields are left out, since no file may have them. */
export function formatWireTables(messages: readonly MessageFacts[]): string {
  const written = messages.filter((message) => message.name !== 'PayloadRun');
  return [
    '// Generated from onnx.proto by scripts/make-proto.ts. Do not edit.',
    "import type { FieldRow } from './wire-schema.ts';",
    '',
    'export const wireTables = {',
    ...written.flatMap((message) => [
      `  ${message.name}: [`,
      ...message.fields.filter((field) => field.number < 536870000).map(formatField),
      '  ],',
    ]),
    '} as const satisfies Readonly<Record<string, readonly FieldRow[]>>;',
    '',
  ].join('\n');
}
