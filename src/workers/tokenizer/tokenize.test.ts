import { describe, expect, it } from 'vitest';
import { loadTokenizer, type LoadedTokenizer } from './tokenize.ts';

function load(file: unknown): LoadedTokenizer {
  const loaded = loadTokenizer(JSON.stringify(file));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const WORD_PIECE = {
  added_tokens: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map((content, id) => ({
    id,
    content,
    special: true,
    normalized: false,
    lstrip: false,
    rstrip: false,
    single_word: false,
  })),
  normalizer: { type: 'BertNormalizer', lowercase: true, clean_text: true, strip_accents: null },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [],
    special_tokens: {},
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: { '[PAD]': 0, '[UNK]': 1, '[CLS]': 2, '[SEP]': 3, hello: 4, world: 5, '##s': 6 },
  },
};

describe('loadTokenizer', () => {
  it('encodes and decodes, with the special tokens that the file asks for', () => {
    const tokenizer = load(WORD_PIECE);
    const rules = { padId: 0, truncation: null, padding: null };
    expect(tokenizer.facts).toEqual({ model: 'WordPiece', vocabulary: 7, rules });
    expect(tokenizer.encode('Hello worlds')).toEqual({
      ok: true,
      value: {
        ids: [2, 4, 5, 6, 3],
        tokens: ['[CLS]', 'hello', 'world', '##s', '[SEP]'],
        leading: 1,
        trailing: 1,
      },
    });
    expect(tokenizer.encode('bye')).toMatchObject({ value: { ids: [2, 1, 3] } });
    expect(tokenizer.decode([2, 4, 5, 6, 3])).toEqual({ ok: true, value: 'hello worlds' });
  });

  it('decodes nothing and unknown ids to nothing', () => {
    expect(load(WORD_PIECE).decode([])).toEqual({ ok: true, value: '' });
    expect(load(WORD_PIECE).decode([99, -1])).toEqual({ ok: true, value: '' });
  });

  it('names the word that a vocabulary without an unknown token lacks', () => {
    const wordLevel = (unk: object) =>
      load({
        added_tokens: [],
        pre_tokenizer: { type: 'Whitespace' },
        model: { type: 'WordLevel', vocab: { a: 0, b: 1, '<unk>': 2 }, ...unk },
      });
    expect(wordLevel({}).encode('a b')).toMatchObject({ value: { ids: [0, 1] } });
    expect(wordLevel({}).encode('a c')).toEqual({ ok: false, error: { kind: 'unknown-word', word: 'c' } });
    expect(wordLevel({ unk_token: '<unk>' }).encode('a c')).toMatchObject({ value: { ids: [0, 2] } });
  });

  it('takes bytes for what a Unigram vocabulary lacks, when the file says so', () => {
    const unigram = (byte_fallback: boolean) =>
      load({
        added_tokens: [],
        model: {
          type: 'Unigram',
          unk_id: 0,
          byte_fallback,
          vocab: [
            ['<unk>', 0],
            ['a', -1],
            ['<0xC3>', -2],
            ['<0xA9>', -2],
          ],
        },
      });
    expect(unigram(false).encode('aé')).toMatchObject({ value: { ids: [1, 0] } });
    expect(unigram(true).encode('aé')).toMatchObject({ value: { ids: [1, 2, 3] } });
    // A byte that the vocabulary lacks as well stays unknown.
    expect(unigram(true).encode('a€')).toMatchObject({ value: { ids: [1, 0] } });
  });

  it('says how many special tokens stand around a text, whatever puts them there', () => {
    const around = (post_processor: unknown) => {
      const encoded = load({ ...WORD_PIECE, post_processor }).encode('hello');
      return encoded.ok ? [encoded.value.leading, encoded.value.trailing] : encoded.error;
    };
    const cls = ['[CLS]', 2];
    const sep = ['[SEP]', 3];
    expect(around(null)).toEqual([0, 0]);
    expect(around({ type: 'ByteLevel', trim_offsets: true })).toEqual([0, 0]);
    expect(around({ type: 'BertProcessing', cls, sep })).toEqual([1, 1]);
    expect(around({ type: 'RobertaProcessing', cls, sep, trim_offsets: true })).toEqual([1, 1]);
    const end = { SpecialToken: { id: '[SEP]', type_id: 0 } };
    const single = [{ Sequence: { id: 'A', type_id: 0 } }, end, end];
    const template = { type: 'TemplateProcessing', single, pair: [], special_tokens: {} };
    expect(around({ type: 'Sequence', processors: [{ type: 'ByteLevel' }, template] })).toEqual([0, 2]);
  });

  it('reads what the file says of lengths', () => {
    const rules = (rest: object) => load({ ...WORD_PIECE, ...rest }).facts.rules;
    const truncation = { max_length: 128, strategy: 'LongestFirst', direction: 'Right', stride: 0 };
    const padding = {
      strategy: { Fixed: 256 },
      direction: 'Left',
      pad_to_multiple_of: 8,
      pad_id: 6,
      pad_type_id: 1,
      pad_token: '##s',
    };
    expect(rules({ truncation, padding })).toEqual({
      padId: 6,
      truncation: { length: 128, side: 'right' },
      padding: { length: 256, multipleOf: 8, side: 'left', typeId: 1 },
    });
    expect(rules({ padding: { strategy: 'BatchLongest', direction: 'Right' } })).toEqual({
      padId: 0,
      truncation: null,
      padding: { length: null, multipleOf: null, side: 'right', typeId: 0 },
    });
    // What stands for "no limit" must not fill the memory, nor can one text be cut as the second of a pair.
    const none = { max_length: 1e30, strategy: 'OnlyFirst' };
    expect(rules({ truncation: none, padding: { strategy: { Fixed: 1e12 } } })).toMatchObject({
      truncation: null,
      padding: { length: null },
    });
    expect(rules({ truncation: { ...truncation, strategy: 'OnlySecond' } }).truncation).toBeNull();
  });

  it('fails with a reason for what is no tokenizer', () => {
    for (const json of ['', '[]', '{}', '{"model":{}}', '{"model":{"type":"BPE"}}'])
      expect(loadTokenizer(json)).toMatchObject({ ok: false, error: { kind: 'failed' } });
  });
});
