import { seededRandom } from '../random.ts';

/** Invented flowers: measured in centimetres, like the irises of every textbook, but drawn from a random generator. */
export const FEATURES = ['sepal length', 'sepal width', 'petal length', 'petal width'] as const;
export const SPECIES = ['aurea', 'borealis', 'crispa'] as const;

export interface Flower {
  readonly features: readonly number[];
  readonly species: number;
}

interface Shape {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** How much a large flower is large in everything. */
  readonly size: number;
}

const SHAPES: readonly Shape[] = [
  { mean: [4.9, 3.5, 1.5, 0.3], deviation: [0.25, 0.3, 0.15, 0.08], size: 0.2 },
  { mean: [6.0, 2.7, 4.3, 1.3], deviation: [0.3, 0.25, 0.3, 0.15], size: 0.35 },
  { mean: [6.5, 3.0, 5.5, 2.0], deviation: [0.35, 0.25, 0.35, 0.2], size: 0.4 },
];

/** `each` flowers of every species, one species after the other in turn; to the millimetre. */
export function growFlowers(each: number, seed: number): readonly Flower[] {
  const random = seededRandom(seed);
  return Array.from({ length: each * SHAPES.length }, (_, i) => {
    const species = i % SHAPES.length;
    const shape = SHAPES[species] ?? { mean: [], deviation: [], size: 0 };
    const size = random.normal() * shape.size;
    const features = shape.mean.map((mean, f) => {
      const measured = mean + random.normal() * (shape.deviation[f] ?? 0) + size * (mean / 6);
      return Math.max(1, Math.round(measured * 10)) / 10;
    });
    return { features, species };
  });
}
