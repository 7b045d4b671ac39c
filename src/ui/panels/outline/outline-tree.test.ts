import { describe, expect, it } from 'vitest';
import { graphIndex } from '../../../core/base/indices.ts';
import type { OutlineRow } from '../../../core/analysis/outline.ts';
import { buildOutlineTree, filterRows, hasChildren, openAbove, rowOf, visibleRows } from './outline-tree.ts';

const row = (
  kind: OutlineRow['kind'],
  level: number,
  graph: number,
  node: number,
  title: string,
  name = '',
): OutlineRow => ({
  kind,
  level,
  graph: graphIndex(graph),
  index: node,
  title,
  name,
  category: 'other',
  count: 0,
});

/** main: Conv, If (then: Add; else: Mul), Relu; and a function of one node. */
const ROWS = [
  row('graph', 0, 0, -1, 'main'),
  row('node', 1, 0, 0, 'Conv', 'conv1'),
  row('node', 1, 0, 1, 'If', 'branch'),
  row('graph', 2, 1, -1, 'then_branch'),
  row('node', 3, 1, 0, 'Add', 'conv_bias'),
  row('graph', 2, 2, -1, 'else_branch'),
  row('node', 3, 2, 0, 'Mul'),
  row('node', 1, 0, 2, 'Relu'),
  row('graph', 0, 3, -1, 'local.F'),
  row('node', 1, 3, 0, 'Conv'),
];
const tree = buildOutlineTree(ROWS);

describe('buildOutlineTree', () => {
  it('knows parents and ends', () => {
    expect([...tree.parent]).toEqual([-1, 0, 0, 2, 3, 2, 5, 0, -1, 8]);
    expect([...tree.end]).toEqual([8, 2, 7, 5, 5, 7, 7, 8, 10, 10]);
    expect(hasChildren(tree, 2)).toBe(true);
    expect(hasChildren(tree, 1)).toBe(false);
  });

  it('counts among siblings', () => {
    expect([...tree.position]).toEqual([1, 1, 2, 1, 1, 2, 1, 3, 2, 1]);
    expect([...tree.siblings]).toEqual([2, 3, 3, 2, 1, 2, 1, 3, 2, 1]);
  });

  it('is linear and does not recurse', () => {
    const deep = Array.from({ length: 200_000 }, (_, i) =>
      row(i % 2 === 0 ? 'graph' : 'node', i, i, i % 2 === 0 ? -1 : 0, 'x'),
    );
    const built = buildOutlineTree(deep);
    expect(built.end[0]).toBe(200_000);
    expect(openAbove(built, new Set(), 199_999).size).toBe(199_999);
  });
});

describe('visibleRows', () => {
  it('shows what is below open rows only', () => {
    expect(visibleRows(tree, new Set())).toEqual([0, 8]);
    expect(visibleRows(tree, new Set([0]))).toEqual([0, 1, 2, 7, 8]);
    expect(visibleRows(tree, new Set([0, 2, 5]))).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
  });
});

describe('filterRows', () => {
  it('finds titles and names in any case, with the rows above', () => {
    expect(filterRows(tree, 'CONV')).toEqual({ rows: [0, 1, 2, 3, 4, 8, 9], matches: 3 });
  });

  it('asks for every word', () => {
    expect(filterRows(tree, 'add bias')).toEqual({ rows: [0, 2, 3, 4], matches: 1 });
    expect(filterRows(tree, 'add conv1').matches).toBe(0);
  });
});

describe('rowOf', () => {
  it('finds nodes and graphs, and nothing else', () => {
    expect(rowOf(tree, { kind: 'node', graph: graphIndex(1), node: 0 })).toBe(4);
    expect(rowOf(tree, { kind: 'graph', graph: graphIndex(2) })).toBe(5);
    expect(rowOf(tree, { kind: 'value', graph: graphIndex(0), value: 0 })).toBe(-1);
    expect(rowOf(tree, { kind: 'node', graph: graphIndex(9), node: 0 })).toBe(-1);
  });

  it('is shown once everything above is open', () => {
    const open = openAbove(tree, new Set(), 6);
    expect(visibleRows(tree, open)).toContain(6);
    expect(openAbove(tree, open, 6)).toBe(open);
  });
});
