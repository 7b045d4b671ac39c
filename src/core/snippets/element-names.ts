/** What an element type is called in each language. Not here: types that no binding takes from outside. */
import type { SnippetLanguage } from './snippet-plan.ts';

export interface ElementNames {
  /** `Tensor.type` of the JavaScript bindings, and the dtype of numpy. */
  readonly name: string;
  readonly js: string;
  readonly cpp: string;
  readonly csharp: string;
  /** As `.npy` writes it. */
  readonly npy: string;
  readonly integer: boolean;
}

function names(
  name: string,
  js: string,
  cpp: string,
  csharp: string,
  npy: string,
  integer: boolean,
): ElementNames {
  return { name, js, cpp, csharp, npy, integer };
}

const NAMES: ReadonlyMap<number, ElementNames> = new Map([
  [1, names('float32', 'Float32Array', 'float', 'float', '<f4', false)],
  [2, names('uint8', 'Uint8Array', 'uint8_t', 'byte', '|u1', true)],
  [3, names('int8', 'Int8Array', 'int8_t', 'sbyte', '|i1', true)],
  [4, names('uint16', 'Uint16Array', 'uint16_t', 'ushort', '<u2', true)],
  [5, names('int16', 'Int16Array', 'int16_t', 'short', '<i2', true)],
  [6, names('int32', 'Int32Array', 'int32_t', 'int', '<i4', true)],
  [7, names('int64', 'BigInt64Array', 'int64_t', 'long', '<i8', true)],
  [8, names('string', 'Array', 'std::string', 'string', '', false)],
  [9, names('bool', 'Uint8Array', 'bool', 'bool', '|b1', true)],
  [10, names('float16', 'Uint16Array', 'Ort::Float16_t', 'Float16', '<f2', false)],
  [11, names('float64', 'Float64Array', 'double', 'double', '<f8', false)],
  [12, names('uint32', 'Uint32Array', 'uint32_t', 'uint', '<u4', true)],
  [13, names('uint64', 'BigUint64Array', 'uint64_t', 'ulong', '<u8', true)],
]);

export const STRING = 8;
export const BOOL = 9;
export const FLOAT16 = 10;
export const isInt64 = (dataType: number): boolean => dataType === 7 || dataType === 13;

/** null: the language cannot have it. Strings need calls of their own in C++ and C#, which a snippet leaves out. */
export function elementNames(dataType: number, language: SnippetLanguage): ElementNames | null {
  if (dataType === STRING && (language === 'cpp' || language === 'csharp')) return null;
  return NAMES.get(dataType) ?? null;
}
