import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { OpenTensor } from './open-payload.ts';
import { corruptAt, readRuns } from './stream-records.ts';
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
  const decoder = new StringRecordDecoder();
  const texts: string[] = [];
  let seen = 0;
  for await (const chunk of readRuns(access)) {
    if (!chunk.ok) return chunk;
    const strings = decoder.push(chunk.value);
    if (!strings.ok) return err(corruptAt(access, strings.error.at));
    for (const bytes of strings.value) {
      if (seen >= start && seen < end) texts.push(decodeText(bytes));
      seen += 1;
    }
    if (seen >= end) return ok(texts);
  }
  const broken = decoder.finish();
  return broken === null
    ? err({ kind: 'too-few-strings', expected: total, actual: seen })
    : err(corruptAt(access, broken.at));
}
