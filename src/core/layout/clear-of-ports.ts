import { firstAtLeast } from './groups.ts';
import { LINE_GAP } from './spacing.ts';
import { portOffset } from './types.ts';

/** Steps in which a frame's content moves aside, and how many are tried. */
const STEP = 4;
const STEPS = 24;

/** One side of a frame: where its content has crossings, ascending, and how many evenly spread ports it has of its own. */
export interface PortSide {
  readonly at: Float64Array;
  readonly ports: number;
}

function nearest(side: PortSide, left: number, width: number): number {
  let least = Infinity;
  for (let port = 0; port < side.ports && side.at.length > 0; port++) {
    const own = portOffset(width, port, side.ports) - left;
    const after = firstAtLeast(side.at, own);
    least = Math.min(least, (side.at[after] ?? Infinity) - own, own - (side.at[after - 1] ?? -Infinity));
  }
  return least;
}

/**
 * Where a frame's content starts and how wide the frame is: centred, or as far to the right of that as it takes to keep
 * what crosses the border a line's distance away from the frame's own ports.
 */
export function clearOfPorts(
  sides: readonly PortSide[],
  headLeft: number,
  content: number,
  width: number,
): { readonly left: number; readonly width: number } {
  let best = { left: 0, width: 0 };
  let furthest = -1;
  for (let step = 0; step < STEPS && furthest < LINE_GAP; step++) {
    const full = headLeft + step * STEP + content;
    const wide = Math.max(width, full);
    const left = headLeft + step * STEP + (wide - full) / 2;
    const distance = Math.min(...sides.map((side) => nearest(side, left, wide)));
    if (distance <= furthest) continue;
    furthest = distance;
    best = { left, width: wide };
  }
  return best;
}
