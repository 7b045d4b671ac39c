import type { ByteCount } from '../base/units.ts';
import { DataType } from '../ir/element-type.ts';
import type { WireCursor, WireRecord } from './wire-cursor.ts';

/** An initializer whose elements can be read from the file as they lie there. */
export interface Externalized {
  readonly payload: WireRecord;
}

// Field numbers of TensorProto.
const DATA_TYPE = 2;
const FLOAT_DATA = 4;
const INT32_DATA = 5;
const STRING_DATA = 6;
const INT64_DATA = 7;
const RAW_DATA = 9;
const DOUBLE_DATA = 10;
const UINT64_DATA = 11;
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;

const TYPED: ReadonlySet<number> = new Set([INT32_DATA, STRING_DATA, INT64_DATA, UINT64_DATA]);
const INTEGER_SHAPES: ReadonlySet<number> = new Set([DataType.INT64, DataType.INT32]);
/** The runtime infers shapes from integers (of a Reshape, a Gather ...): these stay where it looks for them. */
const SHAPE_BYTES: ByteCount = 65_536;

/**
 * The one field that holds a tensor's elements as `raw_data` would: `raw_data` itself, or packed floats or doubles in
 * one run, which are little-endian by protobuf's definition. Null when the tensor must stay as it is: it has its elements
 * elsewhere, in several runs, as varints or strings, or too few of them.
 */
export async function readInitializer(
  cursor: WireCursor,
  tensor: WireRecord,
  threshold: ByteCount,
): Promise<Externalized | null> {
  let payload: WireRecord | null = null;
  let dataType = 0;
  for (let at = tensor.start; at < tensor.end;) {
    const record = await cursor.read(at, tensor.end);
    at = record.end;
    const { field, wireType } = record;
    if (field === EXTERNAL_DATA || field === DATA_LOCATION || TYPED.has(field)) return null;
    if (field === DATA_TYPE && wireType === 0) dataType = record.value;
    if (field !== RAW_DATA && field !== FLOAT_DATA && field !== DOUBLE_DATA) continue;
    if (payload !== null || wireType !== 2) return null;
    payload = record;
  }
  if (payload === null) return null;
  const bytes = payload.end - payload.start;
  if (bytes < threshold || (INTEGER_SHAPES.has(dataType) && bytes < SHAPE_BYTES)) return null;
  if (payload.field === FLOAT_DATA && dataType !== DataType.FLOAT) return null;
  if (payload.field === DOUBLE_DATA && dataType !== DataType.DOUBLE) return null;
  return dataType === DataType.STRING ? null : { payload };
}
