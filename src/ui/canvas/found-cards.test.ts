import { describe, expect, it } from 'vitest';
import { graphIndex } from '../../core/base/indices.ts';
import { buildGrouping } from '../../core/groups/build-grouping.ts';
import { membershipOf } from '../../core/groups/membership.ts';
import { closeAll, openAll } from '../../core/groups/visible-groups.ts';
import type { OpenGroups } from '../../core/groups/types.ts';
import { layoutGraph } from '../../core/layout/layout-graph.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import { testModel } from '../../core/scene/testing/test-model.ts';
import { toLayoutGraph } from '../../core/scene/to-layout-graph.ts';
import { DEFAULT_SCENE_OPTIONS } from '../../core/scene/types.ts';
import { groups as words } from '../../words/en/groups.ts';
import { foundCards } from './found-cards.ts';
import { indexPicture } from './picture-index.ts';

const main = graphIndex(0);
const model = testModel({
  inputs: { x: [1, 4] },
  initializers: { w: { dims: [4, 4] } },
  nodes: [
    { op: 'Gemm', name: '/a/one', in: ['x', 'w'], out: ['g'] },
    { op: 'Relu', name: '/a/two', in: ['g'], out: ['r'] },
    { op: 'Neg', name: '/last', in: ['r'], out: ['y'] },
  ],
  outputs: ['y'],
});
const [graph] = model.graphs;
const membership = graph === undefined ? null : membershipOf(buildGrouping(model, graph, words));

function found(groups: OpenGroups, refs: Parameters<typeof foundCards>[1]): readonly string[] {
  const request = { graph: main, options: DEFAULT_SCENE_OPTIONS, expanded: [], groups };
  const scene = buildScene(model, [], request);
  const index = indexPicture({ scene, layout: layoutGraph(toLayoutGraph(scene).graph), anchor: null });
  return [...foundCards(index, refs, membership)].map(
    (end) => (end >= 0 ? scene.cards[end]?.title : `frame ${scene.frames[-1 - end]?.title}`) ?? '',
  );
}

describe('what a search found', () => {
  const node = (index: number) => ({ kind: 'node', graph: main, node: index }) as const;

  it('is marked where it is drawn, or on the closed group that it lies in', () => {
    expect(found(openAll, [node(1), node(2)])).toEqual(['Relu', 'Neg']);
    expect(found(closeAll, [node(0), node(1), node(2)])).toEqual(['a', 'Neg']);
    expect(found(closeAll, [{ kind: 'group', graph: main, group: 0 }])).toEqual(['a']);
    expect(found(openAll, [{ kind: 'group', graph: main, group: 0 }])).toEqual(['frame a']);
  });

  it('may be a weight or a value', () => {
    expect(found(openAll, [{ kind: 'initializer', graph: main, initializer: 0 }])).toEqual(['Gemm']);
    const value = graph?.values.findIndex(({ name }) => name === 'g') ?? -1;
    expect(found(openAll, [{ kind: 'value', graph: main, value }])).toEqual(['Gemm']);
    expect(found(openAll, [])).toEqual([]);
  });
});
