import type { ByteCount } from '../base/units.ts';
import { DataType, elementTypeOf, type ElementType } from '../ir/element-type.ts';
import type { WireCursor, WireRecord } from './wire-cursor.ts';

// Field numbers of TensorProto.
const DATA_TYPE = 2;
const SEGMENT = 3;
const FLOAT_DATA = 4;
const INT32_DATA = 5;
const STRING_DATA = 6;
const INT64_DATA = 7;
const RAW_DATA = 9;
const DOUBLE_DATA = 10;
const UINT64_DATA = 11;
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;

/** What cannot be moved, or would have to be left out with the payload. */
const STAYS: ReadonlySet<number> = new Set([
  SEGMENT,
  INT32_DATA,
  STRING_DATA,
  INT64_DATA,
  UINT64_DATA,
  EXTERNAL_DATA,
]);
/** The runtime infers shapes from integers (of a Reshape, a Gather ...): these stay where it looks for them. */
const SHAPE_BYTES: ByteCount = 65_536;

/**
 * The one record that holds a tensor's elements as `raw_data` would: `raw_data` itself, or packed floats or doubles in
 * one run, which are little-endian by protobuf's definition. Null when the tensor must stay as it is: it has its elements
 * elsewhere, in several runs, as varints or strings, or too few of them.
 */
export async function readInitializer(
  cursor: WireCursor,
  tensor: WireRecord,
  threshold: ByteCount,
): Promise<WireRecord | null> {
  let payload: WireRecord | null = null;
  let dataType = 0;
  for (let at = tensor.start; at < tensor.end;) {
    const record = await cursor.read(at, tensor.end);
    at = record.end;
    const { field, wireType } = record;
    if (STAYS.has(field)) return null;
    // Tools that took external data back in write the default, 0, into every tensor.
    if (field === DATA_LOCATION && record.value !== 0) return null;
    if (field === DATA_TYPE && wireType === 0) dataType = record.value;
    if (field !== RAW_DATA && field !== FLOAT_DATA && field !== DOUBLE_DATA) continue;
    if (payload !== null || wireType !== 2) return null;
    payload = record;
  }
  const type = elementTypeOf(dataType);
  return payload === null || type === null || !canMove(payload, type, threshold) ? null : payload;
}

function canMove(payload: WireRecord, type: ElementType, threshold: ByteCount): boolean {
  const bytes = payload.end - payload.start;
  if (bytes < threshold) return false;
  // Half an element at the end: as packed floats it cannot be read, as external data it could, and would be wrong.
  if (payload.field === FLOAT_DATA) return type.dataType === DataType.FLOAT && bytes % 4 === 0;
  if (payload.field === DOUBLE_DATA) return type.dataType === DataType.DOUBLE && bytes % 8 === 0;
  switch (type.kind) {
    case 'string':
      return false;
    case 'signed':
    case 'unsigned':
    case 'bool':
      return bytes >= SHAPE_BYTES;
    case 'float':
    case 'complex':
      return true;
  }
}
