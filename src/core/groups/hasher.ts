/**
 * Numbers for sequences of numbers: the same for equal ones, different for others. Two lanes of 32 bits make 53 bits, so
 * that among a million sequences two share a number once in ten thousand models; a table of all prefixes, which would be
 * exact, costs ten times as much.
 */
export interface Hasher {
  readonly start: () => void;
  readonly add: (part: number) => void;
  /** The class of what was added since `start`: counts from 0, the same for equal sequences. */
  readonly finish: () => number;
  /** A number for a text, counting from 0. */
  readonly text: (text: string) => number;
}

export function createHasher(): Hasher {
  const classes = new Map<number, number>();
  const texts = new Map<string, number>();
  let a = 0;
  let b = 0;
  const add = (part: number): void => {
    a = Math.imul(a ^ part, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b + part + 1, 0x85ebca6b);
    b ^= b >>> 13;
  };
  return {
    start: () => {
      a = 1;
      b = 2;
    },
    add,
    finish: () => {
      add(7);
      return numberOf(classes, (a >>> 0) * 0x200000 + (b & 0x1fffff));
    },
    text: (text) => numberOf(texts, text),
  };
}

function numberOf<Key>(table: Map<Key, number>, key: Key): number {
  const known = table.get(key);
  if (known !== undefined) return known;
  table.set(key, table.size);
  return table.size - 1;
}
