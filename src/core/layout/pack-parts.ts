export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packing extends Size {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Width over height that several parts together aim at: a screen's. */
const ASPECT = 1.6;
/** So few parts stand in one row in their own order, unless that is far too wide: the branches of an If. */
const ROW_PARTS = 3;
const ROW_ASPECT = 4;

/**
 * Packs parts side by side, none overlapping, at least `gap` apart: the largest first, in shelves; a part that
 * is lower than its shelf gets others below it in the same column. Equal sizes keep their order.
 */
export function packParts(parts: readonly Size[], gap: number): Packing {
  const x = new Float64Array(parts.length);
  const y = new Float64Array(parts.length);
  let area = 0;
  let widest = 0;
  let highest = 0;
  let sum = -gap;
  for (const { width, height } of parts) {
    area += (width + gap) * (height + gap);
    widest = Math.max(widest, width);
    highest = Math.max(highest, height);
    sum += width + gap;
  }
  const row = parts.length <= ROW_PARTS && sum <= ROW_ASPECT * highest;
  const limit = row ? sum : Math.max(widest, Math.sqrt(area * ASPECT));
  const order = [...parts.keys()];
  if (!row) order.sort((a, b) => (parts[b]?.height ?? 0) - (parts[a]?.height ?? 0) || a - b);

  let total = 0;
  let shelfTop = 0;
  let shelfHeight = 0;
  let columnLeft = 0;
  let columnWidth = 0;
  let columnBottom = 0;
  for (const part of order) {
    const { width, height } = parts[part] ?? { width: 0, height: 0 };
    const below = columnBottom + gap;
    if (!row && columnWidth > 0 && width <= columnWidth && below + height <= shelfTop + shelfHeight) {
      x[part] = columnLeft;
      y[part] = below;
      columnBottom = below + height;
      continue;
    }
    const nextLeft = columnWidth > 0 ? columnLeft + columnWidth + gap : 0;
    if (columnWidth > 0 && nextLeft + width > limit) {
      shelfTop += shelfHeight + gap;
      shelfHeight = 0;
      columnLeft = 0;
    } else columnLeft = nextLeft;
    shelfHeight = Math.max(shelfHeight, height);
    columnWidth = width;
    columnBottom = shelfTop + height;
    x[part] = columnLeft;
    y[part] = shelfTop;
    total = Math.max(total, columnLeft + width);
  }
  return { x, y, width: total, height: shelfTop + shelfHeight };
}
