import { scaleOf } from './box-reading.ts';
import type { BoxTables, DecodeContext } from './box-reading.ts';
import { toDetection } from './detection.ts';
import type { Detection } from './detection.ts';
import { activateScore, bestColumn, boxAt, rowsOf } from './rows.ts';
import type { Rows } from './rows.ts';

/** Where the classes are among the columns of a table of scores. */
export interface ClassColumns {
  /** First column that is a class; what is before is background. */
  readonly from: number;
  /** Columns at the end that are no class ("no object"). */
  readonly after: number;
  /** Class of column `from`. */
  readonly firstClass: number;
}

/** Softmax of one column: the largest is taken off first, or exp overflows. */
function softmaxAt(rows: Rows, row: number, column: number): number {
  const largest = rows.at(row, bestColumn(rows, row, 0, rows.columns));
  let sum = 0;
  for (let i = 0; i < rows.columns; i += 1) sum += Math.exp(rows.at(row, i) - largest);
  return Math.exp(rows.at(row, column) - largest) / sum;
}

/** Boxes `[1, N, 4]` and a score for each class `[1, N, C]`; the best class of each box. Null: not that shape. */
export function decodeScoreTable(
  tables: BoxTables,
  context: DecodeContext,
  { from, after, firstClass }: ClassColumns,
): Detection[] | null {
  const { reading, minScore } = context;
  const boxes = tables.boxes === undefined ? null : rowsOf(tables.boxes);
  const scores = tables.scores === undefined ? null : rowsOf(tables.scores);
  if (boxes === null || scores === null || boxes.columns !== 4 || scores.count !== boxes.count) return null;
  if (scores.columns - after <= from) return null;
  const found: Detection[] = [];
  for (let row = 0; row < boxes.count; row += 1) {
    const best = bestColumn(scores, row, from, scores.columns - after);
    if (best < 0) continue;
    const score =
      reading.activation === 'softmax'
        ? softmaxAt(scores, row, best)
        : activateScore(scores.at(row, best), reading.activation);
    if (!(score >= minScore)) continue;
    const index = best - from + firstClass;
    found.push(toDetection(reading.form, boxAt(boxes, row), scaleOf(context), score, index));
  }
  return found;
}
