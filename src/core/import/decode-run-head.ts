import type { PayloadRun } from '../onnx/onnx-proto.generated.js';
import { buildByteString } from './build-bytes.ts';
import { scanFields } from './protobuf-fields.ts';

/** Elements of a payload left in the file that are decoded for display. */
const MAX_PREVIEW = 32;

export type RunKind = 'string' | 'floats' | 'ints' | 'strings';

/** Varints of `bytes` as signed 64-bit integers; one that is cut off is left out. */
function readInts(bytes: Uint8Array, into: (number | bigint | string)[]): void {
  let value = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    if (into.length >= MAX_PREVIEW) return;
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if (byte >= 0x80) continue;
    const signed = BigInt.asIntN(64, value);
    const plain = Number(signed);
    into.push(Number.isSafeInteger(plain) ? plain : signed);
    value = 0n;
    shift = 0n;
  }
}

function readFloats(bytes: Uint8Array, into: (number | bigint | string)[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length && into.length < MAX_PREVIEW; at += 4)
    into.push(view.getFloat32(at, true));
}

/** The text without a last character that the cut went through. */
function readText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
}

/**
 * The first elements of an attribute that was left in the file, from the copy of its first bytes: of a string its first
 * characters, of a list its first elements. The copy may end within a record.
 */
export function decodeRunHead(
  runs: readonly PayloadRun[],
  kind: RunKind,
): readonly (number | bigint | string)[] {
  const head = runs[0]?.head ?? new Uint8Array(0);
  if (kind === 'string') return head.length === 0 ? [] : [readText(head)];
  const preview: (number | bigint | string)[] = [];
  for (const field of scanFields(head, 0, head.length, Infinity).fields) {
    if (preview.length >= MAX_PREVIEW) break;
    const content = head.subarray(field.start, field.end);
    if (kind === 'floats') readFloats(content, preview);
    else if (kind === 'ints') readInts(content, preview);
    else if (field.wire === 2 && content.length === field.value) preview.push(buildByteString(content).text);
  }
  return preview;
}
