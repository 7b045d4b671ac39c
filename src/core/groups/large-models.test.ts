import { describe, expect, it } from 'vitest';
import { defined } from '../base/assert.ts';
import { NONE } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import { groups as words } from '../../words/en/groups.ts';
import { buildGrouping } from './build-grouping.ts';
import { levelIn } from './first-open.ts';
import { FIRST_CARDS } from './limits.ts';
import { groupLines } from './testing/group-lines.ts';
import { groupingFaults } from './testing/grouping-faults.ts';
import { importLarge } from './testing/large-model.ts';
import type { Grouping } from './types.ts';
import { firstSight, resolveOpen, standIns } from './visible-groups.ts';

interface Large {
  readonly model: Model;
  readonly graph: Graph;
  readonly grouping: Grouping;
}

async function load(name: string): Promise<Large> {
  const model = await importLarge(name);
  const graph = defined(model.graphs[0], 'main graph');
  return { model, graph, grouping: buildGrouping(model, graph, words) };
}

/** What is shown first: groups by name, nodes by operator. */
function firstCards({ model, graph, grouping }: Large): readonly string[] {
  const found = standIns(grouping, resolveOpen(grouping, levelIn(model, graph, grouping, firstSight), []));
  const cards = new Map<string, string>();
  for (const { index, opType } of graph.nodes) {
    if (opType === 'Constant') continue;
    const holder = found[grouping.groupOf[index] ?? NONE] ?? NONE;
    const group = grouping.groups[holder];
    cards.set(holder === NONE ? `node ${index}` : `group ${holder}`, group?.name ?? opType);
  }
  return [...cards.values()];
}

describe('groups of large models', () => {
  it.each(['gpt-12', 'gpt-12-numbers', 'unet-6', 'unet-40', 'chain-10000', 'random-1000'])(
    '%s is whole, in small levels, and opens readable',
    async (name) => {
      const large = await load(name);
      expect(groupingFaults(large.model, large.graph, large.grouping)).toEqual([]);
      const cards = firstCards(large).length;
      expect(cards).toBeGreaterThan(8);
      expect(cards).toBeLessThanOrEqual(name === 'unet-6' ? 120 : FIRST_CARDS);
    },
  );

  it('finds the blocks that a GPT names', async () => {
    const { grouping } = await load('gpt-12');
    expect(groupLines(grouping, NONE)).toEqual(['transformer scope 1858 ~0']);
    expect(groupLines(grouping, 0)).toEqual([
      ...Array.from({ length: 12 }, (_, i) => `h.${i} scope 153 ~1`),
      'ln_f scope 11 ~2',
    ]);
  });

  it('finds the same blocks without names, from one residual sum to the next', async () => {
    const { graph, grouping } = await load('gpt-12-numbers');
    const blocks = grouping.groups.filter(({ kind }) => kind === 'repeat');
    expect(blocks.map(({ name, nodeCount }) => `${name}: ${nodeCount}`)).toEqual(
      Array.from({ length: 12 }, (_, i) => `Gemm, MatMul, Softmax #${i + 1}: 153`),
    );
    expect(new Set(blocks.map(({ likeness }) => likeness)).size).toBe(1);

    const top = (node: number): number => {
      let group = grouping.groupOf[node] ?? NONE;
      for (let up = group; up !== NONE; up = grouping.groups[up]?.parent ?? NONE) group = up;
      return group;
    };
    for (const { index } of blocks) {
      const drawn = graph.nodes.filter((node) => node.opType !== 'Constant' && top(node.index) === index);
      expect([drawn[0]?.opType, drawn.at(-1)?.opType]).toEqual(['ReduceMean', 'Add']);
      const leaving = drawn.flatMap(({ outputs }) =>
        outputs.filter((value) => graph.values[value]?.consumers.some((use) => top(use.node) !== index)),
      );
      expect(leaving).toHaveLength(1);
    }
  });

  it('takes many equal blocks together', async () => {
    const { grouping } = await load('gpt-48');
    expect(groupLines(grouping, 0)[0]).toBe('h.0 … h.7 range 1224 ~1');
    expect(groupLines(grouping, 0)).toHaveLength(7);
  });

  it('shows first what a person looks for', async () => {
    expect(firstCards(await load('gpt-12'))).toEqual(
      expect.arrayContaining(['h.0', 'h.11', 'ln_f', 'MatMul', 'Trilu']),
    );
  });

  it('gives a numbered model the likeness of the named one, block by block', async () => {
    const sizes = async (name: string): Promise<readonly number[]> => {
      const { grouping } = await load(name);
      const first = defined(
        grouping.groups.find(({ nodeCount }) => nodeCount === 153),
        'a block',
      );
      return grouping.groups
        .filter(({ likeness }) => likeness === first.likeness)
        .map(({ nodeCount }) => nodeCount);
    };
    expect(await sizes('gpt-12-numbers')).toEqual(await sizes('gpt-12'));
  });
});
