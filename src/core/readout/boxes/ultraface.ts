import type { BoxTables, DecodeContext } from './box-reading.ts';
import type { Detection } from './detection.ts';
import { decodeScoreTable } from './score-table.ts';

/** Face detectors like Ultra-Light: scores `[1, N, 2]` (background, face), boxes `[1, N, 4]`; a face is class 0. */
export function decodeUltraface(tables: BoxTables, context: DecodeContext): Detection[] | null {
  return decodeScoreTable(tables, context, { from: 1, after: 0, firstClass: 0 });
}
