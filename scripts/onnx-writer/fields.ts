import type { Entries } from './spec.ts';
import { join, messageField, textField } from './wire.ts';

const NOTHING = new Uint8Array();

/** The field's bytes, or none when there is no value. */
export function optional<T>(value: T | null | undefined, encode: (value: T) => Uint8Array): Uint8Array {
  return value === null || value === undefined ? NOTHING : encode(value);
}

/** StringStringEntryProto records. */
export function entriesField(field: number, entries: Entries | undefined): Uint8Array {
  if (entries === undefined) return NOTHING;
  return join(entries.map(([key, value]) => messageField(field, textField(1, key), textField(2, value))));
}
