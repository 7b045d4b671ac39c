import type { GraphProto, ModelProto, TensorProto } from './onnx-proto.generated.js';

/** What the bytes of a file are: ONNX files do not say so themselves. */
export type RootMessage = 'model' | 'graph' | 'tensor';

/** Something odd on the wire that does not keep the file from being read. */
export interface WireFinding {
  readonly kind:
    | 'nesting-cut' // subgraphs nested beyond MAX_GRAPH_DEPTH were left out
    | 'type-nesting-cut' // types nested beyond MAX_TYPE_DEPTH were left out
    | 'unknown-fields' // kept in `$unknowns`
    | 'reserved-field' // the file uses a field number that we need for ourselves; the record was dropped
    | 'duplicate-singular-field' // scalars: the last one counts; messages: merged, as protobuf says
    | 'invalid-utf8'; // a string field with bytes that are not UTF-8; shown with U+FFFD
  /** Of the first place: `ModelProto.graph.node[3].attribute[0].t`. */
  readonly path: string;
  /** Of the first place: its byte in the file. */
  readonly offset: number;
  /** Places of this kind with the same `detail`'s message. */
  readonly count: number;
  /** Message and field: `TensorProto.raw_data`; for unknown fields their numbers, `NodeProto 40, 41`. */
  readonly detail: string;
}

/** A file without its weights. Findings that share kind and message (or field) are one. */
export interface Skeleton {
  readonly root:
    | { readonly kind: 'model'; readonly proto: ModelProto }
    | { readonly kind: 'graph'; readonly proto: GraphProto }
    | { readonly kind: 'tensor'; readonly proto: TensorProto };
  /** Subgraphs, taken out of their attributes so that nothing recurses; `AttributeProto.detachedGraph` has their positions. */
  readonly detached: readonly GraphProto[];
  readonly findings: readonly WireFinding[];
  /** Skeleton bytes decoded. */
  readonly bytes: number;
}

/** Subgraphs within subgraphs that are followed; exporters write a handful. */
export const MAX_GRAPH_DEPTH = 16_384;

/**
 * Sequence, map and optional types within each other that are followed. The protobuf decoder takes 100 nested messages;
 * a type takes two a level, and up to 9 stand around it.
 */
export const MAX_TYPE_DEPTH = 40;

/** Field numbers that are ours alone (see onnx.proto). */
export const UNKNOWN_RUN_FIELD = 536_870_908;
export const DETACHED_GRAPH_FIELD = 536_870_909;
export const PAYLOAD_RUN_FIELD = 536_870_910;
