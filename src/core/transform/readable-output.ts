import type { ZipMapSource } from './zip-map.ts';

export type UnreadableReason =
  | 'element-type' // JavaScript has no array for it
  | 'maps' // maps that no ZipMap made: no operator takes them apart
  | 'nested' // a sequence in an optional, or the like
  | 'sparse'
  | 'opaque'
  | 'opset'; // the model's opset is older than the operators that would take it apart

/**
 * How an output of a graph can be had as tensors: the runtime gives JavaScript nothing else. Plain data, which passes
 * between workers; `reading-nodes.ts` makes the nodes, `reading-names.ts` says what they give. `elemType`: the
 * TensorProto.DataType of what is within.
 */
export type ReadableOutput = { readonly name: string } & (
  | { readonly kind: 'tensor' }
  | ({ readonly kind: 'zip-map' } & ZipMapSource)
  /** `lengthName`: an int64 scalar; element i is `elementPrefix` and i. */
  | {
      readonly kind: 'sequence';
      readonly elemType: number;
      readonly lengthName: string;
      readonly elementPrefix: string;
    }
  /** `hasName`: a bool; the element counts when it is true. */
  | {
      readonly kind: 'optional';
      readonly elemType: number;
      readonly hasName: string;
      readonly elementName: string;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
);

/** An output that holds tensors, and how many: those shown are among the outputs, `name[0]` and so on for a sequence. */
export type Collection =
  | { readonly kind: 'sequence'; readonly name: string; readonly length: number; readonly shown: number }
  | { readonly kind: 'optional'; readonly name: string; readonly empty: boolean };
