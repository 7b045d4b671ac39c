/** Lists of numbers by key, as one table: those of `key` are `items[start[key]]` up to `items[start[key + 1] - 1]`. */
export interface Table {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Puts `items[i]` under `keyOf[i]`, in order; keys below 0 are left out. */
export function buildTable(keys: number, keyOf: ArrayLike<number>, items: ArrayLike<number>): Table {
  const start = new Int32Array(keys + 1);
  let count = 0;
  for (let i = 0; i < keyOf.length; i++) {
    const key = keyOf[i] ?? -1;
    if (key < 0) continue;
    start[key + 1] = (start[key + 1] ?? 0) + 1;
    count++;
  }
  for (let key = 0; key < keys; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  const next = start.slice(0, keys);
  const sorted = new Int32Array(count);
  for (let i = 0; i < keyOf.length; i++) {
    const key = keyOf[i] ?? -1;
    if (key < 0) continue;
    const at = next[key] ?? 0;
    sorted[at] = items[i] ?? 0;
    next[key] = at + 1;
  }
  return { start, items: sorted };
}
