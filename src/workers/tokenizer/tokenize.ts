/** The tokenizer worker without the worker: one `tokenizer.json`, and what the library leaves to its caller. */
import { Tokenizer } from '@huggingface/tokenizers';
import { err, ok, type Result } from '../../core/base/result.ts';
import { isRecord, readRules } from './read-rules.ts';
import type { TokenizerError, TokenizerFacts, Tokens } from './protocol.ts';

export interface LoadedTokenizer {
  readonly facts: TokenizerFacts;
  encode(text: string): Result<Tokens, TokenizerError>;
  decode(ids: readonly number[]): Result<string, TokenizerError>;
}

/** A vocabulary of a million words takes some 60 MB; beyond this a file is no tokenizer. */
export const MAX_TOKENIZER_BYTES = 200_000_000;

export function loadTokenizer(json: string): Result<LoadedTokenizer, TokenizerError> {
  return attempt(() => {
    const file: unknown = JSON.parse(json);
    if (!isRecord(file) || !isRecord(file['model'])) throw new Error('this JSON has no "model"');
    const { model } = file;
    // The library reads these without asking whether they are there.
    const whole = { normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null, ...file };
    const tokenizer = new Tokenizer({ ...whole, added_tokens: file['added_tokens'] ?? [] }, {});
    const type = textOf(model['type']) ?? 'unknown';
    const bytes = type === 'Unigram' && model['byte_fallback'] === true;
    const unknown = unknownId(tokenizer, model);
    const { padding, truncation } = file;
    const special = specialTokens(tokenizer);
    return {
      facts: {
        model: type,
        vocabulary: tokenizer.get_vocab(true).size,
        rules: readRules(truncation, padding, padId(tokenizer, padding)),
      },
      encode: (text) => {
        const encoded = encode(tokenizer, text, unknown, bytes);
        return encoded.ok ? ok({ ...encoded.value, ...special }) : encoded;
      },
      decode: (ids) => decode(tokenizer, ids),
    };
  });
}

function encode(
  tokenizer: Tokenizer,
  text: string,
  unknown: number | null,
  byteFallback: boolean,
): Result<Pick<Tokens, 'ids' | 'tokens'>, TokenizerError> {
  const encoded = attempt(() => tokenizer.encode(text));
  if (!encoded.ok) return encoded;
  const ids: number[] = [];
  const tokens: string[] = [];
  for (const [i, token] of encoded.value.tokens.entries()) {
    // Of models without an unknown token the library answers `undefined`, whatever its types say.
    const id: number | undefined = encoded.value.ids[i] ?? unknown ?? undefined;
    if (id === undefined) return err({ kind: 'unknown-word', word: token });
    const pieces = byteFallback && id === unknown ? bytePieces(tokenizer, token) : null;
    for (const [piece, pieceId] of pieces ?? [[token, id] as const]) {
      tokens.push(piece);
      ids.push(pieceId);
    }
  }
  return ok({ ids, tokens });
}

/** How many tokens go in front of a text and behind it: the library cuts nothing, so that whoever does must leave these. */
function specialTokens(tokenizer: Tokenizer): Pick<Tokens, 'leading' | 'trailing'> {
  const text = 'text';
  const { tokens } = tokenizer.post_processor?.post_process([text], null, true) ?? { tokens: [text] };
  const leading = Math.max(0, tokens.indexOf(text));
  return { leading, trailing: Math.max(0, tokens.length - 1 - leading) };
}

/** The tokens of the bytes of a piece that the vocabulary lacks, null when it lacks one of these too. */
function bytePieces(tokenizer: Tokenizer, token: string): readonly (readonly [string, number])[] | null {
  const pieces: (readonly [string, number])[] = [];
  for (const byte of new TextEncoder().encode(token)) {
    const piece = `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;
    const id = tokenizer.token_to_id(piece);
    if (id === undefined) return null;
    pieces.push([piece, id]);
  }
  return pieces;
}

function decode(tokenizer: Tokenizer, ids: readonly number[]): Result<string, TokenizerError> {
  // The library refuses an empty list, and cannot join what it has no word for.
  const known = ids.filter((id) => tokenizer.id_to_token(id) !== undefined);
  if (known.length === 0) return ok('');
  return attempt(() => tokenizer.decode([...known], { skip_special_tokens: true }));
}

function unknownId(tokenizer: Tokenizer, model: Readonly<Record<string, unknown>>): number | null {
  const { unk_id: id, unk_token: token } = model;
  if (typeof id === 'number') return id;
  return typeof token === 'string' ? (tokenizer.token_to_id(token) ?? null) : null;
}

const PAD_TOKENS = ['[PAD]', '<pad>', '<|pad|>', '<|endoftext|>'];

function padId(tokenizer: Tokenizer, padding: unknown): number {
  if (isRecord(padding) && typeof padding['pad_id'] === 'number') return padding['pad_id'];
  const token = PAD_TOKENS.find((name) => tokenizer.token_to_id(name) !== undefined);
  return token === undefined ? 0 : (tokenizer.token_to_id(token) ?? 0);
}

function attempt<T>(work: () => T): Result<T, TokenizerError> {
  try {
    return ok(work());
  } catch (error) {
    return err({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
