import type { Detection } from './detection.ts';

/** Best candidates that are looked at; the rest can hardly be kept, and each is compared with all that are. */
export const MAX_CANDIDATES = 10_000;
/** Boxes that are kept at most, as in Ultralytics (`max_det`): a picture with more cannot be read. */
export const MAX_KEPT = 300;

export interface SuppressOptions {
  readonly minScore: number;
  /** Of two boxes of a class that overlap more than this (intersection over union), the weaker one goes; 1: none does. */
  readonly maxOverlap: number;
}

function areaOf({ x0, y0, x1, y1 }: Detection): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}

/** Intersection over union, 0 to 1; 0 for two boxes without an area. */
export function overlapOf(a: Detection, b: Detection): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  if (!(width > 0 && height > 0)) return 0;
  const shared = width * height;
  return shared / (areaOf(a) + areaOf(b) - shared);
}

/**
 * Greedy non-maximum suppression within each class, best first. Each candidate is compared only with what was kept of its
 * class, at most `MAX_KEPT`: linear in the candidates after the sort.
 */
export function suppress(detections: readonly Detection[], options: SuppressOptions): Detection[] {
  const candidates = detections
    .filter(({ score }) => score >= options.minScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_CANDIDATES);
  const kept: Detection[] = [];
  const byClass = new Map<number, Detection[]>();
  for (const candidate of candidates) {
    const rivals = byClass.get(candidate.class) ?? [];
    if (rivals.some((rival) => overlapOf(rival, candidate) > options.maxOverlap)) continue;
    rivals.push(candidate);
    byClass.set(candidate.class, rivals);
    kept.push(candidate);
    if (kept.length === MAX_KEPT) break;
  }
  return kept;
}
