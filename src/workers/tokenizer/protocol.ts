/** What the page may ask of the tokenizer worker. It holds one tokenizer; a question that takes too long ends it. */
import type { Result } from '../../core/base/result.ts';
import type { TextRules, TextTokens } from '../../core/feeds/lay-out-text.ts';

/** What a `tokenizer.json` says of itself. */
export interface TokenizerFacts {
  /** BPE, WordPiece, Unigram ... */
  readonly model: string;
  readonly vocabulary: number;
  /** How long a text may be, and what fills up a shorter one. */
  readonly rules: TextRules;
}

export interface Tokens extends TextTokens {
  /** As the vocabulary writes each one. */
  readonly tokens: readonly string[];
}

/** Why there are no ids: the reason in the library's own words, or ours. */
export type TokenizerError =
  | { readonly kind: 'no-tokenizer' }
  /** It took longer than the limit: most often a pattern in the file that never ends. */
  | { readonly kind: 'too-slow'; readonly milliseconds: number }
  /** Words that the vocabulary has no id for. */
  | { readonly kind: 'unknown-word'; readonly word: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface TokenizerWorkerApi {
  load(file: Blob): Promise<Result<TokenizerFacts, TokenizerError>>;
  encode(text: string): Promise<Result<Tokens, TokenizerError>>;
  decode(ids: readonly number[]): Promise<Result<string, TokenizerError>>;
}
