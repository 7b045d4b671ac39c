/** Cuts a row of items where few values cross. */
import { VALUE_COST } from './count-crossings.ts';
import type { Piece } from './pieces.ts';

/** How many items a part has, about; what people take in at a glance and what makes few levels. */
const SMALLEST_PART = 16;
const LARGEST_PART = 28;

/**
 * Parts that cover a row of items, of which `starts` has the beginnings and the last end. `costs` says how many values
 * cross each position, counted from `from`. The sum over all cuts is the least that parts of a sensible size allow.
 */
export function cutParts(
  starts: readonly number[],
  pieces: readonly Piece[],
  costs: Int32Array,
  from: number,
): Piece[] {
  const count = starts.length - 1;
  if (count <= LARGEST_PART) {
    return [{ kind: 'part', start: starts[0] ?? 0, end: starts[count] ?? 0, pieces: [...pieces] }];
  }
  const levels = Math.ceil(Math.log(count) / Math.log(LARGEST_PART));
  const target = Math.min(LARGEST_PART, Math.max(SMALLEST_PART, Math.ceil(count ** (1 / levels))));
  const smallest = Math.floor(target * 0.6);
  const largest = Math.ceil(target * 1.5);

  const least = new Float64Array(count + 1).fill(Infinity);
  const previous = new Int32Array(count + 1);
  least[0] = 0;
  for (let cut = smallest; cut <= count; cut++) {
    for (let size = smallest; size <= largest && size <= cut; size++) {
      // A part of another size than the wanted one costs up to one value.
      const cost = (least[cut - size] ?? 0) + (Math.abs(size - target) / target) * VALUE_COST;
      if (cost < (least[cut] ?? 0)) {
        least[cut] = cost;
        previous[cut] = cut - size;
      }
    }
    least[cut] = (least[cut] ?? 0) + (costs[(starts[cut] ?? 0) - from] ?? 0);
  }

  const parts: Piece[] = [];
  let within = pieces.length;
  for (let cut = count; cut > 0; cut = previous[cut] ?? 0) {
    const start = starts[previous[cut] ?? 0] ?? 0;
    let first = within;
    while (first > 0 && (pieces[first - 1]?.start ?? -1) >= start) first--;
    parts.push({ kind: 'part', start, end: starts[cut] ?? 0, pieces: pieces.slice(first, within) });
    within = first;
  }
  return parts.reverse();
}
