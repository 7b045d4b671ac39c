import type { OperatorCategory } from './category.ts';

/** How many actual values a formal input or output takes. */
export type FormalKind = 'single' | 'optional' | 'variadic';

/** A formal input or output of an operator. */
export interface FormalParameter {
  readonly name: string;
  /** Name of a type constraint of the same schema (`T`), or a type itself (`tensor(int64)`). */
  readonly type: string;
  readonly kind: FormalKind;
  /** Variadic only: the actual values may differ in type. */
  readonly heterogeneous: boolean;
  /** Variadic only: how many actual values there must be at least; 0 otherwise. */
  readonly minArity: number;
}

/** An attribute's kind in the words of AttributeProto.AttributeType. */
export type SchemaAttributeKind =
  | 'float'
  | 'int'
  | 'string'
  | 'tensor'
  | 'graph'
  | 'sparse_tensor'
  | 'type_proto'
  | 'floats'
  | 'ints'
  | 'strings';

export type AttributeDefault = number | string | readonly number[] | readonly string[];

export interface AttributeSchema {
  readonly name: string;
  readonly kind: SchemaAttributeKind;
  readonly required: boolean;
  /** null: the schema names none. */
  readonly defaultValue: AttributeDefault | null;
}

export interface TypeConstraint {
  readonly name: string;
  /** In ONNX's type strings: `tensor(float)`, `seq(tensor(int64))`, `map(string, float)`. */
  readonly types: readonly string[];
}

/** What the standard says of one version of one operator. */
export interface OperatorSchema {
  /** '' for `ai.onnx`. */
  readonly domain: string;
  readonly opType: string;
  /** The opset version that brought this schema; it holds until the next one. */
  readonly sinceVersion: number;
  readonly deprecated: boolean;
  readonly experimental: boolean;
  /** The standard gives this operator's newest version as a function of simpler operators. */
  readonly isFunction: boolean;
  /** Never in the standard's published opsets: kept by runtimes for the oldest models. */
  readonly legacy: boolean;
  readonly category: OperatorCategory;
  readonly inputs: readonly FormalParameter[];
  readonly outputs: readonly FormalParameter[];
  readonly attributes: readonly AttributeSchema[];
  readonly typeConstraints: readonly TypeConstraint[];
  /** Fewest and most actual values; a maximum is Infinity when the last formal one is variadic. */
  readonly minInputs: number;
  readonly maxInputs: number;
  readonly minOutputs: number;
  readonly maxOutputs: number;
}
