/**
 * Indices into the tables of a model. They are numbers at run time; the brand keeps a node's index from being used
 * where a value's is meant.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = number & { readonly [brand]: Name };

/** Position in `Model.graphs`. */
export type GraphIndex = Branded<'GraphIndex'>;
/** Position in `Graph.nodes`. */
export type NodeIndex = Branded<'NodeIndex'>;
/** Position in `Graph.values`. */
export type ValueIndex = Branded<'ValueIndex'>;
/** Position in `Graph.initializers`. */
export type InitializerIndex = Branded<'InitializerIndex'>;
/** Position in `Model.functions`. */
export type FunctionIndex = Branded<'FunctionIndex'>;
/** Position in `Model.tensors`. */
export type TensorIndex = Branded<'TensorIndex'>;

/** "There is none", for every index type above (an omitted optional input, a value without a producer). */
export const NONE = -1;

// The one place where a number becomes an index: everywhere else the brand must hold.
/* oxlint-disable typescript/no-unsafe-type-assertion */
export const graphIndex = (n: number): GraphIndex => n as GraphIndex;
export const nodeIndex = (n: number): NodeIndex => n as NodeIndex;
export const valueIndex = (n: number): ValueIndex => n as ValueIndex;
export const initializerIndex = (n: number): InitializerIndex => n as InitializerIndex;
export const functionIndex = (n: number): FunctionIndex => n as FunctionIndex;
export const tensorIndex = (n: number): TensorIndex => n as TensorIndex;
