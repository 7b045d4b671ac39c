import { DataType } from '../ir/element-type.ts';

/**
 * How numpy spells each element type. Types that numpy lacks are saved as the next larger one that holds them exactly:
 * bfloat16, float8 and float4 as float32, 4- and 2-bit integers as 8-bit ones.
 */
const DESCR: ReadonlyMap<number, string> = new Map([
  [DataType.FLOAT, '<f4'],
  [DataType.UINT8, '|u1'],
  [DataType.INT8, '|i1'],
  [DataType.UINT16, '<u2'],
  [DataType.INT16, '<i2'],
  [DataType.INT32, '<i4'],
  [DataType.INT64, '<i8'],
  [DataType.BOOL, '|b1'],
  [DataType.FLOAT16, '<f2'],
  [DataType.DOUBLE, '<f8'],
  [DataType.UINT32, '<u4'],
  [DataType.UINT64, '<u8'],
  [DataType.COMPLEX64, '<c8'],
  [DataType.COMPLEX128, '<c16'],
]);

/** numpy's type string when the stored bytes are numpy's own; null when the elements must be converted first. */
export function sameInNumpy(dataType: number): string | null {
  return DESCR.get(dataType) ?? null;
}

/** numpy's type string of the elements as `decodeRaw` gives them. */
export function convertedDescr(dataType: number): string {
  switch (dataType) {
    case DataType.INT4:
    case DataType.INT2:
      return '|i1';
    case DataType.UINT4:
    case DataType.UINT2:
      return '|u1';
    default:
      return '<f4';
  }
}

/** The element type of a numpy number (`f4` of `<f4`); null for those without one. */
export function dataTypeOfDescr(code: string): number | null {
  for (const [dataType, descr] of DESCR) if (descr.slice(1) === code) return dataType;
  return null;
}
