import { toBase64 } from '../base/base64.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { OpenTensor } from './open-payload.ts';
import { streamStrings } from './read-strings.ts';
import type { TensorError } from './types.ts';
import type { WatchOptions } from './watch-options.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A string as JSON; one that is not UTF-8 as `{ base64 }`, since with replaced bytes it would be another one. */
function jsonOf(bytes: Uint8Array): string {
  try {
    return JSON.stringify(UTF8.decode(bytes));
  } catch {
    return JSON.stringify({ base64: toBase64(bytes) });
  }
}

/** Strings that were left in the file as a JSON array, one a line: a plain line could not hold one with a line break. */
export async function stringsToJson(
  { access, total }: OpenTensor,
  { signal, onProgress }: WatchOptions = {},
): Promise<Result<Blob, TensorError>> {
  if (access.kind !== 'records') return err({ kind: 'no-payload' });
  const parts: BlobPart[] = ['['];
  let seen = 0;
  for await (const strings of streamStrings(access, total)) {
    if (!strings.ok) return strings;
    if (signal?.aborted === true) return err({ kind: 'cancelled' });
    const lines = strings.value.map((bytes, i) => `${seen + i === 0 ? '' : ','}\n${jsonOf(bytes)}`);
    // A Blob of its own: a browser moves large ones out of memory.
    parts.push(new Blob(lines));
    seen += lines.length;
    onProgress?.(seen / total);
  }
  return ok(new Blob([...parts, '\n]\n'], { type: 'application/json' }));
}
