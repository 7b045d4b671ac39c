import type { GraphIndex } from '../base/indices.ts';
import type { CardCategory } from '../ops/category.ts';

/** One row of the outline tree, depth first; a row's children are the following rows of greater `level`. */
export interface OutlineRow {
  readonly kind: 'graph' | 'node';
  readonly level: number;
  readonly graph: GraphIndex;
  /** Index of the node, -1 for a graph row. */
  readonly node: number;
  /** A graph's label or a node's op type. */
  readonly title: string;
  /** Name of the node; '' for a graph. */
  readonly name: string;
  readonly category: CardCategory;
  /** Nodes below (graph rows), subgraphs below (node rows). */
  readonly count: number;
}
