import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { ElementCount } from '../base/units.ts';
import type { OpenTensor } from './open-payload.ts';
import { corruptAt, readRuns, type RecordAccess } from './stream-records.ts';
import { StringRecordDecoder } from './typed-records.ts';
import type { TensorError } from './types.ts';

function decodeText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/**
 * Strings `start` to `end` of a tensor of strings, with U+FFFD where their bytes are not UTF-8.
 */
export async function readStrings(
  { access, total }: OpenTensor,
  start: number,
  end: number,
): Promise<Result<string[], TensorError>> {
  if (access.kind === 'raw') return err({ kind: 'no-payload' });
  if (access.kind === 'strings') {
    return access.values.length < end
      ? err({ kind: 'too-few-strings', expected: total, actual: access.values.length })
      : ok(access.values.slice(start, end).map(decodeText));
  }
  const texts: string[] = [];
  let seen = 0;
  for await (const strings of streamStrings(access, total)) {
    if (!strings.ok) return strings;
    for (const bytes of strings.value) {
      if (seen >= start && seen < end) texts.push(decodeText(bytes));
      seen += 1;
    }
    if (seen >= end) break;
  }
  return ok(texts);
}

/** The strings of a field that was left in the file, as many at a time as a chunk completes; `total` are expected. */
export async function* streamStrings(
  access: RecordAccess,
  total: ElementCount,
): AsyncGenerator<Result<Uint8Array<ArrayBuffer>[], TensorError>> {
  const decoder = new StringRecordDecoder(access.format);
  let seen = 0;
  for await (const chunk of readRuns(access)) {
    const strings = chunk.ok ? decoder.push(chunk.value) : null;
    if (!chunk.ok) yield chunk;
    else if (strings?.ok === false) yield err(corruptAt(access, strings.error.at));
    if (strings?.ok !== true) return;
    seen += strings.value.length;
    yield strings;
  }
  const broken = decoder.finish();
  if (broken !== null) yield err(corruptAt(access, broken.at));
  else if (seen < total) yield err({ kind: 'too-few-strings', expected: total, actual: seen });
}
