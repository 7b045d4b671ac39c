/** From a text to ids: the tokenizer that was dropped, and what came of the last text. */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { FeedError } from '../../core/feeds/recipe.ts';
import type { TokenizerClient } from '../../workers/tokenizer/client.ts';
import type { TokenizerError, Tokens } from '../../workers/tokenizer/protocol.ts';
import { en } from '../../words/en.ts';
import { NO_TEXT, type RunStore } from './run-state.ts';

export interface RunText {
  /** Reads a `tokenizer.json`; answers whether it could. The one before stays when this one fails. */
  load(file: Blob, fileName: string): Promise<boolean>;
  tokenize(text: string): Promise<Result<Tokens, FeedError>>;
  /** What these ids say; null when there is no tokenizer or it fails. */
  decode(ids: readonly number[]): Promise<string | null>;
  reset(): void;
}

export function createRunText(store: RunStore, client: TokenizerClient): RunText {
  /** The inputs of a model ask for the same text, one after the other. */
  let last: { readonly text: string; readonly answer: Promise<Result<Tokens, TokenizerError>> } | null = null;

  function change(text: Partial<typeof NO_TEXT>): void {
    store.setState({ text: { ...store.getState().text, ...text } });
  }

  return {
    async load(file, fileName) {
      change({ loading: true, problem: null });
      const facts = await client.load(file);
      if (!facts.ok) {
        change({ loading: false, problem: reasonOf(facts.error) });
        return false;
      }
      last = null;
      change({ loading: false, tokenizer: { fileName, facts: facts.value } });
      return true;
    },
    async tokenize(text) {
      if (last?.text !== text) last = { text, answer: client.encode(text) };
      const asked = last;
      const tokens = await asked.answer;
      if (last === asked) change({ tokens: tokens.ok ? tokens.value : null });
      if (tokens.ok) return ok(tokens.value);
      // What failed for lack of time may well do the next time.
      if (last === asked) last = null;
      return err(feedErrorOf(tokens.error));
    },
    async decode(ids) {
      const text = await client.decode(ids);
      return text.ok ? text.value : null;
    },
    reset() {
      client.end();
      last = null;
      store.setState({ text: NO_TEXT });
    },
  };
}

function feedErrorOf(error: TokenizerError): FeedError {
  return error.kind === 'no-tokenizer' ? error : { kind: 'tokenizer', reason: reasonOf(error) };
}

function reasonOf(error: TokenizerError): string {
  const words = en.run.input.text;
  switch (error.kind) {
    case 'no-tokenizer':
      return words.none;
    case 'too-slow':
      return words.tooSlow(error.milliseconds / 1000);
    case 'unknown-word':
      return words.unknownWord(error.word);
    case 'failed':
      return error.reason;
  }
}
