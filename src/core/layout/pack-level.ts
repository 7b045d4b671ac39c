import type { Packing, Size } from './pack-parts.ts';
import { packParts } from './pack-parts.ts';
import { PART_GAP } from './spacing.ts';

/**
 * Packs the parts of one level. The one that reaches the frame's border (`bordered`, -1 for none) keeps its whole column
 * free, so that what crosses the border leads straight to it; the others are packed beside it.
 */
export function packLevel(parts: readonly Size[], bordered: number): Packing {
  const main = parts[bordered];
  if (main === undefined) return packParts(parts, PART_GAP);
  const x = new Float64Array(parts.length);
  const y = new Float64Array(parts.length);
  if (parts.length === 1) return { x, y, width: main.width, height: main.height };
  const others = [...parts.keys()].filter((part) => part !== bordered);
  const sheet = packParts(
    others.flatMap((part) => parts[part] ?? []),
    PART_GAP,
  );
  const left = main.width + PART_GAP;
  others.forEach((part, i) => {
    x[part] = left + (sheet.x[i] ?? 0);
    y[part] = sheet.y[i] ?? 0;
  });
  return { x, y, width: left + sheet.width, height: Math.max(main.height, sheet.height) };
}
