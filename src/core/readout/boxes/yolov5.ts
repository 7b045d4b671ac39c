import { scaleOf } from './box-reading.ts';
import type { BoxTables, DecodeContext } from './box-reading.ts';
import { toDetection } from './detection.ts';
import type { Detection } from './detection.ts';
import { activateScore, bestColumn, boxAt, rowsOf } from './rows.ts';

/**
 * `[1, A, 5 + C]`: box, how likely there is an object, how likely it is each class; the score is the product, as in
 * `non_max_suppression` of ultralytics/yolov5. Also YOLOv6, v7 and decoded YOLOX. Null: not that shape.
 */
export function decodeYolov5(tables: BoxTables, context: DecodeContext): Detection[] | null {
  const { reading, minScore } = context;
  const rows = tables.predictions === undefined ? null : rowsOf(tables.predictions, reading.anchorsLast);
  if (rows === null || rows.columns < 5) return null;
  const end = Math.min(rows.columns, 5 + (reading.classCount ?? Infinity));
  const found: Detection[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    const object = activateScore(rows.at(row, 4), reading.activation);
    if (!(object >= minScore)) continue;
    const best = bestColumn(rows, row, 5, end);
    // Of one class only, some exports have no column for it.
    const score = best < 0 ? object : object * activateScore(rows.at(row, best), reading.activation);
    if (!(score >= minScore)) continue;
    found.push(toDetection(reading.form, boxAt(rows, row), scaleOf(context), score, Math.max(0, best - 5)));
  }
  return found;
}
