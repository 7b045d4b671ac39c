import type { ByteCount } from '../base/units.ts';
import { countElements } from '../ir/tensor.ts';
import type { ExternalProblem, Payload } from '../ir/tensor.ts';
import { elementTypeOf, packedBytes } from '../ir/element-type.ts';

/** Where a tensor's elements lie. */
export type TensorStorage =
  | { readonly kind: 'inline'; readonly field: string }
  | { readonly kind: 'file'; readonly field: string; readonly offset: number; readonly length: ByteCount }
  | {
      readonly kind: 'external';
      readonly location: string;
      readonly offset: number;
      readonly length: ByteCount | null;
      readonly problem: ExternalProblem | null;
    }
  | { readonly kind: 'none' };

/** Bytes that the elements take in `raw_data`; null for strings, unknown types and dims that have no count. */
export function expectedBytes(dataType: number, dims: readonly number[]): ByteCount | null {
  const type = elementTypeOf(dataType);
  const count = countElements(dims);
  if (type === null || type.kind === 'string' || Number.isNaN(count)) return null;
  return packedBytes(type, count);
}

/** Where the payload lies. Of several runs in the file: from the first byte of the first, and all their bytes. */
export function storageOf(payload: Payload): TensorStorage {
  switch (payload.kind) {
    case 'inline-raw':
      return { kind: 'inline', field: 'raw_data' };
    case 'inline-typed':
      return { kind: 'inline', field: payload.field };
    case 'inline-strings':
      return { kind: 'inline', field: 'string_data' };
    case 'file-raw':
      return { kind: 'file', field: 'raw_data', offset: payload.range.offset, length: payload.range.length };
    case 'file-typed': {
      const length = payload.runs.reduce((sum, run) => sum + run.length, 0);
      return { kind: 'file', field: payload.field, offset: payload.runs[0]?.offset ?? 0, length };
    }
    case 'external': {
      const { kind, location, offset, length, problem } = payload;
      return { kind, location, offset, length, problem };
    }
    case 'none':
      return { kind: 'none' };
  }
}
