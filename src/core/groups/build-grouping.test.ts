import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildTestModel,
  heldBy,
  int,
  subgraph,
  type GraphText,
  type NodeText,
} from '../analysis/testing/model-builder.ts';
import { defined } from '../base/assert.ts';
import { NONE } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import { groups as words } from '../../words/en/groups.ts';
import { buildGrouping } from './build-grouping.ts';
import { groupLines } from './testing/group-lines.ts';
import { groupingFaults } from './testing/grouping-faults.ts';
import type { Grouping } from './types.ts';

function group(...graphs: readonly GraphText[]): { model: Model; graph: Graph; grouping: Grouping } {
  const model = buildTestModel({ graphs });
  const graph = defined(model.graphs[0], 'the graph');
  return { model, graph, grouping: buildGrouping(model, graph, words) };
}

/** A chain of `count` operators with these names, `ops` in turn. */
function chain(count: number, ops: readonly string[], nameOf: (i: number) => string = () => ''): GraphText {
  return {
    inputs: ['v0'],
    outputs: [`v${count}`],
    nodes: Array.from({ length: count }, (_, i) => ({
      op: ops[i % ops.length] ?? 'Relu',
      name: nameOf(i),
      inputs: [`v${i}`],
      outputs: [`v${i + 1}`],
    })),
  };
}

const OPS = ['Relu', 'Add', 'Conv', 'MatMul', 'Shape'];
const SEGMENTS = ['', 'a', 'b', 'a/b', 'a/c', 'a/b/d', 'e/f'];

/** Any wiring at all: cycles, self-loops, values from nowhere, values made twice, scopes in any order. */
const anyNodes: fc.Arbitrary<readonly NodeText[]> = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 30 }), fc.integer())
  .chain(([count, reach]) =>
    fc.array(
      fc.record({
        op: fc.integer({ min: 0, max: OPS.length }),
        scope: fc.integer({ min: 0, max: SEGMENTS.length - 1 }),
        back: fc.array(fc.integer({ min: -2, max: reach }), { maxLength: 3 }),
      }),
      { minLength: count, maxLength: count },
    ),
  )
  .map((list) =>
    list.map(({ op, scope, back }, i): NodeText => {
      const place = SEGMENTS[scope] ?? '';
      const outputs = [`v${i}`];
      if (op === OPS.length) return { op: 'Constant', outputs, attributes: { value_int: int(i % 3) } };
      const inputs = back.map((distance) => `v${i - distance}`);
      return { op: OPS[op] ?? 'Relu', name: place === '' ? '' : `/${place}/op_${i}`, inputs, outputs };
    }),
  );

