import type { Groups } from './groups.ts';
import type { Layering } from './layering.ts';
import type { RankOrder } from './rank-order.ts';
import { groupByKey } from './groups.ts';
import { KIND_NODE, isCard } from './layering.ts';
import { CHAIN_WEIGHT } from './weigh-edges.ts';
import { CARD_GAP, CARD_LINE_GAP, LINE_GAP } from './spacing.ts';

/** The longest bend that a column of cards is worth. */
const COLUMN_BEND = 64;

/**
 * Columns of aligned items that move as one: item i stands at x(block[i]) + shift[i]. Block constraints say how far
 * the origin of one block keeps right of another's.
 */
export interface Blocks {
  readonly count: number;
  readonly block: Int32Array;
  readonly shift: Float64Array;
  /** Left and right edge of each block, seen from its origin. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Constraint k: x(right[k]) >= x(left[k]) + gap[k]. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly gap: Float64Array;
  readonly byLeft: Groups;
  readonly byRight: Groups;
  /** Blocks so that every constraint's left side comes first. */
  readonly order: Int32Array;
}

function gapBetween(layering: Layering, left: number, right: number): number {
  const cards = (isCard(layering.kind[left]) ? 1 : 0) + (isCard(layering.kind[right]) ? 1 : 0);
  if (cards === 2) return CARD_GAP;
  return cards === 1 ? CARD_LINE_GAP : LINE_GAP;
}

/**
 * What of an item stands on the line of its block. The network's lines keep their cards in one column, centre under
 * centre, at the price of a short bend where a card has several ports: straight lines into side ports would make the
 * column walk sideways, block by block. What crosses a frame's border goes on straight inside: there the ports align.
 */
function anchor(layering: Layering, item: number, port: number, column: boolean): number {
  const centre = (layering.width[item] ?? 0) / 2;
  const card = layering.kind[item] === KIND_NODE;
  return column && card && Math.abs(centre - port) <= COLUMN_BEND ? centre : port;
}

/** Joins aligned items into blocks and collects what keeps the blocks apart. */
export function buildBlocks(layering: Layering, order: RankOrder, aligned: Int32Array): Blocks {
  const { itemCount, rankCount, upper, upperAt, lowerAt, width } = layering;
  const { start, items } = order;
  const block = new Int32Array(itemCount).fill(-1);
  const shift = new Float64Array(itemCount);
  let count = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at] ?? 0;
    const segment = aligned[item] ?? -1;
    if (segment < 0) {
      block[item] = count++;
      continue;
    }
    const above = upper[segment] ?? 0;
    block[item] = block[above] ?? 0;
    const column = (layering.weight[segment] ?? 0) >= CHAIN_WEIGHT;
    const up = anchor(layering, above, upperAt[segment] ?? 0, column);
    const down = anchor(layering, item, lowerAt[segment] ?? 0, column);
    shift[item] = (shift[above] ?? 0) + up - down;
  }

  const low = new Float64Array(count).fill(Infinity);
  const high = new Float64Array(count).fill(-Infinity);
  for (const item of items) {
    const b = block[item] ?? 0;
    low[b] = Math.min(low[b] ?? 0, shift[item] ?? 0);
    high[b] = Math.max(high[b] ?? 0, (shift[item] ?? 0) + (width[item] ?? 0));
  }

  const most = items.length;
  const left = new Int32Array(most);
  const right = new Int32Array(most);
  const gap = new Float64Array(most);
  let constraints = 0;
  for (let r = 0; r < rankCount; r++) {
    for (let at = (start[r] ?? 0) + 1; at < (start[r + 1] ?? 0); at++) {
      const a = items[at - 1] ?? 0;
      const b = items[at] ?? 0;
      left[constraints] = block[a] ?? 0;
      right[constraints] = block[b] ?? 0;
      gap[constraints] = (shift[a] ?? 0) + (width[a] ?? 0) + gapBetween(layering, a, b) - (shift[b] ?? 0);
      constraints++;
    }
  }
  const lefts = left.subarray(0, constraints);
  const rights = right.subarray(0, constraints);
  const byLeft = groupByKey(lefts, count);
  const byRight = groupByKey(rights, count);
  return {
    count,
    block,
    shift,
    low,
    high,
    left: lefts,
    right: rights,
    gap: gap.subarray(0, constraints),
    byLeft,
    byRight,
    order: sortBlocks(count, rights, byLeft, byRight),
  };
}

/** Left before right. Aligned segments never cross, so the constraints have no cycle. */
function sortBlocks(count: number, right: Int32Array, byLeft: Groups, byRight: Groups): Int32Array {
  const missing = new Int32Array(count);
  const order = new Int32Array(count);
  let end = 0;
  for (let b = 0; b < count; b++) {
    missing[b] = (byRight.start[b + 1] ?? 0) - (byRight.start[b] ?? 0);
    if (missing[b] === 0) order[end++] = b;
  }
  for (let begin = 0; begin < end; begin++) {
    const b = order[begin] ?? 0;
    for (let at = byLeft.start[b] ?? 0; at < (byLeft.start[b + 1] ?? 0); at++) {
      const to = right[byLeft.items[at] ?? 0] ?? 0;
      missing[to] = (missing[to] ?? 0) - 1;
      if (missing[to] === 0) order[end++] = to;
    }
  }
  return order;
}

/** How far left a block can go: its neighbours stay where they are. */
export function roomLeft({ byRight, left, gap }: Blocks, x: Float64Array, b: number): number {
  let limit = -Infinity;
  for (let at = byRight.start[b] ?? 0; at < (byRight.start[b + 1] ?? 0); at++) {
    const k = byRight.items[at] ?? 0;
    limit = Math.max(limit, (x[left[k] ?? 0] ?? 0) + (gap[k] ?? 0));
  }
  return limit;
}

/** How far right a block can go. */
export function roomRight({ byLeft, right, gap }: Blocks, x: Float64Array, b: number): number {
  let limit = Infinity;
  for (let at = byLeft.start[b] ?? 0; at < (byLeft.start[b + 1] ?? 0); at++) {
    const k = byLeft.items[at] ?? 0;
    limit = Math.min(limit, (x[right[k] ?? 0] ?? 0) - (gap[k] ?? 0));
  }
  return limit;
}
