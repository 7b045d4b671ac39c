/** The runs of equal blocks in a part of a level. */
import { countCrossings, VALUE_COST } from './count-crossings.ts';
import { findPeriods } from './find-periods.ts';
import type { Level } from './level.ts';
import type { Piece } from './pieces.ts';

/** A smaller block is not worth a card of its own: several are taken as one. */
const SMALLEST_BLOCK = 6;
/** How large those then are at least. */
const JOINED_BLOCK = 12;

interface Run {
  readonly start: number;
  readonly end: number;
  /** Things in a block. */
  readonly block: number;
}

/** All runs that repeat after the same number of things. */
interface Candidate {
  readonly period: number;
  readonly runs: readonly Run[];
  /** Whether its blocks are several periods, which have nothing to them but their size. */
  readonly joined: boolean;
  /** Things that need not be looked at, since they repeat. */
  readonly spared: number;
}

/** Blocks that stand at least twice in a row, in order and without overlap. Where some would overlap, what spares most. */
export function findRepeats(level: Level, from: number, to: number): Piece[] {
  const candidates = [...findPeriods(level.shapes, from, to)].map((period) =>
    findRuns(level, from, to, period),
  );
  candidates.sort(
    (a, b) => Number(a.joined) - Number(b.joined) || b.spared - a.spared || a.period - b.period,
  );

  const crossings = countCrossings(level, from, to, to - from);
  const taken = new Uint8Array(to - from);
  const pieces: Piece[] = [];
  for (const { runs } of candidates) {
    for (const run of runs) {
      for (const start of chooseStarts(longestFree(run, taken, from), crossings, from)) {
        pieces.push({ kind: 'repeat', start, end: start + run.block, pieces: [] });
        taken.fill(1, start - from, start + run.block - from);
      }
    }
  }
  return pieces.sort((a, b) => a.start - b.start);
}

function findRuns({ shapes, sizes }: Level, from: number, to: number, period: number): Candidate {
  const runs: Run[] = [];
  let start = from;
  let joined = false;
  let spared = 0;
  for (let i = from; i + period <= to; i++) {
    if (i + period < to && shapes[i] === shapes[i + period]) continue;
    const end = i + period;
    if (end - start >= 2 * period) {
      let nodes = 0;
      for (let at = start; at < start + period; at++) nodes += sizes[at] ?? 0;
      const small = nodes < SMALLEST_BLOCK;
      const block = small ? period * Math.ceil(JOINED_BLOCK / period) : period;
      // Scopes that stand by themselves need no group around each.
      const single = period === 1 && nodes > 1;
      if (!single && end - start >= 2 * block) {
        runs.push({ start, end, block });
        joined ||= small;
        spared += (Math.floor((end - start) / block) - 1) * block;
      }
    }
    start = i + 1;
  }
  return { period, runs, joined, spared };
}

/** What is left of a run between those taken before it. */
function longestFree(run: Run, taken: Uint8Array, from: number): Run {
  let best: Run = { ...run, end: run.start };
  let start = run.start;
  for (let i = run.start; i <= run.end; i++) {
    if (i < run.end && taken[i - from] === 0) continue;
    if (i - start > best.end - best.start) best = { ...run, start, end: i };
    start = i + 1;
  }
  return best;
}

/**
 * Where the blocks of a run begin. A run says where it repeats, not where a block begins: that is where fewest values
 * cross. One block of three and more may be given up for it.
 */
function chooseStarts({ start, end, block }: Run, crossings: Int32Array, from: number): number[] {
  const most = Math.floor((end - start) / block);
  if (most < 2) return [];
  const fewest = Math.max(2, most - 1);
  let best = 0;
  let bestCost = Infinity;
  let bestCount = most;
  for (let shift = 0; shift < block && start + shift + fewest * block <= end; shift++) {
    const count = Math.floor((end - start - shift) / block);
    let sum = 0;
    for (let cut = 0; cut <= count; cut++) sum += crossings[start + shift + cut * block - from] ?? 0;
    const cost = sum / (count + 1) + ((most - count) * VALUE_COST) / 2;
    if (cost >= bestCost) continue;
    best = shift;
    bestCost = cost;
    bestCount = count;
  }
  return Array.from({ length: bestCount }, (_, i) => start + best + i * block);
}
