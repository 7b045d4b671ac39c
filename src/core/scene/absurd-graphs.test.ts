import { describe, expect, it } from 'vitest';
import { ABSURD_NAMES } from '../../../scripts/large/absurd.ts';
import { defined } from '../base/assert.ts';
import { buildGrouping } from '../groups/build-grouping.ts';
import { FIRST_CARDS } from '../groups/limits.ts';
import { outlineRows } from '../groups/outline-rows.ts';
import { groupingFaults } from '../groups/testing/grouping-faults.ts';
import { importLarge } from '../groups/testing/large-model.ts';
import { closeAll, firstSight, openAll } from '../groups/visible-groups.ts';
import type { LayoutResult } from '../layout/types.ts';
import { layoutGraph } from '../layout/layout-graph.ts';
import { groups as words } from '../../words/en/groups.ts';
import { buildScene } from './build-scene.ts';
import { toLayoutGraph } from './to-layout-graph.ts';
import { DEFAULT_SCENE_OPTIONS, type Scene, type SceneRequest } from './types.ts';

/** So long, and it counts as a hang: the slowest takes a tenth of it on a busy machine. */
const HANG = 20_000;

/** What cannot be used of a placed scene, as texts. */
function placeFaults(
  scene: Scene,
  { boxes, routeStart, routePoints, width, height }: LayoutResult,
): readonly string[] {
  const faults: string[] = [];
  if (!Number.isFinite(width + height)) faults.push('the picture has no size');
  if (!boxes.every(Number.isFinite)) faults.push('a box has no place');
  if (!routePoints.every(Number.isFinite)) faults.push('a route has no place');
  if (boxes.length !== 4 * (scene.frames.length + scene.cards.length)) faults.push('a box is missing');
  const bare = scene.edges.filter((_, edge) => (routeStart[edge + 1] ?? 0) - (routeStart[edge] ?? 0) < 2);
  if (bare.length > 0) faults.push(`${bare.length} edges lead nowhere`);
  return faults;
}

describe.each(ABSURD_NAMES)('the absurd graph %s', (name) => {
  it(
    'is grouped, listed and laid out, closed and open',
    async () => {
      const model = await importLarge(`absurd-${name}`);
      const graph = defined(model.graphs[0], 'the graph');
      const grouping = buildGrouping(model, graph, words);
      expect(groupingFaults(model, graph, grouping)).toEqual([]);
      const listed = outlineRows(model, () => grouping).filter(({ kind }) => kind === 'node');
      expect(listed).toHaveLength(graph.nodes.length);

      const show = (groups: SceneRequest['groups']): Scene => {
        const request = { graph: graph.index, options: DEFAULT_SCENE_OPTIONS, expanded: [], groups };
        const scene = buildScene(model, [], request, () => grouping);
        expect(placeFaults(scene, layoutGraph(toLayoutGraph(scene).graph))).toEqual([]);
        return scene;
      };
      const inner = ({ cards }: Scene): number =>
        cards.filter(({ ref }) => ref.kind === 'node' || ref.kind === 'group').length;
      expect(inner(show(firstSight))).toBeLessThanOrEqual(FIRST_CARDS);
      expect(inner(show(closeAll))).toBeLessThanOrEqual(FIRST_CARDS);
      expect(inner(show(openAll))).toBe(graph.nodes.length);
    },
    HANG,
  );
});
