/** Which cards, frames and edges are mounted for a view. Near: cards in and around the view. Far: none, boxes are painted. */
import type { PictureIndex, Rect } from './picture-index.ts';
import { contains, grown, MAX_CARDS, NEAR_ZOOM, visibleArea, type Size, type Viewport } from './viewport.ts';

export interface VisibleParts {
  readonly near: boolean;
  /** The area that these parts cover; a view within it needs no new parts. */
  readonly area: Rect;
  readonly cards: Mountable;
  readonly frames: readonly number[];
  readonly edges: Mountable;
}

/** What is mounted, those on screen before those around. */
export interface Mountable {
  /** Ascending: a stable order keeps React from moving elements that are already there. */
  readonly all: readonly number[];
  readonly onScreen: ReadonlySet<number>;
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };
const NONE: Mountable = { all: [], onScreen: new Set() };
export const NO_PARTS: VisibleParts = { near: false, area: NOWHERE, cards: NONE, frames: [], edges: NONE };

/** Edges cost less than cards, but a hub's thousands would still stall the page. */
const MAX_EDGES = 1500;

export function findVisibleParts(index: PictureIndex, view: Viewport, size: Size): VisibleParts {
  if (size.width === 0 || size.height === 0) return NO_PARTS;
  const shown = visibleArea(view, size);
  if (view.zoom < NEAR_ZOOM) return NO_PARTS;
  let area = grown(shown);
  let cards = index.cardsIn(area);
  if (cards.length > MAX_CARDS) {
    area = shown;
    cards = index.cardsIn(area);
    if (cards.length > MAX_CARDS) return NO_PARTS;
  }
  const edges = index.edgesIn(area);
  if (edges.length > MAX_EDGES) return NO_PARTS;
  const frames: number[] = [];
  for (let f = 0; f < index.picture.scene.frames.length; f++) {
    if (overlaps(index.frameBox(f), area)) frames.push(f);
  }
  return {
    near: true,
    area,
    cards: { all: cards.sort(ascending), onScreen: new Set(index.cardsIn(shown)) },
    frames,
    edges: { all: edges.sort(ascending), onScreen: new Set(index.edgesIn(shown)) },
  };
}

/** Whether the parts at hand still serve this view. */
export function stillServes(parts: VisibleParts, view: Viewport, size: Size): boolean {
  if (!parts.near) return view.zoom < NEAR_ZOOM;
  return view.zoom >= NEAR_ZOOM && contains(parts.area, visibleArea(view, size));
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function ascending(a: number, b: number): number {
  return a - b;
}
