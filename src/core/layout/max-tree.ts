/** A row of numbers that answers "the largest in a range" and raises whole ranges, each in O(log n). */
export class MaxTree {
  private readonly size: number;
  /** Largest value below a tree node, and the value that its whole range was raised to. */
  private readonly best: Float64Array;
  private readonly whole: Float64Array;

  constructor(length: number, initial: number) {
    let size = 1;
    while (size < length) size *= 2;
    this.size = size;
    this.best = new Float64Array(2 * size).fill(initial);
    this.whole = new Float64Array(2 * size).fill(initial);
  }

  /** Every number in `from..to` (inclusive) becomes at least `value`. */
  raise(from: number, to: number, value: number): void {
    const { best, whole, size } = this;
    let left = from + size;
    let right = to + size + 1;
    while (left < right) {
      if (left & 1) this.lift(left++, value);
      if (right & 1) this.lift(--right, value);
      left >>= 1;
      right >>= 1;
    }
    for (let node = (from + size) >> 1; node > 0; node >>= 1) {
      best[node] = Math.max(whole[node] ?? 0, best[2 * node] ?? 0, best[2 * node + 1] ?? 0);
    }
    for (let node = (to + size) >> 1; node > 0; node >>= 1) {
      best[node] = Math.max(whole[node] ?? 0, best[2 * node] ?? 0, best[2 * node + 1] ?? 0);
    }
  }

  /** The largest number in `from..to` (inclusive). */
  max(from: number, to: number): number {
    const { best, whole, size } = this;
    let result = -Infinity;
    let left = from + size;
    let right = to + size + 1;
    while (left < right) {
      if (left & 1) result = Math.max(result, best[left++] ?? 0);
      if (right & 1) result = Math.max(result, best[--right] ?? 0);
      left >>= 1;
      right >>= 1;
    }
    for (let node = (from + size) >> 1; node > 0; node >>= 1) result = Math.max(result, whole[node] ?? 0);
    for (let node = (to + size) >> 1; node > 0; node >>= 1) result = Math.max(result, whole[node] ?? 0);
    return result;
  }

  private lift(node: number, value: number): void {
    this.best[node] = Math.max(this.best[node] ?? 0, value);
    this.whole[node] = Math.max(this.whole[node] ?? 0, value);
  }
}
