import type { BoxTables, DecodeContext } from './box-reading.ts';
import type { Detection } from './detection.ts';
import { decodeScoreTable } from './score-table.ts';

/**
 * DETR: logits `[1, Q, C + 1]` through a softmax whose last class is "no object", boxes as centre and size in fractions
 * (`PostProcess`, facebookresearch/detr). Deformable and RT-DETR use a sigmoid instead and have no such class.
 */
export function decodeDetr(tables: BoxTables, context: DecodeContext): Detection[] | null {
  const after = context.reading.activation === 'softmax' ? 1 : 0;
  return decodeScoreTable(tables, context, { from: 0, after, firstClass: 0 });
}
