/** What stands for what in a large graph: a tree of groups over its nodes, and which of them are open. */

import type { ModelRef } from '../ir/model-ref.ts';

/** One group. A group comes after its parent, and groups of one parent stand in the order in which they are read. */
export interface Group {
  /** Position in `Grouping.groups`. */
  readonly index: number;
  /** Index of the group around it, `NONE` at the top. */
  readonly parent: number;
  /** `attn`, `h.0`; of a group that the file does not name, what it holds: `Conv, BatchNormalization, Relu #3`. */
  readonly name: string;
  /** Unique in its graph and the same whenever the file is opened: what links and open sets name it by. */
  readonly id: string;
  /** `scope`: named by the file. `repeat`: one of several equal runs. `part`: cut where few values cross. `range`: neighbours taken together. */
  readonly kind: GroupKind;
  /** Nodes in it and in all groups within, constants too. */
  readonly nodeCount: number;
  /** Groups of the same number hold the same: op types, attributes, wiring, depth by depth. Names do not count. */
  readonly likeness: number;
}

export type GroupKind = 'scope' | 'repeat' | 'part' | 'range';

export interface Grouping {
  readonly groups: readonly Group[];
  /** Innermost group of each node, `NONE` at the top. */
  readonly groupOf: Int32Array;
}

/**
 * Groups of a depth below `level` are open, apart from those in `except`, which are the other way round. `first`: the level
 * at which each graph is best looked at first, a body that is opened in place as well.
 */
export interface OpenGroups {
  readonly level: number | 'first';
  /** Ids of groups. */
  readonly except: readonly string[];
}

/** A wish for other open groups; groups by their index in the graph's `Grouping`. */
export type GroupChange =
  | { readonly kind: 'toggle'; readonly group: number }
  /** Opens (or closes) it and all that hold the same. */
  | { readonly kind: 'alike'; readonly group: number; readonly open: boolean }
  | { readonly kind: 'all'; readonly open: boolean }
  /** Opens the outermost closed groups, all of one depth; or closes the innermost open ones. */
  | { readonly kind: 'step'; readonly open: boolean }
  /** Opens what is around a node, a value's producer, a weight's first reader, or a group. */
  | { readonly kind: 'reveal'; readonly ref: ModelRef };
