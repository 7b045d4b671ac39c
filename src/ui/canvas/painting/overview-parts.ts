/** What of a picture is worth painting at a zoom: the work follows the screen, not the model. */
import type { PictureIndex, Rect } from '../picture-index.ts';

/** Frames that take fewer square pixels are painted as one block. */
const BLOCK = 14 * 14;
/** Cards under this are left out: their frame's ground shows there is something; without a frame, one a pixel does. */
const MIN_CARD = 1;
/** Edges shorter than this on screen are hidden by the boxes they join. */
const MIN_EDGE = 3;
/** A level with more things is searched by the index, not walked through. */
const MANY = 2000;

export interface OverviewParts {
  /** Parents first. */
  readonly frames: readonly number[];
  /** Frames too small to look into. */
  readonly blocks: readonly number[];
  readonly cards: readonly number[];
  readonly edges: readonly number[];
}

export function findOverviewParts(index: PictureIndex, area: Rect, zoom: number): OverviewParts {
  const frames: number[] = [];
  const blocks: number[] = [];
  const cards: number[] = [];
  const edges: number[] = [];
  const { levels } = index;
  const large = (box: Rect, least: number): boolean => Math.max(box.width, box.height) * zoom >= least;
  const taken = new Set<number>();
  /** Whether no card before was in this pixel. */
  const isFirstAt = ({ x, y }: Rect): boolean => {
    const pixel = Math.round((x - area.x) * zoom) * 65_536 + Math.round((y - area.y) * zoom);
    return taken.size !== taken.add(pixel).size;
  };
  const visit = (frame: number): void => {
    for (const c of within(levels.cards(frame), frame, index.cardsIn, area, index)) {
      const box = index.cardBox(c);
      if (overlaps(box, area) && (large(box, MIN_CARD) || (frame === -1 && isFirstAt(box)))) cards.push(c);
    }
    for (const e of levels.edges(frame)) {
      const box = index.edgeBox(e);
      if (overlaps(box, area) && large(box, MIN_EDGE)) edges.push(e);
    }
  };
  visit(-1);
  const open: number[] = [...levels.frames(-1)].reverse();
  for (let f = open.pop(); f !== undefined; f = open.pop()) {
    const box = index.frameBox(f);
    if (!overlaps(box, area)) continue;
    if (isBlock(box, zoom)) {
      blocks.push(f);
      continue;
    }
    frames.push(f);
    visit(f);
    open.push(...[...levels.frames(f)].reverse());
  }
  return { frames, blocks, cards, edges };
}

/** Whether a frame is too small on screen to look into. Those that are not can be no more than the screen has room for. */
export function isBlock({ width, height }: Rect, zoom: number): boolean {
  return width * height * zoom * zoom < BLOCK;
}

/** The things of a level, narrowed down by the index where there are many. */
function within(
  things: Uint32Array,
  frame: number,
  search: (area: Rect) => number[],
  area: Rect,
  { picture }: PictureIndex,
): Iterable<number> {
  if (things.length <= MANY) return things;
  return search(area).filter((c) => picture.scene.cards[c]?.frame === frame);
}

/** Flat boxes (routes that are one line) count as well. */
function overlaps(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
