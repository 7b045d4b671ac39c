import { describe, expect, it } from 'vitest';
import { graphIndex } from '../../core/base/indices.ts';
import type { OpenGroups } from '../../core/groups/types.ts';
import { closeAll, openAll } from '../../core/groups/visible-groups.ts';
import { layoutGraph } from '../../core/layout/layout-graph.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import { testModel } from '../../core/scene/testing/test-model.ts';
import { toLayoutGraph } from '../../core/scene/to-layout-graph.ts';
import { DEFAULT_SCENE_OPTIONS } from '../../core/scene/types.ts';
import { keptPlace } from './kept-place.ts';
import { indexPicture, type PictureIndex, type Rect } from './picture-index.ts';
import { fitArea, visibleArea, type Viewport } from './viewport.ts';

const BLOCKS = 8;
const LENGTH = 12;
const size = { width: 800, height: 600 };

/** Blocks of a dozen nodes in a row. */
const model = testModel({
  inputs: { v0: [1, 4] },
  nodes: Array.from({ length: BLOCKS * LENGTH }, (_, i) => ({
    op: 'Relu',
    name: `/block.${Math.floor(i / LENGTH)}/relu${i}`,
    in: [`v${i}`],
    out: [`v${i + 1}`],
  })),
  outputs: [`v${BLOCKS * LENGTH}`],
});

function pictureOf(groups: OpenGroups | null, anchor: string | null = null): PictureIndex {
  const options = { ...DEFAULT_SCENE_OPTIONS, shapes: false };
  const scene = buildScene(model, [], { graph: graphIndex(0), options, expanded: [], groups });
  return indexPicture({ scene, layout: layoutGraph(toLayoutGraph(scene).graph), anchor });
}

function boxOf(index: PictureIndex, id: string): Rect {
  const card = index.cardOfId.get(id);
  return card === undefined ? index.frameBox(index.frameOfId.get(id) ?? -1) : index.cardBox(card);
}

/** Middle and top of a thing, on screen. */
function onScreen(index: PictureIndex, view: Viewport, id: string): readonly number[] {
  const { x, y, width } = boxOf(index, id);
  return [(x + width / 2) * view.zoom + view.x, y * view.zoom + view.y].map(Math.round);
}

function lookAt(index: PictureIndex, id: string): Viewport {
  const { x, y, width, height } = boxOf(index, id);
  return { zoom: 1, x: size.width / 2 - x - width / 2, y: size.height / 2 - y - height / 2 };
}

const groupId = (index: PictureIndex, block: number): string =>
  [...index.cardOfId.keys(), ...index.frameOfId.keys()].find((id) => id.includes(`block.${block}`)) ?? '';

describe('the place of what one looks at', () => {
  const closed = pictureOf(closeAll);
  const id = groupId(closed, 5);

  it('is kept when everything is opened', () => {
    const view = lookAt(closed, id);
    const open = pictureOf(openAll, id);
    expect(open.frameOfId.has(id)).toBe(true);
    expect(onScreen(open, keptPlace(closed, open, view, size), id)[0]).toBe(onScreen(closed, view, id)[0]);
    const { y, height } = visibleArea(keptPlace(closed, open, view, size), size);
    const top = boxOf(open, id).y;
    expect(top >= y && top <= y + height).toBe(true);
  });

  it('is kept when its group is closed: the group is where it was', () => {
    const open = pictureOf(openAll);
    const node = `n${5 * LENGTH + 7}`;
    const view = lookAt(open, node);
    const next = pictureOf(closeAll, node);
    expect(onScreen(next, keptPlace(open, next, view, size), id)).toEqual(onScreen(open, view, node));
  });

  it('is never smaller than what fits the window', () => {
    const open = pictureOf(openAll);
    const far = fitArea(open.bounds, size);
    const next = pictureOf(closeAll, id);
    expect(keptPlace(open, next, far, size)).toEqual(fitArea(next.bounds, size));
  });

  it('is about kept when there are no groups any more', () => {
    const view = lookAt(closed, id);
    const flat = pictureOf(null, id);
    const shown = visibleArea(keptPlace(closed, flat, view, size), size);
    const seen = flat.cardsIn(shown).map((card) => flat.picture.scene.cards[card]?.id);
    expect(seen.some((name) => Math.floor(Number(name?.slice(1)) / LENGTH) === 5)).toBe(true);
  });
});
