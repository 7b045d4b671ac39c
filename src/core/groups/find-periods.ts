/** At which distances a sequence repeats itself. */

/** The longest stretch that is compared as one: what is between two blocks of one period need not be longer. */
const LONGEST_GRAM = 256;
/** Distances that are kept of each length of stretch. */
const BEST = 4;

/**
 * Candidates for periods of a part of a sequence, in no order. For stretches of 1, 2, 4 ... elements, how far behind is
 * the last equal one? The commonest answers are it: short stretches find the small periods, and long ones those of
 * blocks that repeat something within.
 */
export function findPeriods(sequence: Int32Array, from: number, to: number): ReadonlySet<number> {
  const periods = new Set<number>();
  const length = to - from;
  const votes = new Int32Array(length);
  let size = 1;
  while (size < length * 2) size *= 2;
  const lastAt = new Int32Array(size);
  // Different stretches may get the same number; that is a vote for nothing, no fault: who cuts compares the elements.
  const grams = sequence.slice(from, to);
  for (let gram = 1; gram <= LONGEST_GRAM && gram * 2 <= length; gram *= 2) {
    const count = length - gram + 1;
    votes.fill(0);
    lastAt.fill(-1);
    for (let i = 0; i < count; i++) {
      const number = grams[i] ?? 0;
      let slot = (Math.imul(number, 0x9e3779b1) >>> 8) & (size - 1);
      let last = lastAt[slot] ?? -1;
      while (last >= 0 && grams[last] !== number) {
        slot = (slot + 1) & (size - 1);
        last = lastAt[slot] ?? -1;
      }
      if (last >= 0) votes[i - last] = (votes[i - last] ?? 0) + 1;
      lastAt[slot] = i;
    }
    if (!keepBest(votes, periods)) break;
    for (let i = 0; i + gram < count; i++) {
      const mixed =
        Math.imul((grams[i] ?? 0) ^ 0x5bd1e995, 0x85ebca6b) ^ Math.imul(grams[i + gram] ?? 0, 0xc2b2ae35);
      grams[i] = mixed ^ (mixed >>> 15);
    }
  }
  return periods;
}

/** Adds the distances with most votes; false when there is none. */
function keepBest(votes: Int32Array, periods: Set<number>): boolean {
  const best: number[] = [];
  for (let distance = 1; distance < votes.length; distance++) {
    const count = votes[distance] ?? 0;
    if (count === 0 || (best.length === BEST && count <= (votes[best[BEST - 1] ?? 0] ?? 0))) continue;
    best.push(distance);
    best.sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
    best.length = Math.min(best.length, BEST);
  }
  for (const distance of best) periods.add(distance);
  return best.length > 0;
}
