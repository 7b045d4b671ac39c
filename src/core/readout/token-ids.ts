import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import { countElements } from '../ir/tensor.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import type { OutputFacts, OutputView } from './output-view.ts';
import { readNumbers } from './read-numbers.ts';
import type { ReadoutError } from './readout-error.ts';

/** Rows of a batch, and ids of all of them together: what one reads, and what a tokenizer turns into text at once. */
const MAX_ROWS = 32;
const MAX_IDS = 50_000;

/** Scores that are read at once, 16 MB of them: all logits of a long text are gigabytes. */
const MAX_SCORES = 1 << 22;

/** Some models score more words than their tokenizer has, to a round number: T5 28 more, Phi-2 905. */
const MAX_UNUSED = 1024;

export interface TokenIds {
  /** `scores`: each id is the word that scored best. */
  readonly kind: 'ids' | 'scores';
  /** For each row of the batch its ids; what is none (below zero, as the -100 of a label that does not count) is left out. */
  readonly rows: readonly (readonly number[])[];
  /** How many rows there are, of which `rows` has the first. */
  readonly total: number;
  /** Ids below zero among those read. */
  readonly left: number;
  /** A row is longer than what was read of it. */
  readonly cut: boolean;
}

/** Whether an output of this type and shape may be ids `[..., S]` or scores `[N, V]`, `[N, S, V]`; null: neither. */
export function tokenKind(dataType: number, dims: readonly number[]): TokenIds['kind'] | null {
  const type = elementTypeOf(dataType);
  if (type === null || dims.length > 3 || countElements(dims) < 1) return null;
  if (type.kind === 'float') return dims.length >= 2 ? 'scores' : null;
  const isWhole = type.kind === 'signed' || type.kind === 'unsigned';
  return isWhole && type.bits >= 32 ? 'ids' : null;
}

/**
 * The views that an output is offered, given how many words the tokenizer has; null: there is none, and text comes last,
 * since every other view says more until there is one.
 */
export function offerText(
  views: readonly OutputView[],
  { dataType, dims }: Pick<OutputFacts, 'dataType' | 'dims'>,
  vocabulary: number | null,
): readonly OutputView[] {
  const others = views.filter((view) => view !== 'text');
  const kind = tokenKind(dataType, dims);
  if (kind === null) return others;
  if (vocabulary === null) return views.includes('text') ? [...others, 'text'] : views;
  if (kind === 'ids') return views.includes('text') ? views : [...views, 'text'];
  const words = dims.at(-1) ?? 0;
  return words >= vocabulary && words <= vocabulary + MAX_UNUSED ? ['text', ...others] : others;
}

/** The ids of an output, or the best ones of its scores, row by row; `MAX_IDS` of them at most. */
export async function readTokenIds(held: HeldTensor): Promise<Result<TokenIds, ReadoutError>> {
  const { dims, dataType } = held.tensor;
  const kind = tokenKind(dataType, dims);
  if (kind === null) return err({ kind: 'wrong-shape', view: 'text', dims });
  const words = kind === 'scores' ? (dims.at(-1) ?? 1) : 1;
  const places = kind === 'scores' ? dims.slice(0, -1) : dims;
  // Of [N, V] each row is one word.
  const length = kind === 'scores' && places.length === 1 ? 1 : (places.at(-1) ?? 1);
  const total = countElements(places) / length;
  const read = Math.min(length, MAX_IDS);
  const count = Math.min(total, MAX_ROWS, Math.max(1, Math.floor(MAX_IDS / read)));
  const rows: number[][] = [];
  let left = 0;
  for (let row = 0; row < count; row += 1) {
    const ids = await bestOf(held, row * length, read, words);
    if (!ids.ok) return ids;
    const known = ids.value.filter((id) => id >= 0);
    left += ids.value.length - known.length;
    rows.push(known);
  }
  return ok({ kind, rows, total, left, cut: read < length });
}

/** Of so many places from `first` on the word of the largest score; of one word a place the number itself. */
async function bestOf(
  held: HeldTensor,
  first: number,
  count: number,
  words: number,
): Promise<Result<number[], ReadoutError>> {
  const ids: number[] = [];
  const step = Math.max(1, Math.floor(MAX_SCORES / words));
  for (let at = 0; at < count; at += step) {
    const places = Math.min(step, count - at);
    const start = (first + at) * words;
    const numbers = await readNumbers(held, { start, end: start + places * words });
    if (!numbers.ok) return numbers;
    for (let i = 0; i < places; i += 1)
      ids.push(
        words === 1
          ? (numbers.value[i] ?? -1)
          : indexOfLargest(numbers.value.subarray(i * words, (i + 1) * words)),
      );
  }
  return ok(ids);
}

/** The first of equal ones; NaN never wins, and where there is nothing else it is -1. */
function indexOfLargest(scores: Iterable<number>): number {
  let best = -Infinity;
  let at = -1;
  let i = 0;
  for (const score of scores) {
    if (score > best) {
      best = score;
      at = i;
    }
    i += 1;
  }
  return at;
}
