import type { ExternalProblem, Payload } from '../ir/tensor.ts';
import type { StringStringEntryProto } from '../onnx/onnx-proto.generated.js';
import { escapesFolder } from './relative-path.ts';

export type ExternalPayload = Extract<Payload, { kind: 'external' }>;

/** What `external_data` says, and the value that is no byte count, as written. */
export interface BuiltExternal {
  readonly payload: ExternalPayload;
  readonly badValue: { readonly key: 'offset' | 'length'; readonly text: string } | null;
}

/** An offset or length that can be one. */
export function isByteCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

/** A byte count as the format writes it: decimal digits. NaN for anything else. */
function parseByteCount(text: string): number {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) return Number.NaN;
  return Number(text);
}

/**
 * Reads the key-value list of `external_data`. The problem found here depends on the model alone; whether the file is
 * there and long enough is checked against the supplied files later.
 */
export function buildExternal(entries: readonly StringStringEntryProto[]): BuiltExternal {
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const location = values.get('location') ?? '';
  const offsetText = values.get('offset') ?? '0';
  const lengthText = values.get('length');
  const offset = parseByteCount(offsetText);
  const length = lengthText === undefined ? null : parseByteCount(lengthText);
  let badValue: BuiltExternal['badValue'] = null;
  if (!isByteCount(offset)) badValue = { key: 'offset', text: offsetText };
  else if (length !== null && !isByteCount(length)) badValue = { key: 'length', text: lengthText ?? '' };

  let problem: ExternalProblem | null = 'missing';
  if (location === '') problem = 'no-location';
  else if (escapesFolder(location)) problem = 'escapes';
  else if (badValue !== null) problem = 'bad-range';
  return {
    payload: { kind: 'external', location, offset, length, checksum: values.get('checksum') ?? '', problem },
    badValue,
  };
}
