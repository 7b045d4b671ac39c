import type { Element } from '../../../../core/tensor/types.ts';
import { toTsv } from '../../../primitives/tsv.ts';
import type { ReadElements } from './use-elements.ts';

/** A clipboard of more is rarely what one wants: it takes seconds to make, and programs that take a paste choke on it. */
export const MAX_COPIED = 1_000_000;

/** Elements a step: some 30 ms of making text, so that the page stays alive between them. */
const STEP = 16_384;

/** What a payload that is shorter than its shape answers beyond its end. */
const ENDS: ReadonlySet<string> = new Set(['payload-short', 'too-few-strings']);

/** How many elements of a table are copied: all, or as many whole rows as the bound allows; of one row beyond it its beginning. */
export function copiedCount(rows: number, columns: number): number {
  const whole = Math.floor(MAX_COPIED / columns);
  return whole === 0 ? MAX_COPIED : Math.min(rows, whole) * columns;
}

interface CopiedRange {
  readonly start: number;
  readonly count: number;
  readonly columns: number;
}

/** Elements as tab-separated rows. Rejects with the kind of the error when they cannot be read; what is missing at the end is left out. */
export async function copyElements(
  read: ReadElements,
  { start, count, columns }: CopiedRange,
  format: (element: Element) => string,
): Promise<string> {
  const lines: string[] = [];
  let row: string[] = [];
  for (let at = 0; at < count; at += STEP) {
    const wanted = Math.min(STEP, count - at);
    const answer = await read(start + at, wanted);
    if (!answer.ok && (at === 0 || !ENDS.has(answer.error.kind))) throw new Error(answer.error.kind);
    const elements = answer.ok ? answer.value.elements : [];
    for (const element of elements) {
      row.push(format(element));
      if (row.length < columns) continue;
      lines.push(toTsv([row]));
      row = [];
    }
    if (elements.length < wanted) break;
  }
  if (row.length > 0) lines.push(toTsv([row]));
  return lines.join('\n');
}
