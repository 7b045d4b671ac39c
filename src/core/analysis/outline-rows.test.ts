import { describe, expect, it } from 'vitest';
import { outlineRows } from './outline-rows.ts';
import { buildTestModel, heldBy, subgraph } from './testing/model-builder.ts';
import { sampleModel } from './testing/sample-models.ts';

describe('outlineRows', () => {
  it('lists graphs, nodes, and the graphs that nodes hold, depth first, functions last', () => {
    const lines = outlineRows(sampleModel()).map(
      (row) => `${'  '.repeat(row.level)}${row.title} ${row.name}`.trimEnd() + ` ${row.count}`,
    );
    expect(lines).toEqual([
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
