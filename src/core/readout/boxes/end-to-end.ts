import { scaleOf } from './box-reading.ts';
import type { BoxTables, DecodeContext, RowOrder } from './box-reading.ts';
import { toDetection } from './detection.ts';
import type { Detection } from './detection.ts';
import { boxAt, rowsOf } from './rows.ts';

/** Which column is what. */
const COLUMNS: Readonly<
  Record<
    RowOrder,
    { readonly box: number; readonly score: number; readonly class: number; readonly width: number }
  >
> = {
  'box-first': { box: 0, score: 4, class: 5, width: 6 },
  'class-first': { box: 2, score: 1, class: 0, width: 6 },
  'picture-first': { box: 1, score: 6, class: 5, width: 7 },
};

/**
 * `[1, N, 6]` or `[N, 6]` after the model's own suppression (YOLOv10, exports with `nms=True`, PaddleDetection), and
 * YOLOv7's `[N, 7]`. Rows that only fill up to N have the score 0. Null: not that shape.
 */
export function decodeEndToEnd(tables: BoxTables, context: DecodeContext): Detection[] | null {
  const { reading, minScore } = context;
  const rows = tables.predictions === undefined ? null : rowsOf(tables.predictions);
  const columns = COLUMNS[reading.rowOrder];
  if (rows === null || rows.columns < columns.width) return null;
  const found: Detection[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    const score = rows.at(row, columns.score);
    if (!(score > 0 && score >= minScore)) continue;
    // Of a batch, the first picture only.
    if (reading.rowOrder === 'picture-first' && rows.at(row, 0) !== 0) continue;
    const index = Math.round(rows.at(row, columns.class));
    // PaddleDetection fills up with class -1.
    if (index < 0) continue;
    found.push(toDetection(reading.form, boxAt(rows, row, columns.box), scaleOf(context), score, index));
  }
  return found;
}
