import { describe, expect, it } from 'vitest';
import { graphIndex } from '../../../core/base/indices.ts';
import { importLarge } from '../../../core/groups/testing/large-model.ts';
import { layoutGraph } from '../../../core/layout/layout-graph.ts';
import { buildScene } from '../../../core/scene/build-scene.ts';
import { toLayoutGraph } from '../../../core/scene/to-layout-graph.ts';
import { DEFAULT_SCENE_OPTIONS } from '../../../core/scene/types.ts';
import { openAll } from '../../../core/groups/visible-groups.ts';
import { findOverviewParts } from './overview-parts.ts';
import { indexPicture } from '../picture-index.ts';

const model = await importLarge('gpt-12');
const scene = buildScene(model, [], {
  graph: graphIndex(0),
  options: DEFAULT_SCENE_OPTIONS,
  expanded: [],
  groups: openAll,
});
const index = indexPicture({ scene, layout: layoutGraph(toLayoutGraph(scene).graph), anchor: null });

describe('findOverviewParts', () => {
  it('finds everything near, once', () => {
    const { frames, blocks, cards, edges } = findOverviewParts(index, index.bounds, 1);
    expect(blocks).toEqual([]);
    expect([...cards].sort((a, b) => a - b)).toEqual(scene.cards.map((_, c) => c));
    expect(new Set(edges).size).toBe(edges.length);
    expect(frames).toHaveLength(scene.frames.length);
  });

  it('leaves frames that are too small closed, with all that lies in them', () => {
    const { frames, blocks, cards } = findOverviewParts(index, index.bounds, 0.005);
    expect(blocks.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThan(scene.cards.length / 10);
    const shown = new Set(frames);
    for (const card of cards) {
      const holder = scene.cards[card]?.frame ?? -1;
      expect(holder === -1 || shown.has(holder)).toBe(true);
    }
  });

  it('paints one card a pixel where there are no frames', async () => {
    const long = await importLarge('chain-10000');
    const flat = buildScene(long, [], {
      graph: graphIndex(0),
      options: DEFAULT_SCENE_OPTIONS,
      expanded: [],
      groups: null,
    });
    const far = indexPicture({ scene: flat, layout: layoutGraph(toLayoutGraph(flat).graph), anchor: null });
    const { cards } = findOverviewParts(far, far.bounds, 100 / far.bounds.height);
    expect(cards.length).toBeGreaterThan(90);
    expect(cards.length).toBeLessThan(110);
  });

  it('leaves out what is not in view', () => {
    const [first] = scene.cards.keys();
    const box = index.cardBox(first ?? 0);
    const { cards } = findOverviewParts(index, box, 1);
    expect(cards).toContain(first);
    expect(cards.length).toBeLessThan(20);
  });
});
