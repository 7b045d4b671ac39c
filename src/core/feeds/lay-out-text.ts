/** How the ids of a text are cut and filled up to a length: by the model where its length is fixed, else by the tokenizer. */

export type TextSide = 'left' | 'right';

/** A text as a tokenizer made it. */
export interface TextTokens {
  readonly ids: readonly number[];
  /** How many special tokens the tokenizer put in front and at the end ([CLS], [SEP]): a cut leaves them. */
  readonly leading: number;
  readonly trailing: number;
}

/** What a `tokenizer.json` says of lengths. */
export interface TextRules {
  readonly padId: number;
  readonly truncation: { readonly length: number; readonly side: TextSide } | null;
  readonly padding: {
    /** null: no longer than the text itself, but for `multipleOf`. */
    readonly length: number | null;
    readonly multipleOf: number | null;
    readonly side: TextSide;
    readonly typeId: number;
  } | null;
}

export interface TextLayout {
  /** Ids that are left out: from the first index up to before the second. */
  readonly cut: readonly [from: number, to: number];
  /** Places that are filled up before the text and behind it. */
  readonly front: number;
  readonly back: number;
}

/** `fixed`: the length that the model takes, which is then the only one; null when it takes any. */
export function layOutText(tokens: TextTokens, rules: TextRules, fixed: number | null): TextLayout {
  const { truncation, padding } = rules;
  const all = tokens.ids.length;
  const kept = Math.min(all, fixed ?? truncation?.length ?? all);
  const length = fixed ?? Math.max(kept, paddedLength(kept, padding));
  const missing = length - kept;
  const inFront = padding?.side === 'left';
  return {
    cut: cutOf(tokens, kept, truncation?.side ?? 'right'),
    front: inFront ? missing : 0,
    back: inFront ? 0 : missing,
  };
}

/** First what is between the special tokens, from one of its ends; then these, the leading ones last. */
function cutOf({ ids, leading, trailing }: TextTokens, kept: number, side: TextSide): TextLayout['cut'] {
  const over = ids.length - kept;
  if (over === 0) return [0, 0];
  const end = ids.length - trailing;
  if (over <= end - leading) return side === 'right' ? [end - over, end] : [leading, leading + over];
  const first = Math.min(leading, kept);
  return [first, first + over];
}

function paddedLength(kept: number, padding: TextRules['padding']): number {
  if (padding === null) return kept;
  const length = padding.length ?? kept;
  return padding.multipleOf === null ? length : Math.ceil(length / padding.multipleOf) * padding.multipleOf;
}

/** What is left of a list that goes with the ids, one by one. */
export function withoutCut<T>(list: readonly T[], { cut: [from, to] }: TextLayout): readonly T[] {
  return [...list.slice(0, from), ...list.slice(to)];
}