describe('buildGrouping', () => {
  it('gives every node one place, in levels that are small', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const { model, graph, grouping } = group({ nodes });
        expect(groupingFaults(model, graph, grouping)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same answer to the same graph, whatever its values are called', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const rename = (name: string): string => `other_${name}`;
        const renamed = nodes.map((node) => ({
          ...node,
          inputs: node.inputs?.map(rename) ?? [],
          outputs: node.outputs?.map(rename) ?? [],
        }));
        expect(group({ nodes: renamed }).grouping).toEqual(group({ nodes }).grouping);
      }),
      { numRuns: 50 },
    );
  });

  it('takes scopes from names; one with a single node is no group, nor is one around a single scope', () => {
    const names = ['x/a/one', 'x/a/two', 'y/only', 'z/b/c/one', 'z/b/c/two', 'z/b/c/three'];
    const { grouping } = group(chain(names.length, ['Relu'], (i) => names[i] ?? ''));
    expect(groupLines(grouping, NONE)).toEqual(['x/a scope 2 ~0', 'z/b/c scope 3 ~1']);
    expect(grouping.groups.map(({ id }) => id)).toEqual(['x/a', 'z/b/c']);
    expect([...grouping.groupOf]).toEqual([0, 0, NONE, 1, 1, 1]);
  });

  it('leaves out scopes whose nodes have little to do with each other', () => {
    const { grouping } = group(chain(40, ['Conv', 'Relu'], (i) => (i % 2 === 0 ? `c${i}` : `model/r${i}`)));
    expect(grouping.groups).toEqual([]);
  });

  it('puts a constant where all that read it are', () => {
    const node = (name: string, inputs: readonly string[]): NodeText => ({
      op: 'Add',
      name,
      inputs,
      outputs: [name],
    });
    const constant = (name: string): NodeText => ({
      op: 'Constant',
      name: `/elsewhere/${name}`,
      outputs: [name],
      attributes: { value_int: int(1) },
    });
    const { grouping } = group({
      inputs: ['x'],
      nodes: [
        constant('inA'),
        constant('inBoth'),
        constant('unread'),
        node('/m/a/1', ['x', 'inA']),
        node('/m/a/2', ['/m/a/1', 'inBoth']),
        node('/m/b/1', ['/m/a/2', 'inBoth']),
        node('/m/b/2', ['/m/b/1', '/m/b/1']),
      ],
    });
    const idOf = (index: number): string => grouping.groups[grouping.groupOf[index] ?? NONE]?.id ?? '';
    expect([0, 1, 2].map(idOf)).toEqual(['m/a', 'm', '']);
  });

  it('tells what is alike from what differs in operator, attribute, dims, nested graph or wiring', () => {
    const pair = (scope: string, from: string, change: Partial<NodeText> = {}): NodeText[] => [
      { op: 'Conv', name: `/${scope}/1`, inputs: [from, 'w'], outputs: [`${scope}1`] },
      { op: 'Add', name: `/${scope}/2`, inputs: [`${scope}1`, from], outputs: [`${scope}2`], ...change },
    ];
    const { grouping } = group(
      {
        inputs: ['x'],
        initializers: { w: [4], w2: [5] },
        nodes: [
          ...pair('a', 'x'),
          ...pair('b', 'a2'),
          ...pair('op', 'b2', { op: 'Sub' }),
          ...pair('attribute', 'op2', { attributes: { axis: int(1) } }),
          ...pair('wiring', 'attribute2', { inputs: ['attribute2', 'wiring1'] }),
          ...pair('dims', 'wiring2', { inputs: ['dims1', 'w2'] }),
          ...pair('dims4', 'dims2', { inputs: ['dims41', 'w'] }),
          ...pair('nested', 'dims42', { attributes: { body: subgraph(1) } }),
          ...pair('nested2', 'nested2', { attributes: { body: subgraph(2) } }),
        ],
      },
      { nodes: [{ op: 'Relu' }] },
      { nodes: [{ op: 'Neg' }] },
    );
    expect(grouping.groups.map(({ likeness }) => likeness)).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('names what the file does not name by what it holds, and equal ones by their order', () => {
    const { grouping } = group(
      chain(360, ['Shape', 'Conv', 'BatchNormalization', 'Relu', 'Add', 'Identity']),
    );
    const lines = groupLines(grouping, NONE);
    expect(lines[0]).toBe('Conv, BatchNormalization, Relu #1 … #10 range 60 ~0');
    expect(lines).toHaveLength(6);
    expect(groupLines(grouping, 0)[1]).toBe('Conv, BatchNormalization, Relu #2 repeat 6 ~1');
  });

  it('finds the stages of a residual network, whose first blocks differ', () => {
    const nodes: NodeText[] = [];
    let at = 'x';
    const put = (op: string, ...inputs: readonly string[]): string => {
      nodes.push({ op, inputs, outputs: [`v${nodes.length}`] });
      return `v${nodes.length - 1}`;
    };
    const convolve = (x: string): string => put('BatchNormalization', put('Conv', x, 'w'), 'w');
    at = put('MaxPool', put('Relu', convolve(at)));
    for (const blocks of [3, 4, 6, 3]) {
      for (let block = 0; block < blocks; block++) {
        const main = convolve(put('Relu', convolve(put('Relu', convolve(at)))));
        at = put('Relu', put('Add', main, block === 0 ? convolve(at) : at));
      }
    }
    const { model, graph, grouping } = group({ inputs: ['x'], initializers: { w: [4] }, nodes });
    expect(groupingFaults(model, graph, grouping)).toEqual([]);
    const repeats = grouping.groups.filter(({ kind }) => kind === 'repeat');
    expect(repeats.map(({ nodeCount }) => nodeCount)).toEqual(Array.from({ length: 12 }, () => 10));
    expect(new Set(repeats.map(({ likeness }) => likeness)).size).toBe(1);
  });

  it('begins a cycle with the node that the file names first', () => {
    const ring = chain(360, ['Shape', 'Conv', 'BatchNormalization', 'Relu', 'Add', 'Identity']);
    const nodes = (ring.nodes ?? []).with(359, { op: 'Identity', inputs: ['v359'], outputs: ['v0'] });
    const { grouping } = group({ nodes });
    expect(groupLines(grouping, 0)[0]).toBe('Conv, BatchNormalization, Relu #1 repeat 6 ~1');
    const sameGroup = (a: number, b: number): boolean => grouping.groupOf[a] === grouping.groupOf[b];
    expect([sameGroup(0, 5), sameGroup(5, 6), sameGroup(354, 359), sameGroup(359, 0)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('counts a constant as a card when nothing reads it, and as a row when a nested graph does', () => {
    const constants = Array.from({ length: 300 }, (_, i): NodeText => ({
      op: 'Constant',
      outputs: [`c${i}`],
      attributes: { value_int: int(i) },
    }));
    const loose = group({ nodes: constants });
    expect(loose.grouping.groups.length).toBeGreaterThan(5);
    const names = constants.map((_, i) => `c${i}`);
    const read = group(
      { nodes: [...constants, { op: 'If', attributes: { then_branch: subgraph(1) } }] },
      {
        owner: heldBy(0, 300, 'then_branch'),
        captures: Object.fromEntries(names.map((name) => [name, [0, name] as const])),
        nodes: [{ op: 'Sum', inputs: names }],
      },
    );
    expect(read.grouping.groups).toEqual([]);
  });

  it('takes bad graphs', () => {
    const wide = (count: number): readonly NodeText[] =>
      Array.from({ length: count }, (_, i) => ({ op: 'Relu', inputs: ['x'], outputs: [`w${i}`] }));
    const deep = (depth: number): NodeText => ({
      op: 'Relu',
      name: `${'a/'.repeat(depth)}n`,
      inputs: [`d${depth - 1}`],
      outputs: [`d${depth}`],
    });
    const graphs: readonly GraphText[] = [
      {},
      { nodes: [{ op: 'Relu' }, { op: '' }] },
      { nodes: [{ op: 'Add', inputs: ['a', 'a'], outputs: ['a'] }] },
      chain(300, ['Relu'], (i) => `${'x'.repeat(10_000)}${i % 2}/n`),
      {
        nodes: [...wide(10_000), { op: 'Sum', inputs: wide(10_000).map((_, i) => `w${i}`), outputs: ['s'] }],
      },
      {
        ...chain(500, ['Relu', 'Add']),
        nodes: [
          { op: 'Relu', inputs: ['v500'], outputs: ['v0'] },
          ...(chain(500, ['Relu', 'Add']).nodes ?? []),
        ],
      },
      { nodes: Array.from({ length: 1000 }, (_, i) => deep(i * 5 + 1)) },
    ];
    for (const text of graphs) {
      const { model, graph, grouping } = group(text);
      expect(groupingFaults(model, graph, grouping)).toEqual([]);
    }
  });

  it('takes a value that 50,000 nodes read', () => {
    const nodes = Array.from({ length: 50_000 }, (_, i) => ({
      op: 'Add',
      inputs: ['x', 'x'],
      outputs: [`v${i}`],
    }));
    const { model, graph, grouping } = group({ nodes: [{ op: 'Relu', outputs: ['x'] }, ...nodes] });
    expect(groupingFaults(model, graph, grouping)).toEqual([]);
  });
});
