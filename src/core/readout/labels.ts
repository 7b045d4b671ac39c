import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';

/** Names by class index; null where there is none. */
export type Labels = readonly (string | null)[];

/** Why a file gives no labels. */
export type LabelError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'bad-json'; readonly reason: string }
  /** Well-formed, but nothing in it is a list of names. */
  | { readonly kind: 'no-labels' }
  | { readonly kind: 'too-many' };

/** An index beyond this is a typing error; an array up to it would take all memory. */
export const MAX_LABELS = 1_000_000;

/** Labels from pairs of index and name, in any order. */
export function labelsByIndex(
  pairs: readonly (readonly [index: number, name: string])[],
): Result<Labels, LabelError> {
  let highest = -1;
  for (const [index] of pairs) highest = Math.max(highest, index);
  if (highest < 0) return err({ kind: 'no-labels' });
  if (highest >= MAX_LABELS) return err({ kind: 'too-many' });
  const labels = Array.from<string | null>({ length: highest + 1 }).fill(null);
  for (const [index, name] of pairs) labels[index] = name;
  return ok(labels);
}

const BACKGROUND = /^(background|__background__|_background_|bg|none|n\/a|\?\?\?)$/i;

/**
 * Labels for a model of so many classes. Models trained in TensorFlow have a class 0 "background" that most label files
 * leave out (1001 against 1000 names), and some files have one that the model lacks: without the shift every name would
 * be its neighbour's.
 */
export function fitLabels(
  labels: Labels,
  classes: number,
): { readonly labels: Labels; readonly shift: -1 | 0 | 1 } {
  const [first] = labels;
  const hasBackground = first === null || (first !== undefined && BACKGROUND.test(first));
  if (classes === labels.length + 1 && !hasBackground) return { labels: ['background', ...labels], shift: 1 };
  if (classes === labels.length - 1 && hasBackground) return { labels: labels.slice(1), shift: -1 };
  return { labels, shift: 0 };
}
