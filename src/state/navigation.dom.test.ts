// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { defined } from '../core/base/assert.ts';
import { graphIndex } from '../core/base/indices.ts';
import { ok } from '../core/base/result.ts';
import { buildGrouping } from '../core/groups/build-grouping.ts';
import { changeGroups } from '../core/groups/change-groups.ts';
import { closeAll } from '../core/groups/visible-groups.ts';
import { buildScene } from '../core/scene/build-scene.ts';
import { testModel } from '../core/scene/testing/test-model.ts';
import { DEFAULT_SCENE_OPTIONS, type SceneRequest } from '../core/scene/types.ts';
import { groups as words } from '../words/en/groups.ts';
import { fakeApp } from './commands/testing/fake-app.ts';
import { createNavigation } from './navigation.ts';

const main = graphIndex(0);
const branch = (from: string) => ({
  graph: {
    nodes: [
      { op: 'Neg', name: '/a/one', in: [from], out: ['p'] },
      { op: 'Relu', name: '/a/two', in: ['p'], out: ['q'] },
      { op: 'Abs', name: '/b', in: ['q'], out: ['r'] },
    ],
    outputs: ['r'],
  },
});
const model = testModel({
  inputs: { x: [1], c: [1] },
  nodes: [
    {
      op: 'If',
      in: ['c'],
      out: ['y'],
      attributes: { then_branch: branch('x'), else_branch: branch('x') },
    },
  ],
  outputs: ['y'],
});

it('opens a closed group of a branch that is open in place, for what lies in it', async () => {
  const place: Omit<SceneRequest, 'options'> = { graph: main, expanded: ['n0'], groups: closeAll };
  const draw = (request: Omit<SceneRequest, 'options'>) =>
    buildScene(model, [], { ...request, options: DEFAULT_SCENE_OPTIONS });
  const app = fakeApp({
    regroup: async (index, open, change, prefix) => {
      const graph = defined(model.graphs[index], 'the graph');
      return ok(changeGroups(model, graph, buildGrouping(model, graph, words), open, change, prefix));
    },
  });
  const shown = (request: Omit<SceneRequest, 'options'>): void =>
    app.view.setState({
      ...request,
      picture: {
        scene: draw(request),
        layout: { width: 0, height: 0 } as never,
        anchor: null,
      },
    });
  shown(place);
  const navigation = createNavigation(
    app.documents,
    app.view,
    app.queries,
    { show: async (request) => shown(request), place: async () => undefined, cancel: () => undefined },
    () => null,
  );
  const body = defined(
    app.view.getState().picture?.scene.frames.find(({ id }) => id.endsWith('.else_branch')),
    'the branch',
  );
  const graph = defined(body.graph, 'its graph');
  navigation.goTo({ kind: 'node', graph, node: 1 });
  const cards = () => app.view.getState().picture?.scene.cards.map(({ id }) => id) ?? [];
  await vi.waitFor(() => expect(cards()).toContain(`${body.id}/n1`));
  // The other branch stays as it was.
  expect(cards().some((id) => id.includes('then_branch/n1'))).toBe(false);
});
