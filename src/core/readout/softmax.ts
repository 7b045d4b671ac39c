import type { Numbers } from './numbers.ts';

/**
 * exp(x - max) / sum of them: shifted by the largest, or exp overflows for logits beyond 709. All NaN when one is.
 */
export function softmax(row: Numbers): Float64Array<ArrayBuffer> {
  let highest = -Infinity;
  for (const value of row) if (value > highest) highest = value;
  const powers = new Float64Array(row.length);
  let sum = 0;
  for (let i = 0; i < row.length; i += 1) {
    const value = row[i] ?? 0;
    // Infinity - Infinity is NaN: what equals the largest has the power 1, whatever it is.
    const power = value === highest ? 1 : Math.exp(value - highest);
    powers[i] = power;
    sum += power;
  }
  for (let i = 0; i < powers.length; i += 1) powers[i] = (powers[i] ?? 0) / sum;
  return powers;
}

/** 1 / (1 + exp(-x)); the limits 0 and 1 come out by themselves. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
