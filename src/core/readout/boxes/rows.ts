import { sigmoid } from '../softmax.ts';
import type { NumberTable, Numbers } from '../numbers.ts';
import type { BoxReading } from './box-reading.ts';

/** The last two dims of a table as rows (candidates) and columns; the first picture of a batch. */
export interface Rows {
  readonly count: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => number;
}

/** `anchorsLast`: the table is the other way round. Null when there are no two dims. */
export function rowsOf({ dims, values }: NumberTable, anchorsLast = false): Rows | null {
  const first = dims.at(-2);
  const last = dims.at(-1);
  if (first === undefined || last === undefined) return null;
  return anchorsLast
    ? { count: last, columns: first, at: (row, column) => values[column * last + row] ?? 0 }
    : { count: first, columns: last, at: (row, column) => values[row * last + column] ?? 0 };
}

/** The four numbers of a row from column `from` on. */
export function boxAt(rows: Rows, row: number, from = 0): readonly [number, number, number, number] {
  return [rows.at(row, from), rows.at(row, from + 1), rows.at(row, from + 2), rows.at(row, from + 3)];
}

/** The column from `from` to before `to` with the largest number; -1 when there is none. */
export function bestColumn(rows: Rows, row: number, from: number, to: number): number {
  let best = -1;
  let most = -Infinity;
  for (let column = from; column < to; column += 1) {
    const value = rows.at(row, column);
    if (value > most) {
      most = value;
      best = column;
    }
  }
  return best;
}

/** A score by itself; a softmax is over a row and done there. */
export function activateScore(value: number, activation: BoxReading['activation']): number {
  return activation === 'sigmoid' ? sigmoid(value) : value;
}

/** Numbers of a `[N]`, `[1, N]` or `[1, N, 1]` table: its elements in order. */
export function flat(table: NumberTable | undefined): Numbers | null {
  return table?.values ?? null;
}
