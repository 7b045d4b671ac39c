import type { BoxTables, DecodeContext } from './box-reading.ts';
import { toDetection } from './detection.ts';
import type { Detection } from './detection.ts';
import { gridSize, stridesFor } from './grids.ts';
import { activateScore, bestColumn, boxAt, rowsOf } from './rows.ts';

/** Column, row and stride of the cell of each candidate, grid after grid, finest first. */
function cellsOf(
  strides: readonly number[],
  size: { readonly width: number; readonly height: number },
): Float32Array {
  const cells: number[] = [];
  for (const stride of strides) {
    const { columns, rows } = gridSize(size, stride);
    for (let y = 0; y < rows; y += 1) for (let x = 0; x < columns; x += 1) cells.push(x, y, stride);
  }
  return Float32Array.from(cells);
}

/**
 * `[1, A, 5 + C]` with boxes relative to their grid cell, as YOLOX exports them: centre = (cell + xy) * stride, size =
 * exp(wh) * stride (`demo_postprocess`, Megvii YOLOX). Null: not that shape, or no known strides give A cells.
 */
export function decodeYolox(
  tables: BoxTables,
  { reading, input, minScore }: DecodeContext,
): Detection[] | null {
  const rows = tables.predictions === undefined ? null : rowsOf(tables.predictions, reading.anchorsLast);
  const strides = rows === null ? null : stridesFor(rows.count, input, 1);
  if (rows === null || strides === null || rows.columns < 6) return null;
  const cells = cellsOf(strides, input);
  const end = Math.min(rows.columns, 5 + (reading.classCount ?? Infinity));
  const found: Detection[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    const best = bestColumn(rows, row, 5, end);
    if (best < 0) continue;
    const score =
      activateScore(rows.at(row, 4), reading.activation) *
      activateScore(rows.at(row, best), reading.activation);
    if (!(score >= minScore)) continue;
    const [x, y, w, h] = boxAt(rows, row);
    const stride = cells[row * 3 + 2] ?? 1;
    const centreX = ((cells[row * 3] ?? 0) + x) * stride;
    const centreY = ((cells[row * 3 + 1] ?? 0) + y) * stride;
    const box = [centreX, centreY, Math.exp(w) * stride, Math.exp(h) * stride] as const;
    found.push(toDetection('cxcywh', box, [1, 1], score, best - 5));
  }
  return found;
}
