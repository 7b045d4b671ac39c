/** The outline's rows as a tree in arrays: parents, ends of subtrees, places among siblings; all linear in rows. */
import type { OutlineRow } from '../../../core/analysis/outline.ts';
import type { ModelRef } from '../../../core/ir/model-ref.ts';

export interface OutlineTree {
  readonly rows: readonly OutlineRow[];
  /** Row that holds row i, -1 at the top. */
  readonly parent: Int32Array;
  /** One past the last row below row i. */
  readonly end: Int32Array;
  /** Place of row i among its siblings, from 1, and how many there are: `aria-posinset`, `aria-setsize`. */
  readonly position: Int32Array;
  readonly siblings: Int32Array;
  /** Row of a graph, group or node by `rowKey`. */
  readonly byKey: ReadonlyMap<number, number>;
}

/** What a row stands for in one number. Graphs times 2^32 stay below 2^53. */
function rowKey(kind: OutlineRow['kind'], graph: number, index: number): number {
  return graph * 2 ** 32 + (kind === 'group' ? 2 ** 31 + index : index + 1);
}

export function buildOutlineTree(rows: readonly OutlineRow[]): OutlineTree {
  const count = rows.length;
  const parent = new Int32Array(count).fill(-1);
  const end = new Int32Array(count).fill(count);
  const position = new Int32Array(count);
  const siblings = new Int32Array(count);
  const byKey = new Map<number, number>();
  const children = new Int32Array(count + 1);
  const open: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const row = rows[i];
    if (row === undefined) break;
    for (
      let top = open.at(-1);
      top !== undefined && (rows[top]?.level ?? 0) >= row.level;
      top = open.at(-1)
    ) {
      end[top] = i;
      open.pop();
    }
    const holder = open.at(-1) ?? -1;
    parent[i] = holder;
    children[holder + 1] = (children[holder + 1] ?? 0) + 1;
    position[i] = children[holder + 1] ?? 0;
    open.push(i);
    byKey.set(rowKey(row.kind, row.graph, row.index), i);
  }
  for (let i = 0; i < count; i += 1) siblings[i] = children[(parent[i] ?? -1) + 1] ?? 0;
  return { rows, parent, end, position, siblings, byKey };
}

export function hasChildren(tree: OutlineTree, row: number): boolean {
  return (tree.end[row] ?? 0) > row + 1;
}

/** Rows that are shown: everything whose ancestors are all open. */
export function visibleRows(tree: OutlineTree, open: ReadonlySet<number>): readonly number[] {
  const shown: number[] = [];
  for (let i = 0; i < tree.rows.length;) {
    shown.push(i);
    i = open.has(i) ? i + 1 : (tree.end[i] ?? i + 1);
  }
  return shown;
}

export interface FilteredRows {
  /** Rows that match, and the rows above them. */
  readonly rows: readonly number[];
  readonly matches: number;
}

/** Rows whose title or name holds every word of the query, in any case, with the rows above them. */
export function filterRows(tree: OutlineTree, query: string): FilteredRows {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const keep = new Uint8Array(tree.rows.length);
  let matches = 0;
  for (const [i, row] of tree.rows.entries()) {
    const text = `${row.title} ${row.name}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    matches += 1;
    for (let up = i; up >= 0 && keep[up] === 0; up = tree.parent[up] ?? -1) keep[up] = 1;
  }
  const rows: number[] = [];
  for (let i = 0; i < keep.length; i += 1) if (keep[i] === 1) rows.push(i);
  return { rows, matches };
}

/** Row of what is selected, -1 when the outline does not show it. */
export function rowOf(tree: OutlineTree, ref: ModelRef | null): number {
  if (ref?.kind === 'node') return tree.byKey.get(rowKey('node', ref.graph, ref.node)) ?? -1;
  if (ref?.kind === 'group') return tree.byKey.get(rowKey('group', ref.graph, ref.group)) ?? -1;
  if (ref?.kind === 'graph') return tree.byKey.get(rowKey('graph', ref.graph, -1)) ?? -1;
  return -1;
}

/** `open` with every row above `row` opened; the same set when all were. */
export function openAbove(tree: OutlineTree, open: ReadonlySet<number>, row: number): ReadonlySet<number> {
  const opened = new Set(open);
  for (let up = tree.parent[row] ?? -1; up >= 0; up = tree.parent[up] ?? -1) opened.add(up);
  return opened.size === open.size ? open : opened;
}
