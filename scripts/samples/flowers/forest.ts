import { seededRandom, type Random } from '../random.ts';

/** Samples already scaled; features in float32, since that is what the model compares. */
export interface Example {
  readonly features: Float32Array;
  readonly label: number;
}

export type TreeNode =
  | {
      readonly kind: 'branch';
      readonly feature: number;
      readonly threshold: number;
      readonly below: TreeNode;
      readonly above: TreeNode;
    }
  /** Share of each class among the training examples that came here. */
  | { readonly kind: 'leaf'; readonly shares: readonly number[] };

const MAX_DEPTH = 4;
const MIN_EXAMPLES = 4;
const FEATURES_TRIED = 2;

function countClasses(examples: readonly Example[], classes: number): number[] {
  const counts = Array.from({ length: classes }, () => 0);
  for (const { label } of examples) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** Gini impurity times the number of examples. */
function impurity(counts: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0);
  return total === 0 ? 0 : total - counts.reduce((sum, count) => sum + count * count, 0) / total;
}

interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly impurity: number;
}

/** The best threshold on one feature, half way between two neighbouring values. */
function splitOn(examples: readonly Example[], feature: number, classes: number): Split | null {
  const sorted = examples.toSorted((a, b) => (a.features[feature] ?? 0) - (b.features[feature] ?? 0));
  const above = countClasses(sorted, classes);
  const below = Array.from({ length: classes }, () => 0);
  let best: Split | null = null;
  sorted.forEach(({ features, label }, i) => {
    below[label] = (below[label] ?? 0) + 1;
    above[label] = (above[label] ?? 0) - 1;
    const here = features[feature] ?? 0;
    const next = sorted[i + 1]?.features[feature];
    if (next === undefined || next === here) return;
    const after = impurity(below) + impurity(above);
    if (best === null || after < best.impurity)
      best = { feature, threshold: Math.fround((here + next) / 2), impurity: after };
  });
  return best;
}

/** CART on Gini impurity, with a random choice of features at every branch. Depth is bounded, so it may recurse. */
function growTree(examples: readonly Example[], classes: number, depth: number, random: Random): TreeNode {
  const counts = countClasses(examples, classes);
  const leaf: TreeNode = { kind: 'leaf', shares: counts.map((count) => count / examples.length) };
  if (depth === MAX_DEPTH || examples.length < MIN_EXAMPLES || impurity(counts) === 0) return leaf;
  const all = examples[0]?.features.length ?? 0;
  const tried = Array.from({ length: all }, (_, feature) => ({ feature, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, FEATURES_TRIED);
  const splits = tried.flatMap(({ feature }) => splitOn(examples, feature, classes) ?? []);
  const [best] = splits.sort((a, b) => a.impurity - b.impurity);
  if (best === undefined) return leaf;
  const { feature, threshold } = best;
  const isBelow = ({ features }: Example): boolean => (features[feature] ?? 0) <= threshold;
  return {
    kind: 'branch',
    feature,
    threshold,
    below: growTree(examples.filter(isBelow), classes, depth + 1, random),
    above: growTree(
      examples.filter((example) => !isBelow(example)),
      classes,
      depth + 1,
      random,
    ),
  };
}

/** Trees on resampled examples (bagging). */
export function growForest(
  examples: readonly Example[],
  classes: number,
  trees: number,
  seed: number,
): readonly TreeNode[] {
  const random = seededRandom(seed);
  return Array.from({ length: trees }, () => {
    const sample = examples.flatMap(() => examples[random.integer(examples.length)] ?? []);
    return growTree(sample, classes, 0, random);
  });
}

/** Sums the trees' shares and divides by their total: a probability for each class. */
export function askForest(
  forest: readonly TreeNode[],
  features: Float32Array,
  classes: number,
): Float32Array {
  const votes = Array.from({ length: classes }, () => 0);
  for (const tree of forest) {
    let at = tree;
    while (at.kind === 'branch') at = (features[at.feature] ?? 0) <= at.threshold ? at.below : at.above;
    at.shares.forEach((share, c) => (votes[c] = (votes[c] ?? 0) + share));
  }
  const total = votes.reduce((a, b) => a + b, 0);
  return Float32Array.from(votes, (vote) => vote / total);
}
