/**
 * A picture made quick to ask: which cards and edges are in a rectangle, where a card is, what an edge joins. Built
 * once a picture, in near-linear time; nothing here changes afterwards.
 */
import Flatbush from 'flatbush';
import { refKey, type ModelRef } from '../../core/ir/model-ref.ts';
import { sortLevels, type PictureLevels } from './picture-levels.ts';
import type { Picture } from '../../state/view.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureIndex {
  readonly picture: Picture;
  readonly cardOfId: ReadonlyMap<string, number>;
  readonly frameOfId: ReadonlyMap<string, number>;
  /** Cards that stand for a thing, by `refKey`. A function's node may have several. */
  readonly cardsOfRef: ReadonlyMap<string, readonly number[]>;
  readonly framesOfRef: ReadonlyMap<string, readonly number[]>;
  /** Edges that carry a value, by `refKey`. */
  readonly edgesOfRef: ReadonlyMap<string, readonly number[]>;
  /** Edges that touch card c are `touching[touchStart[c]]` up to `touching[touchStart[c + 1]]`. */
  readonly touchStart: Uint32Array;
  readonly touching: Uint32Array;
  readonly bounds: Rect;
  readonly levels: PictureLevels;
  cardBox(card: number): Rect;
  frameBox(frame: number): Rect;
  /** The bounding box of an edge's route. */
  edgeBox(edge: number): Rect;
  cardsIn(area: Rect): number[];
  edgesIn(area: Rect): number[];
  /** The topmost card at a point, -1 when there is none. */
  cardAt(x: number, y: number): number;
}

export function indexPicture(picture: Picture): PictureIndex {
  const { scene, layout } = picture;
  const { cards, frames, edges } = scene;
  const { boxes, routeStart, routePoints, labels } = layout;

  // Frames come before cards among the layout's boxes: a frame must precede what it holds.
  const boxAt = (i: number): Rect => ({
    x: boxes[4 * i] ?? 0,
    y: boxes[4 * i + 1] ?? 0,
    width: boxes[4 * i + 2] ?? 0,
    height: boxes[4 * i + 3] ?? 0,
  });
  const cardBox = (card: number): Rect => boxAt(frames.length + card);

  const cardTree = cards.length === 0 ? null : new Flatbush(cards.length, 16, Float32Array);
  for (let c = 0; c < cards.length; c++) {
    const box = cardBox(c);
    cardTree?.add(box.x, box.y, box.x + box.width, box.y + box.height);
  }
  cardTree?.finish();

  const edgeBounds = new Float32Array(edges.length * 4);
  const edgeTree = edges.length === 0 ? null : new Flatbush(edges.length, 16, Float32Array);
  for (let e = 0; e < edges.length; e++) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let p = routeStart[e] ?? 0; p < (routeStart[e + 1] ?? 0); p++) {
      const [x, y] = [routePoints[2 * p] ?? 0, routePoints[2 * p + 1] ?? 0];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    const edge = edges[e];
    const [labelX, labelY] = [labels[2 * e] ?? Number.NaN, labels[2 * e + 1] ?? Number.NaN];
    if (edge !== undefined && !Number.isNaN(labelX)) {
      left = Math.min(left, labelX);
      top = Math.min(top, labelY);
      right = Math.max(right, labelX + edge.labelWidth);
      bottom = Math.max(bottom, labelY + edge.labelHeight);
    }
    edgeBounds.set([left, top, right, bottom], 4 * e);
    edgeTree?.add(left, top, right, bottom);
  }
  edgeTree?.finish();

  const { touchStart, touching } = indexTouching(picture);
  return {
    picture,
    cardOfId: new Map(cards.map((card, c) => [card.id, c])),
    frameOfId: new Map(frames.map((frame, f) => [frame.id, f])),
    cardsOfRef: groupByRef(cards),
    framesOfRef: groupByRef(frames),
    edgesOfRef: groupByRef(edges),
    touchStart,
    touching,
    levels: sortLevels(scene),
    bounds: { x: 0, y: 0, width: layout.width, height: layout.height },
    cardBox,
    frameBox: boxAt,
    edgeBox: (e) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = edgeBounds.subarray(4 * e, 4 * e + 4);
      return { x: left, y: top, width: right - left, height: bottom - top };
    },
    cardsIn: (area) => cardTree?.search(area.x, area.y, area.x + area.width, area.y + area.height) ?? [],
    edgesIn: (area) => edgeTree?.search(area.x, area.y, area.x + area.width, area.y + area.height) ?? [],
    cardAt: (x, y) => cardTree?.search(x, y, x, y).at(-1) ?? -1,
  };
}

function groupByRef(things: readonly { readonly ref: ModelRef }[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, { ref }] of things.entries()) {
    const key = refKey(ref);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  }
  return groups;
}

/** Compressed rows: counting first keeps one array for all cards instead of one a card. */
function indexTouching({ scene: { cards, edges } }: Picture): {
  touchStart: Uint32Array;
  touching: Uint32Array;
} {
  const touchStart = new Uint32Array(cards.length + 2);
  const count = (card: number): void => {
    if (card >= 0) touchStart[card + 2] = (touchStart[card + 2] ?? 0) + 1;
  };
  for (const edge of edges) {
    count(edge.source);
    if (edge.target !== edge.source) count(edge.target);
  }
  for (let c = 2; c < touchStart.length; c++) touchStart[c] = (touchStart[c] ?? 0) + (touchStart[c - 1] ?? 0);
  const touching = new Uint32Array(touchStart[cards.length + 1] ?? 0);
  const put = (card: number, edge: number): void => {
    if (card < 0) return;
    const at = touchStart[card + 1] ?? 0;
    touching[at] = edge;
    touchStart[card + 1] = at + 1;
  };
  for (const [e, edge] of edges.entries()) {
    put(edge.source, e);
    if (edge.target !== edge.source) put(edge.target, e);
  }
  return { touchStart: touchStart.subarray(0, cards.length + 1), touching };
}
