import { describe, expect, it } from 'vitest';
import { outlineRows } from './outline-rows.ts';
import { buildTestModel, heldBy, subgraph } from '../analysis/testing/model-builder.ts';
import type { OutlineRow } from '../analysis/outline.ts';
import type { Grouping } from './types.ts';
import { NO_GROUPS } from './visible-groups.ts';
import { sampleModel } from '../analysis/testing/sample-models.ts';

const linesOf = (rows: readonly OutlineRow[]): readonly string[] =>
  rows.map((row) => `${'  '.repeat(row.level)}${row.title} ${row.name}`.trimEnd() + ` ${row.count}`);

describe('outlineRows', () => {
  it('lists graphs, nodes, and the graphs that nodes hold, depth first, functions last', () => {
    expect(linesOf(outlineRows(sampleModel(), () => NO_GROUPS))).toEqual([
      'main 5',
      '  Conv layer1/conv 0',
      '  Relu layer1/relu 0',
      '  If choice 2',
      '    choice . then_branch 1',
      '      Softmax inner 0',
      '    choice . else_branch 1',
      '      Concat 0',
      '  Scale scale 0',
      '  Clip 0',
      'my.domain.Scale 1',
      '  Softmax 0',
    ]);
  });

  it('puts nodes under their groups, and groups where their first nodes are', () => {
    const group = { kind: 'scope', likeness: 0 } as const;
    const grouping: Grouping = {
      groups: [
        { ...group, index: 0, parent: -1, name: 'outer', id: 'a', nodeCount: 3, likeness: 1 },
        { ...group, index: 1, parent: 0, name: 'inner', id: 'b', nodeCount: 1 },
      ],
      groupOf: Int32Array.of(0, -1, 1, -1, 0),
    };
    const rows = outlineRows(sampleModel(), (graph) => (graph.index === 0 ? grouping : NO_GROUPS));
    expect(linesOf(rows).slice(0, 7)).toEqual([
      'main 5',
      '  outer 3',
      '    Conv layer1/conv 0',
      '    inner 1',
      '      If choice 2',
      '        choice . then_branch 1',
      '          Softmax inner 0',
    ]);
  });

  it('gives calls of functions their own category', () => {
    const rows = outlineRows(sampleModel());
    expect(rows.find((row) => row.title === 'Scale')?.category).toBe('function');
    expect(rows.find((row) => row.title === 'Conv')?.category).toBe('convolution');
  });

  it('goes into graphs nested deeper than the call stack', () => {
    const depth = 12_000;
    const rows = outlineRows(
      buildTestModel({
        graphs: Array.from({ length: depth }, (_, i) => ({
          ...(i === 0 ? {} : { owner: heldBy(i - 1, 0, 'body') }),
          nodes: i + 1 < depth ? [{ op: 'Loop', attributes: { body: subgraph(i + 1) } }] : [],
        })),
      }),
    );
    expect(rows.length).toBe(2 * depth - 1);
    expect(rows.at(-1)?.level).toBe(2 * (depth - 1));
  });
});
