import type { ElementType } from '../ir/element-type.ts';
import type { Histogram } from './types.ts';

/** Bins of a histogram of floats; integers have at most so many. */
export const BINS = 64;

/** Beyond this, edges half way between two integers are no doubles any more. */
const INTEGER_LIMIT = 2 ** 51;

/** Equal bins of whole integers with edges half way between two, so that every bin holds equally many of them. */
function integerEdges(minimum: number, maximum: number): number[] {
  const range = maximum - minimum + 1;
  const width = Math.ceil(range / BINS);
  return Array.from({ length: Math.ceil(range / width) + 1 }, (_, i) => minimum - 0.5 + i * width);
}

/** Equal bins from the minimum to the maximum; around one single number when both are the same. */
function realEdges(minimum: number, maximum: number): number[] {
  if (minimum === maximum) {
    const half = Math.max(Math.abs(minimum) * 2 ** -20, minimum === 0 ? 0.5 : Number.MIN_VALUE);
    return [Math.max(minimum - half, -Number.MAX_VALUE), Math.min(maximum + half, Number.MAX_VALUE)];
  }
  const edges = Array.from(
    { length: BINS + 1 },
    (_, i) => minimum * ((BINS - i) / BINS) + maximum * (i / BINS),
  );
  edges[0] = minimum;
  edges[BINS] = maximum;
  // Neighbouring doubles have no 64 different numbers between them.
  return edges.filter((edge, i) => i === 0 || edge > (edges[i - 1] ?? 0));
}

/** Counts numbers into bins between a known minimum and maximum. */
export class HistogramCounter {
  readonly #edges: Float64Array;
  readonly #counts: Float64Array;
  /** Bins a unit; 0 when the range is so wide, narrow or far from 0 that bins cannot be told by a product. */
  readonly #scale: number;

  constructor(type: ElementType, minimum: number, maximum: number) {
    const isInteger = type.kind === 'signed' || type.kind === 'unsigned' || type.kind === 'bool';
    const farthest = Math.max(Math.abs(minimum), Math.abs(maximum));
    const edges =
      isInteger && farthest < INTEGER_LIMIT ? integerEdges(minimum, maximum) : realEdges(minimum, maximum);
    this.#edges = Float64Array.from(edges);
    const bins = edges.length - 1;
    this.#counts = new Float64Array(bins);
    const range = (edges[bins] ?? 0) - (edges[0] ?? 0);
    const isPlain = range < 1e300 && range > 1e-290 && range > farthest * 2 ** -40;
    this.#scale = isPlain ? bins / range : 0;
  }

  /** Adds the first `count` numbers of a block; what is not finite is left out. */
  add(block: Float64Array, count: number): void {
    const edges = this.#edges;
    const counts = this.#counts;
    const scale = this.#scale;
    const low = edges[0] ?? 0;
    const last = counts.length - 1;
    for (let i = 0; i < count; i += 1) {
      const value = block[i] ?? 0;
      if (value - value !== 0) continue;
      let bin = scale === 0 ? findBin(edges, value) : ((value - low) * scale) | 0;
      if (bin > last) bin = last;
      // The product may round across an edge; the edges that are shown decide.
      if (value < (edges[bin] ?? 0)) bin -= 1;
      else if (bin < last && value >= (edges[bin + 1] ?? 0)) bin += 1;
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }

  result(): Histogram {
    return { edges: Array.from(this.#edges), counts: Array.from(this.#counts) };
  }
}

/** The last bin whose lower edge is not above the value. */
function findBin(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (value < (edges[middle] ?? 0)) high = middle;
    else low = middle;
  }
  return low;
}
