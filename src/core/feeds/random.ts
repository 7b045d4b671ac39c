/** A seeded stream of numbers: the same seed and name give the same tensor on every machine. */
export interface RandomStream {
  /** Uniform in [0, 1), 32 bits. */
  next(): number;
  /** Standard normal (Box-Muller). */
  normal(): number;
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c_9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x0100_0193);
  return hash >>> 0;
}

/** sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state, passes BigCrush. `name` sets inputs of one seed apart. */
export function createRandomStream(seed: number, name: string): RandomStream {
  let a = seed | 0;
  let b = Math.floor(seed / 4_294_967_296) | 0;
  let c = hashText(name) | 0;
  let d = 1;
  const next32 = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  // The first outputs of neighbouring seeds are alike.
  for (let i = 0; i < 15; i += 1) next32();
  let spare: number | null = null;
  const next = (): number => next32() / 4_294_967_296;
  return {
    next,
    normal() {
      if (spare !== null) {
        const value = spare;
        spare = null;
        return value;
      }
      // 1 - u is never 0, whose logarithm is not finite.
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      const angle = 2 * Math.PI * next();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
  };
}
