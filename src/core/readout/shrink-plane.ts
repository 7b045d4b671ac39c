import type { Plane } from './numbers.ts';

/**
 * A plane with no side longer than `maxSide`, each number the mean of those it stands for: picking single ones would make
 * patterns that are not there. NaN is left out, unless there is nothing else.
 */
export function shrinkPlane({ width, height, values }: Plane, maxSide: number): Plane {
  const factor = Math.max(1, width / maxSide, height / maxSide);
  const columns = Math.max(1, Math.round(width / factor));
  const rows = Math.max(1, Math.round(height / factor));
  const shrunk = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const top = Math.floor((row * height) / rows);
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / rows));
    for (let column = 0; column < columns; column += 1) {
      const left = Math.floor((column * width) / columns);
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / columns));
      let sum = 0;
      let count = 0;
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          const value = values[y * width + x] ?? 0;
          if (value !== value) continue;
          sum += value;
          count += 1;
        }
      }
      shrunk[row * columns + column] = count === 0 ? Number.NaN : sum / count;
    }
  }
  return { width: columns, height: rows, values: shrunk };
}
