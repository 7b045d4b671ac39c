import { DataType } from '../ir/element-type.ts';

/** The elements that onnxruntime-web hands to JavaScript. */
const READABLE: ReadonlySet<number> = new Set([
  DataType.FLOAT,
  DataType.DOUBLE,
  DataType.FLOAT16,
  DataType.INT8,
  DataType.UINT8,
  DataType.INT16,
  DataType.UINT16,
  DataType.INT32,
  DataType.UINT32,
  DataType.INT64,
  DataType.UINT64,
  DataType.BOOL,
  DataType.STRING,
]);

/** 0, not known, is taken for readable: nearly everything is. */
export function isReadableElement(elemType: number): boolean {
  return elemType === 0 || READABLE.has(elemType);
}
