/** Things 0..n-1 sorted into groups: group g holds `items[start[g]]` up to `items[start[g + 1]]`, ascending. */
export interface Groups {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Groups 0..keys.length-1 by `keys`; a negative key leaves its item out. Counting sort: stable and linear. */
export function groupByKey(keys: Int32Array, groupCount: number): Groups {
  const start = new Int32Array(groupCount + 1);
  for (const key of keys) if (key >= 0) start[key + 1] = (start[key + 1] ?? 0) + 1;
  for (let g = 0; g < groupCount; g++) start[g + 1] = (start[g + 1] ?? 0) + (start[g] ?? 0);
  const next = start.slice(0, groupCount);
  const items = new Int32Array(start[groupCount] ?? 0);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? -1;
    if (key < 0) continue;
    const at = next[key] ?? 0;
    items[at] = i;
    next[key] = at + 1;
  }
  return { start, items };
}

/** Sorts `list[from..to)` in place by `key`, stable. Short runs, the common case, cost no allocation. */
export function sortRun(list: Int32Array, from: number, to: number, key: Float64Array): void {
  if (to - from > 24) {
    list.subarray(from, to).sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0));
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const item = list[i] ?? 0;
    const value = key[item] ?? 0;
    let j = i - 1;
    while (j >= from && (key[list[j] ?? 0] ?? 0) > value) {
      list[j + 1] = list[j] ?? 0;
      j--;
    }
    list[j + 1] = item;
  }
}

/** Index of the first number in the sorted `list` that is not below `value`. */
export function firstAtLeast(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
