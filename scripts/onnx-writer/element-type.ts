/** TensorProto.DataType by name. */
export const ELEMENT_TYPES = {
  undefined: 0,
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  string: 8,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
  complex64: 14,
  complex128: 15,
  bfloat16: 16,
  float8e4m3fn: 17,
  float8e4m3fnuz: 18,
  float8e5m2: 19,
  float8e5m2fnuz: 20,
  uint4: 21,
  int4: 22,
  float4e2m1: 23,
  float8e8m0: 24,
  uint2: 25,
  int2: 26,
} as const;

export type ElementType = keyof typeof ELEMENT_TYPES;

export function elementTypeNumber(type: ElementType | number): number {
  return typeof type === 'number' ? type : ELEMENT_TYPES[type];
}

/** Bits of one element in `raw_data`; 0 for strings, which have no raw form. */
export function elementBits(type: ElementType): number {
  switch (type) {
    case 'undefined':
    case 'string':
      return 0;
    case 'uint2':
    case 'int2':
      return 2;
    case 'uint4':
    case 'int4':
    case 'float4e2m1':
      return 4;
    case 'uint8':
    case 'int8':
    case 'bool':
    case 'float8e4m3fn':
    case 'float8e4m3fnuz':
    case 'float8e5m2':
    case 'float8e5m2fnuz':
    case 'float8e8m0':
      return 8;
    case 'uint16':
    case 'int16':
    case 'float16':
    case 'bfloat16':
      return 16;
    case 'float32':
    case 'int32':
    case 'uint32':
      return 32;
    case 'float64':
    case 'int64':
    case 'uint64':
    case 'complex64':
      return 64;
    case 'complex128':
      return 128;
  }
}
