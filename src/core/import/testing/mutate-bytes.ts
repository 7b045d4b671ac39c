/** A small deterministic generator (mulberry32) of numbers in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = (seed + 0x9e37_79b9) | 0;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (limit: number, random: () => number): number => Math.floor(random() * limit);

/** The bytes of all parts, one after the other. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A damaged copy: cut off, bytes flipped or overwritten, a piece taken out, doubled, or put in from `other`. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const at = below(bytes.length + 1, random);
  const span = below(Math.min(64, bytes.length) + 1, random);
  switch (below(7, random)) {
    case 0:
      return bytes.slice(0, at);
    case 1: {
      const copy = bytes.slice();
      for (let flips = 1 + below(8, random); flips > 0; flips--) {
        const place = below(copy.length, random);
        copy[place] = (copy[place] ?? 0) ^ (1 << below(8, random));
      }
      return copy;
    }
    case 2: {
      // Most of what matters is near the start: headers, lengths, the first nodes.
      const copy = bytes.slice();
      copy[below(Math.min(copy.length, 256), random)] = below(256, random);
      return copy;
    }
    case 3:
      return concatBytes([bytes.subarray(0, at), bytes.subarray(at + span)]);
    case 4:
      return concatBytes([bytes.subarray(0, at), bytes.subarray(at, at + span), bytes.subarray(at)]);
    case 5: {
      const from = below(other.length + 1, random);
      return concatBytes([bytes.subarray(0, at), other.subarray(from, from + 4 * span), bytes.subarray(at)]);
    }
    default: {
      const from = below(other.length + 1, random);
      return concatBytes([bytes.subarray(0, at), other.subarray(from)]);
    }
  }
}
