import type { InputSize } from './detection.ts';

/** Sets of strides that detectors of the YOLO family are built with: P3 to P5, to P6, and P2 to P5. */
const STRIDES: readonly (readonly number[])[] = [
  [8, 16, 32],
  [8, 16, 32, 64],
  [4, 8, 16, 32],
  [16, 32],
];

/** Cells of a grid of this stride over the input. */
export function gridSize(
  size: InputSize,
  stride: number,
): { readonly columns: number; readonly rows: number } {
  return { columns: Math.ceil(size.width / stride), rows: Math.ceil(size.height / stride) };
}

function countCells(size: InputSize, strides: readonly number[]): number {
  return strides.reduce((sum, stride) => {
    const { columns, rows } = gridSize(size, stride);
    return sum + columns * rows;
  }, 0);
}

/** Strides whose grids have so many cells, times `boxesPerCell`; null when none of the known ones do. */
export function stridesFor(
  candidates: number,
  size: InputSize,
  boxesPerCell: number,
): readonly number[] | null {
  return STRIDES.find((strides) => countCells(size, strides) * boxesPerCell === candidates) ?? null;
}

/** Square inputs that are tried when the input's size is not known: multiples of 32. */
const MAX_SIDE = 2048;

/**
 * Boxes of each grid cell, 1 or 3 (YOLOv5's anchors), when so many candidates come from grids over this input (over any
 * square one when it is not known); null when they do not. It is what tells 8400 candidates from 8400 of anything else.
 */
export function boxesPerCell(candidates: number, size: InputSize | null): 1 | 3 | null {
  for (const boxes of [1, 3] as const) {
    if (size !== null) {
      if (stridesFor(candidates, size, boxes) !== null) return boxes;
      continue;
    }
    for (let side = 64; side <= MAX_SIDE; side += 32) {
      // The strides most models have: all of them over all sides would hit many a number by chance.
      if (countCells({ width: side, height: side }, [8, 16, 32]) * boxes === candidates) return boxes;
    }
  }
  return null;
}
