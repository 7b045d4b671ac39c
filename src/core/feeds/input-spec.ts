import type { Dim } from '../ir/value-type.ts';

/** A graph input that a run must (or may) be given. */
export interface InputSpec {
  readonly name: string;
  /** TensorProto.DataType number of its elements. */
  readonly dataType: number;
  /** null: not even the rank is known. */
  readonly dims: readonly Dim[] | null;
  /** It has an initializer: left out, the run takes that. */
  readonly hasDefault: boolean;
}

/** A graph input that no tensor can be given for (sequence, map, optional, opaque): `type` as the IR prints it. */
export interface UnfedInput {
  readonly name: string;
  readonly type: string;
}

/** Sizes that the user gave for symbolic dimensions, by `dim_param`; what the file leaves nameless is `input[axis]`. */
export type FreeDimensions = Readonly<Record<string, number>>;

/** The name under which a free dimension is asked for: its `dim_param`, or `input[axis]` when it has none; null if known. */
export function freeDimensionName(input: string, axis: number, dim: Dim): string | null {
  switch (dim.kind) {
    case 'known':
      return dim.value >= 0 ? null : `${input}[${axis}]`;
    case 'symbolic':
      return dim.name;
    case 'unknown':
      return `${input}[${axis}]`;
  }
}
