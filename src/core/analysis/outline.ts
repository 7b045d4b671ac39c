import type { GraphIndex } from '../base/indices.ts';
import type { CardCategory } from '../ops/category.ts';

/** One row of the outline tree, depth first; a row's children are the following rows of greater `level`. */
export interface OutlineRow {
  readonly kind: 'graph' | 'group' | 'node';
  readonly level: number;
  readonly graph: GraphIndex;
  /** Index of the node or group, -1 for a graph row. */
  readonly index: number;
  /** A graph's label, a group's name or a node's op type. */
  readonly title: string;
  /** Name of the node; '' for graphs and groups. */
  readonly name: string;
  readonly category: CardCategory;
  /** Nodes below (graph and group rows), subgraphs below (node rows). */
  readonly count: number;
}
