/** A whole number from 0 to `limit`; 0 for NaN. */
export function clampIndex(value: number, limit: number): number {
  return Math.min(Math.max(0, Math.floor(value) || 0), limit);
}
