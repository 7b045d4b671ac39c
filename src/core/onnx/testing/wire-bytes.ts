// Writes protobuf records by hand, good ones and bad ones, for the tests of this folder.
import type { Result } from '../../base/result.ts';
import { readSkeleton, type SkeletonOptions } from '../read-skeleton.ts';
import type { RootMessage, Skeleton } from '../skeleton.ts';
import type { WireError } from '../wire-error.ts';

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return join(parts);
}

/** As `concat`, for more parts than a call may have arguments. */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A varint of a non-negative integer. */
export function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

export const tag = (field: number, wireType: number): Uint8Array => varint(field * 8 + wireType);
export const scalar = (field: number, value: number | bigint): Uint8Array =>
  concat(tag(field, 0), varint(value));
export const text = (field: number, value: string): Uint8Array =>
  record(field, new TextEncoder().encode(value));

/** A length-delimited record. */
export function record(field: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = concat(...content);
  return concat(tag(field, 2), varint(body.length), body);
}

export function filled(length: number, value = 7): Uint8Array {
  return new Uint8Array(length).fill(value);
}

export function read(
  bytes: Uint8Array,
  root: RootMessage = 'model',
  options: SkeletonOptions = {},
): Promise<Result<Skeleton, WireError>> {
  return readSkeleton({ path: 'm.onnx', blob: new Blob([concat(bytes)]) }, root, options);
}

export async function readGood(
  bytes: Uint8Array,
  root: RootMessage = 'model',
  options: SkeletonOptions = {},
): Promise<Skeleton> {
  const result = await read(bytes, root, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Windows of a few bytes, so that every record straddles some border. */
export const tinyWindows = { first: 32, largest: 32 };
