import type { Blocks } from './blocks.ts';
import type { Layering } from './layering.ts';
import { isLane } from './layering.ts';
import { balanceBlocks } from './balance-blocks.ts';

/** Everything as far left as the constraints allow. */
function packLeft({ count, order, byRight, left, gap, low }: Blocks): Float64Array {
  const x = new Float64Array(count);
  for (const b of order) {
    let own = -(low[b] ?? 0);
    for (let at = byRight.start[b] ?? 0; at < (byRight.start[b + 1] ?? 0); at++) {
      const k = byRight.items[at] ?? 0;
      own = Math.max(own, (x[left[k] ?? 0] ?? 0) + (gap[k] ?? 0));
    }
    x[b] = own;
  }
  return x;
}

/** Everything as far right as it goes without making the widest rank wider. */
function packRight({ count, order, byLeft, right, gap }: Blocks, limit: Float64Array): Float64Array {
  const x = new Float64Array(count);
  for (let i = count - 1; i >= 0; i--) {
    const b = order[i] ?? 0;
    let own = limit[b] ?? 0;
    for (let at = byLeft.start[b] ?? 0; at < (byLeft.start[b + 1] ?? 0); at++) {
      const k = byLeft.items[at] ?? 0;
      own = Math.min(own, (x[right[k] ?? 0] ?? 0) - (gap[k] ?? 0));
    }
    x[b] = own;
  }
  return x;
}

/**
 * x of every item (left edge). The mean of the leftmost and the rightmost placement, which keeps straight what is
 * aligned and centres what is free; then blocks are drawn towards their neighbours.
 */
export function placeBlocks(layering: Layering, blocks: Blocks): Float64Array {
  const { itemCount, kind } = layering;
  const { count, block, shift, high } = blocks;
  const leftmost = packLeft(blocks);
  let total = 0;
  for (let b = 0; b < count; b++) total = Math.max(total, (leftmost[b] ?? 0) + (high[b] ?? 0));
  const rightmost = packRight(
    blocks,
    high.map((edge) => total - edge),
  );
  const x = leftmost.map((low, b) => (low + (rightmost[b] ?? 0)) / 2);
  balanceBlocks(layering, blocks, x);
  const placed = new Float64Array(itemCount);
  for (let item = 0; item < itemCount; item++) {
    if (!isLane(kind[item])) placed[item] = (x[block[item] ?? 0] ?? 0) + (shift[item] ?? 0);
  }
  return placed;
}
