import type { BoxTables, DecodeContext } from './box-reading.ts';
import type { Detection } from './detection.ts';
import { decodeScoreTable } from './score-table.ts';
import { decodeTorchvision } from './torchvision.ts';

/**
 * SSD: boxes `[1, N, 4]` in fractions with scores and classes `[1, N]` after suppression, or scores `[1, N, C]` before it,
 * where column 0 is the background; its classes keep the column's number, as SSD's label files count it.
 */
export function decodeSsd(tables: BoxTables, context: DecodeContext): Detection[] | null {
  const boxes = tables.boxes?.dims.at(-2) ?? 0;
  const isTable = (tables.scores?.values.length ?? 0) > boxes;
  return isTable
    ? decodeScoreTable(tables, context, { from: 1, after: 0, firstClass: 1 })
    : decodeTorchvision(tables, context);
}
