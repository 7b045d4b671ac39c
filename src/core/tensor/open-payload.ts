import { unreachable } from '../base/assert.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { ByteCount, ElementCount } from '../base/units.ts';
import { countElements } from '../ir/tensor.ts';
import type { FileRange, Payload, Tensor } from '../ir/tensor.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import type { ElementType } from '../ir/element-type.ts';
import { unitBytes } from './numeric-array.ts';
import { packField } from './pack-field.ts';
import { joinPackedRecords } from './packed-records.ts';
import { TENSOR_RECORDS, type RecordFormat } from './record-format.ts';
import type { TensorSource } from './tensor-source.ts';
import type { TensorError } from './types.ts';

/** How a tensor's elements can be reached. */
export type PayloadAccess =
  /** As in `raw_data`: any range can be read at once. `blob` begins with the first element. */
  | { readonly kind: 'raw'; readonly blob: Blob; readonly bytes: ByteCount }
  /** Protobuf records that must be read from their start. */
  | {
      readonly kind: 'records';
      readonly file: Blob;
      readonly format: RecordFormat;
      readonly runs: readonly FileRange[];
    }
  | { readonly kind: 'strings'; readonly values: readonly Uint8Array[] };

/** A tensor that can be read. */
export interface OpenTensor {
  readonly type: ElementType;
  /** What the dims ask for; the payload may have fewer or more. */
  readonly total: ElementCount;
  readonly access: PayloadAccess;
}

/** Access to elements that lie in a blob as `raw_data` has them. */
export function rawAccess(blob: Blob): PayloadAccess {
  return { kind: 'raw', blob, bytes: blob.size };
}

function openExternal(
  payload: Extract<Payload, { kind: 'external' }>,
  source: TensorSource,
): Result<PayloadAccess, TensorError> {
  const { location, offset, length, problem } = payload;
  if (problem === 'escapes' || problem === 'no-location') return err({ kind: 'external', location, problem });
  const file = source.externalFile(location);
  if (file === null) return err({ kind: 'external', location, problem: 'missing' });
  const end = length === null ? file.size : offset + length;
  if (!(offset >= 0 && end >= offset && end <= file.size)) {
    return err({ kind: 'external', location, problem: 'bad-range' });
  }
  return ok(rawAccess(file.slice(offset, end)));
}

/** Access to runs of records; packed entries of fixed width lie in the file as `raw_data` would have them. */
export async function openRecords(
  file: Blob,
  format: RecordFormat,
  runs: readonly FileRange[],
  type: ElementType,
): Promise<PayloadAccess> {
  const isFixed = format.scalar === 'f32' || format.scalar === 'f64';
  const joined = isFixed ? await joinPackedRecords(file, runs, unitBytes(type.unit)) : null;
  return joined === null ? { kind: 'records', file, format, runs } : rawAccess(joined);
}

async function openAccess(
  tensor: Tensor,
  type: ElementType,
  source: TensorSource,
): Promise<Result<PayloadAccess, TensorError>> {
  const { payload } = tensor;
  const isString = type.kind === 'string';
  switch (payload.kind) {
    case 'inline-raw':
      return isString ? err({ kind: 'no-payload' }) : ok(rawAccess(new Blob([payload.bytes.slice()])));
    case 'file-raw': {
      const { offset, length } = payload.range;
      return isString
        ? err({ kind: 'no-payload' })
        : ok(rawAccess(source.modelFile.slice(offset, offset + length)));
    }
    case 'inline-typed':
      if (payload.field !== type.field) return err({ kind: 'no-payload' });
      return ok(rawAccess(new Blob([packField(type, payload.values, countElements(tensor.dims))])));
    case 'inline-strings':
      return isString ? ok({ kind: 'strings', values: payload.values }) : err({ kind: 'no-payload' });
    case 'file-typed':
      if (payload.field !== type.field) return err({ kind: 'no-payload' });
      return ok(await openRecords(source.modelFile, TENSOR_RECORDS[payload.field], payload.runs, type));
    case 'external':
      return isString ? err({ kind: 'no-payload' }) : openExternal(payload, source);
    case 'none':
      return err({ kind: 'no-payload' });
    default:
      return unreachable(payload);
  }
}

/** Finds out whether and how a tensor can be read. A tensor of no elements needs no payload. */
export async function openPayload(
  tensor: Tensor,
  source: TensorSource,
): Promise<Result<OpenTensor, TensorError>> {
  const type = elementTypeOf(tensor.dataType);
  if (type === null) return err({ kind: 'unknown-data-type', dataType: tensor.dataType });
  const total = countElements(tensor.dims);
  if (Number.isNaN(total)) return err({ kind: 'bad-dims', dims: tensor.dims });
  if (total === 0) {
    const nothing: PayloadAccess =
      type.kind === 'string' ? { kind: 'strings', values: [] } : rawAccess(new Blob());
    return ok({ type, total, access: nothing });
  }
  const access = await openAccess(tensor, type, source);
  return access.ok ? ok({ type, total, access: access.value }) : access;
}
