import type { GraphIndex } from '../base/indices.ts';

/** What a search found; enough to show it and to go there. */
export interface SearchHit {
  readonly kind: 'node' | 'value' | 'initializer' | 'graph' | 'function';
  readonly graph: GraphIndex;
  /** Index in the graph's table of that kind, or of the function. */
  readonly index: number;
  /** Op type for a node, name for the rest. */
  readonly title: string;
  /** Name of the node, or type and shape of the value. */
  readonly detail: string;
  /** Which text matched, for showing why: `name`, `opType`, `attribute kernel_shape`, `shape`. */
  readonly matched: string;
}

export interface SearchReply {
  readonly query: string;
  /** All matches there are; `hits` is cut at the limit. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
}
