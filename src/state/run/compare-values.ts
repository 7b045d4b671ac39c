/** Which value of one model is which of another. */
import type { ObservedValue } from '../../workers/model/protocol.ts';

export interface ValuePair {
  readonly value: ObservedValue;
  readonly other: ObservedValue;
}

export interface ValuePairs {
  /** In the order of the first model. */
  readonly pairs: readonly ValuePair[];
  readonly onlyHere: number;
  readonly onlyThere: number;
}

/** Values of the same name; then the outputs that are left, by position: an export may name them anew. */
export function pairValues(here: readonly ObservedValue[], there: readonly ObservedValue[]): ValuePairs {
  const names = new Set(here.map(({ name }) => name));
  const byName = new Map(there.map((value) => [value.name, value]));
  const left = there.filter(({ name, isOutput }) => isOutput && !names.has(name));
  const pairs = here.flatMap((value): readonly ValuePair[] => {
    const other = byName.get(value.name) ?? (value.isOutput ? left.shift() : undefined);
    return other === undefined ? [] : [{ value, other }];
  });
  return { pairs, onlyHere: here.length - pairs.length, onlyThere: there.length - pairs.length };
}
