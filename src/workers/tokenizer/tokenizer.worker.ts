/** Entry of the tokenizer worker: connects one tokenizer to the page. */
import { err } from '../../core/base/result.ts';
import { connectRpc } from '../rpc.ts';
import type { TokenizerWorkerApi } from './protocol.ts';
import { loadTokenizer, MAX_TOKENIZER_BYTES, type LoadedTokenizer } from './tokenize.ts';

let loaded: LoadedTokenizer | null = null;

const api: TokenizerWorkerApi = {
  async load(file) {
    loaded = null;
    if (file.size > MAX_TOKENIZER_BYTES) return err({ kind: 'failed', reason: 'the file is too large' });
    const made = loadTokenizer(await file.text());
    if (!made.ok) return made;
    loaded = made.value;
    return { ok: true, value: loaded.facts };
  },
  encode: async (text) => loaded?.encode(text) ?? err({ kind: 'no-tokenizer' }),
  decode: async (ids) => loaded?.decode(ids) ?? err({ kind: 'no-tokenizer' }),
};

connectRpc<object, TokenizerWorkerApi>(globalThis, api, 'worker');
