/**
 * Counts, extremes, mean and sum of squared deviations of a stream of numbers, fed in blocks. Each block is summed by
 * itself and merged by the formula of Chan, Golub and LeVeque (1979), which keeps Welford's accuracy without a
 * division for each element.
 */
export class Moments {
  total = 0;
  finite = 0;
  zeros = 0;
  nan = 0;
  positiveInfinity = 0;
  negativeInfinity = 0;
  minimum = Infinity;
  maximum = -Infinity;
  mean = 0;
  /** Sum of squared deviations from the mean. */
  squares = 0;

  /** Adds the first `count` numbers of a block. Overwrites the block when some are not finite. */
  add(block: Float64Array, count: number): void {
    this.total += count;
    // Four sums side by side: one alone would wait for each addition before the next.
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    const even = count & ~3;
    for (let i = 0; i < even; i += 4) {
      sum0 += block[i] ?? 0;
      sum1 += block[i + 1] ?? 0;
      sum2 += block[i + 2] ?? 0;
      sum3 += block[i + 3] ?? 0;
    }
    for (let i = even; i < count; i += 1) sum0 += block[i] ?? 0;
    const sum = sum0 + sum1 + (sum2 + sum3);
    // A finite sum has finite parts only; another one may just be too large.
    if (Number.isFinite(sum)) this.#addFinite(block, count, sum / count);
    else {
      const finite = this.#setSpecialsAside(block, count);
      if (finite > 0) this.#addFinite(block, finite, runningMean(block, finite));
    }
  }

  /** Population standard deviation; null when there is no finite number, or beyond the range of a double. */
  deviation(): number | null {
    const deviation = Math.sqrt(this.squares / this.finite);
    return Number.isFinite(deviation) ? deviation : null;
  }

  /** Counts what is not finite and moves the finite numbers to the front; answers how many they are. */
  #setSpecialsAside(block: Float64Array, count: number): number {
    let finite = 0;
    for (let i = 0; i < count; i += 1) {
      const value = block[i] ?? 0;
      if (value === Infinity) this.positiveInfinity += 1;
      else if (value === -Infinity) this.negativeInfinity += 1;
      else if (value !== value) this.nan += 1;
      else {
        block[finite] = value;
        finite += 1;
      }
    }
    return finite;
  }

  #addFinite(block: Float64Array, count: number, mean: number): void {
    let minimum = this.minimum;
    let maximum = this.maximum;
    let zeros = 0;
    let squares0 = 0;
    let squares1 = 0;
    const even = count & ~1;
    for (let i = 0; i < even; i += 2) {
      const first = block[i] ?? 0;
      const second = block[i + 1] ?? 0;
      squares0 += (first - mean) * (first - mean);
      squares1 += (second - mean) * (second - mean);
      if (first < minimum) minimum = first;
      if (first > maximum) maximum = first;
      if (second < minimum) minimum = second;
      if (second > maximum) maximum = second;
      if (first === 0) zeros += 1;
      if (second === 0) zeros += 1;
    }
    if (even < count) {
      const last = block[even] ?? 0;
      squares0 += (last - mean) * (last - mean);
      minimum = Math.min(minimum, last);
      maximum = Math.max(maximum, last);
      if (last === 0) zeros += 1;
    }
    this.minimum = minimum;
    this.maximum = maximum;
    this.zeros += zeros;
    this.#merge(count, mean, squares0 + squares1);
  }

  #merge(count: number, mean: number, squares: number): void {
    const merged = this.finite + count;
    const step = mean - this.mean;
    this.squares += squares + step * step * (this.finite * (count / merged));
    this.mean += step * (count / merged);
    this.finite = merged;
  }
}

/** Mean of numbers whose sum may be beyond the range of a double. */
function runningMean(block: Float64Array, count: number): number {
  let mean = 0;
  for (let i = 0; i < count; i += 1) mean += (block[i] ?? 0) / (i + 1) - mean / (i + 1);
  return mean;
}
