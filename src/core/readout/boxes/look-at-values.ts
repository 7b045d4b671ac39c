import type { BoxFacts } from './box-reading.ts';
import { rowsOf } from './rows.ts';

/** Rows that are looked at: enough to see pixels from fractions, too few to be felt. */
const MAX_ROWS = 4096;

/** Lowest and highest finite number of some columns; null when the output was not read or has no rows. */
export function columnRange(
  { dims, values }: BoxFacts,
  from: number,
  to: number,
  anchorsLast: boolean,
): { readonly low: number; readonly high: number } | null {
  const rows = values === null ? null : rowsOf({ dims, values }, anchorsLast);
  if (rows === null) return null;
  const step = Math.max(1, Math.floor(rows.count / MAX_ROWS));
  let low = Infinity;
  let high = -Infinity;
  for (let row = 0; row < rows.count; row += step) {
    for (let column = from; column < to; column += 1) {
      const value = rows.at(row, column);
      if (value - value !== 0) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? { low, high } : null;
}

/** No box reaches further than this many sides beyond the picture; no useful box is so few pixels large. */
const MAX_FRACTION = 2;

/** Pixels or fractions by the numbers of the boxes; `otherwise` when there are none. */
export function guessUnit(
  output: BoxFacts,
  from: number,
  anchorsLast: boolean,
  otherwise: 'pixels' | 'fraction',
): 'pixels' | 'fraction' {
  const range = columnRange(output, from, from + 4, anchorsLast);
  // Nothing found: rows of zeros say nothing of the unit.
  if (range === null || range.high <= 0) return otherwise;
  return range.high <= MAX_FRACTION ? 'fraction' : 'pixels';
}

/** Scores beyond 0 to 1 have not been through a sigmoid yet. */
export function guessScoreActivation(
  output: BoxFacts,
  from: number,
  to: number,
  anchorsLast: boolean,
): 'none' | 'sigmoid' {
  const range = columnRange(output, from, to, anchorsLast);
  return range !== null && (range.low < 0 || range.high > 1) ? 'sigmoid' : 'none';
}
