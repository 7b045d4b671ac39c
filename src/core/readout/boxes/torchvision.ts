import { scaleOf } from './box-reading.ts';
import type { BoxTables, DecodeContext } from './box-reading.ts';
import { toDetection } from './detection.ts';
import type { Detection } from './detection.ts';
import { boxAt, flat, rowsOf } from './rows.ts';

/**
 * Boxes `[N, 4]`, scores `[N]`, labels `[N]`: torchvision's detectors (Faster R-CNN, RetinaNet, SSD ...). A label is the
 * model's own class number, where 0 is the background. Also SSD after its suppression, with a batch of 1 before N, and
 * TensorFlow's `num_detections`. Without labels every box is class 0. Null: not that shape.
 */
export function decodeTorchvision(tables: BoxTables, context: DecodeContext): Detection[] | null {
  const { reading, minScore } = context;
  const rows = tables.boxes === undefined ? null : rowsOf(tables.boxes);
  const scores = flat(tables.scores);
  if (rows === null || rows.columns !== 4 || scores === null) return null;
  const labels = flat(tables.classes);
  const count = Math.min(rows.count, scores.length, flat(tables.count)?.[0] ?? Infinity);
  const found: Detection[] = [];
  for (let row = 0; row < count; row += 1) {
    const score = scores[row] ?? 0;
    if (!(score >= minScore)) continue;
    const index = Math.round(labels?.[row] ?? 0);
    found.push(toDetection(reading.form, boxAt(rows, row), scaleOf(context), score, index));
  }
  return found;
}
