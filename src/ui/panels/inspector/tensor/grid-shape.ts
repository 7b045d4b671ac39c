/** How a tensor of any rank is shown as a table: the last two dims are rows and columns, the others choose a slice. */
export interface GridShape {
  readonly leading: readonly number[];
  readonly rows: number;
  readonly columns: number;
}

/** A scalar is one cell; a vector one column, so that it can be read downwards. */
export function gridShape(dims: readonly number[]): GridShape {
  if (dims.length === 0) return { leading: [], rows: 1, columns: 1 };
  if (dims.length === 1) return { leading: [], rows: dims[0] ?? 0, columns: 1 };
  return { leading: dims.slice(0, -2), rows: dims.at(-2) ?? 0, columns: dims.at(-1) ?? 0 };
}

/** First element of the slice that `chosen` picks along the leading dims. */
export function sliceStart(shape: GridShape, chosen: readonly number[]): number {
  let index = 0;
  for (const [axis, dim] of shape.leading.entries()) index = index * dim + (chosen[axis] ?? 0);
  return index * shape.rows * shape.columns;
}
