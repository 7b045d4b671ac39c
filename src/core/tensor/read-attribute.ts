/** What was left in the file of a long attribute, page by page and as a file of its own. */
import type { Result } from '../base/result.ts';
import { err } from '../base/result.ts';
import type { ByteCount, ElementCount } from '../base/units.ts';
import type { InFileValue } from '../ir/attribute.ts';
import { bytesToFile, openedToNpy } from './npy.ts';
import { openAttribute } from './open-attribute.ts';
import { readOpened } from './read-range.ts';
import { readText } from './read-text.ts';
import { stringsToJson } from './strings-to-json.ts';
import type { TensorError, TensorPage, TextPage } from './types.ts';
import type { WatchOptions } from './watch-options.ts';

/** Elements `start` to `start + count` of a list, as `readElements` gives a tensor's. */
export async function readAttributeElements(
  value: InFileValue,
  file: Blob,
  start: ElementCount,
  count: ElementCount,
): Promise<Result<TensorPage, TensorError>> {
  return readOpened(await openAttribute(value, file), start, count);
}

/** About `count` bytes of a string from byte `start` on, as text. */
export async function readAttributeText(
  value: InFileValue,
  file: Blob,
  start: ByteCount,
  count: ByteCount,
): Promise<Result<TextPage, TensorError>> {
  const { access } = await openAttribute(value, file);
  return access.kind === 'raw' ? readText(access.blob, start, count) : err({ kind: 'no-attribute' });
}

/** The whole value as a file: numbers as `.npy`, strings as JSON, a string as its bytes. */
export async function attributeToFile(
  value: InFileValue,
  file: Blob,
  options: WatchOptions = {},
): Promise<Result<Blob, TensorError>> {
  const opened = await openAttribute(value, file);
  switch (value.of) {
    case 'floats':
    case 'ints':
      return openedToNpy(opened, [opened.total], options);
    case 'strings':
      return stringsToJson(opened, options);
    case 'string':
      return bytesToFile(opened, options);
  }
}
