import { NONE } from '../base/indices.ts';
import { buildTable, type Table } from './table.ts';

/**
 * What each thing reads from, without the reads that close a cycle: those that lead back to where a walk along the
 * flow is still under way, when it begins with the things of `wanted` in their order. Left out reads are `NONE`.
 */
export function withoutCycles(wanted: ArrayLike<number>, { start, items }: Table): Table {
  const count = start.length - 1;
  const reader = new Int32Array(items.length);
  for (let thing = 0; thing < count; thing++) reader.fill(thing, start[thing], start[thing + 1]);
  const reads = buildTable(count, items, Int32Array.from(items.keys()));

  const kept = items.slice();
  const state = new Uint8Array(count);
  const next = reads.start.slice();
  const path: number[] = [];
  for (let i = 0; i < wanted.length; i++) {
    const first = wanted[i] ?? 0;
    if (state[first] !== UNSEEN) continue;
    state[first] = OPEN;
    path.push(first);
    for (let thing = path.at(-1); thing !== undefined; thing = path.at(-1)) {
      const at = next[thing] ?? 0;
      if (at >= (reads.start[thing + 1] ?? 0)) {
        state[thing] = DONE;
        path.pop();
        continue;
      }
      next[thing] = at + 1;
      const read = reads.items[at] ?? 0;
      const to = reader[read] ?? 0;
      if (state[to] === OPEN) kept[read] = NONE;
      else if (state[to] === UNSEEN) {
        state[to] = OPEN;
        path.push(to);
      }
    }
  }
  return { start, items: kept };
}

const UNSEEN = 0;
const OPEN = 1;
const DONE = 2;
