import { scaleOf } from './box-reading.ts';
import type { BoxTables, DecodeContext } from './box-reading.ts';
import { toDetection } from './detection.ts';
import type { Detection } from './detection.ts';
import { activateScore, bestColumn, boxAt, rowsOf } from './rows.ts';

/**
 * `[1, 4 + C, A]`: box, then the score of each class; YOLOv8, v9, v11 and, the other way round and in fractions, RT-DETR
 * as Ultralytics exports it. Null: not that shape.
 */
export function decodeYolov8(tables: BoxTables, context: DecodeContext): Detection[] | null {
  const { reading, minScore } = context;
  const rows = tables.predictions === undefined ? null : rowsOf(tables.predictions, reading.anchorsLast);
  if (rows === null || rows.columns < 5) return null;
  const end = Math.min(rows.columns, 4 + (reading.classCount ?? Infinity));
  const found: Detection[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    const best = bestColumn(rows, row, 4, end);
    if (best < 0) continue;
    const score = activateScore(rows.at(row, best), reading.activation);
    if (!(score >= minScore)) continue;
    found.push(toDetection(reading.form, boxAt(rows, row), scaleOf(context), score, best - 4));
  }
  return found;
}
