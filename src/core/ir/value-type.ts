/** The type of a value, in the words of TypeProto. `elemType` and `key` are TensorProto.DataType numbers. */
export type ValueType =
  | {
      readonly kind: 'tensor';
      readonly elemType: number;
      readonly shape: readonly Dim[] | null;
      readonly denotation: string;
    }
  | {
      readonly kind: 'sparse_tensor';
      readonly elemType: number;
      readonly shape: readonly Dim[] | null;
      readonly denotation: string;
    }
  | { readonly kind: 'sequence'; readonly elem: ValueType | null; readonly denotation: string }
  | {
      readonly kind: 'map';
      readonly key: number;
      readonly value: ValueType | null;
      readonly denotation: string;
    }
  | { readonly kind: 'optional'; readonly elem: ValueType | null; readonly denotation: string }
  | { readonly kind: 'opaque'; readonly domain: string; readonly name: string; readonly denotation: string };

/** `known` may be negative or absurd in a bad file. A null shape means that even the rank is unknown. */
export type Dim =
  | { readonly kind: 'known'; readonly value: number; readonly denotation: string }
  | { readonly kind: 'symbolic'; readonly name: string; readonly denotation: string }
  | { readonly kind: 'unknown'; readonly denotation: string };
