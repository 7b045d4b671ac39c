import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLabels } from './labels.ts';
import { parseLabels } from './parse-labels.ts';
import { errorKind, valueOf } from './testing/held.ts';

describe('parseLabels', () => {
  it.each([
    ['a line each', 'cat\r\nmountain dog\n\n', ['cat', 'mountain dog']],
    ['a byte order mark', '\uFEFFcat\ndog', ['cat', 'dog']],
    ['an empty line keeps its number', 'cat\n\ndog', ['cat', null, 'dog']],
    ['WordNet ids', 'n01440764 tench, Tinca tinca\nn01443537 goldfish', ['tench, Tinca tinca', 'goldfish']],
    ['indices', '0 person\n1: bicycle\n3, car', ['person', 'bicycle', null, 'car']],
    ['indices and WordNet ids', '0 n01440764 tench\n1 n01443537 goldfish', ['tench', 'goldfish']],
    ['names that begin with a number', '3 of clubs\n2 of hearts', ['3 of clubs', '2 of hearts']],
    ['a JSON list', '["cat", "dog"]', ['cat', 'dog']],
    ['a JSON object', '{"1": "dog", "0": "cat"}', ['cat', 'dog']],
    ['a class index', '{"0": ["n01440764", "tench"], "1": ["n01443537", "goldfish"]}', ['tench', 'goldfish']],
    ['a config', '{"model_type": "vit", "id2label": {"0": "cat", "1": "dog"}}', ['cat', 'dog']],
    ['label2id', '{"label2id": {"dog": 1, "cat": 0}}', ['cat', 'dog']],
    [
      'COCO',
      '{"categories": [{"id": 1, "name": "person"}, {"id": 3, "name": "car"}]}',
      [null, 'person', null, 'car'],
    ],
    ['a Python dict', `{0: 'person', 1: "driver's", 2: 'it\\'s'}`, ['person', "driver's", "it's"]],
    ['a Python list', "['a', 'b, c']", ['a', 'b, c']],
  ])('reads %s', (_, text, expected) => {
    expect(valueOf(parseLabels(text))).toEqual(expected);
  });

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['{"a": ', 'bad-json'],
    ["{0: 'a' 1: 'b'}", 'bad-json'],
    ['{"a": "b"}', 'no-labels'],
    ['[]', 'no-labels'],
    ['{"999999999": "a"}', 'too-many'],
  ])('refuses %j', (text, kind) => {
    expect(errorKind(parseLabels(text))).toBe(kind);
  });

  it('ends in a result whatever the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      "'",
      '"',
      ':',
      ',',
      '0',
      '12',
      'a',
      '\\',
      '\n',
      ' ',
      'n01440764 ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof parseLabels(pieces.join('')).ok).toBe('boolean');
      }),
    );
  });
});

describe('fitLabels', () => {
  it('adds or drops a background class, and only then', () => {
    expect(fitLabels(['tench', 'goldfish'], 3)).toEqual({
      labels: ['background', 'tench', 'goldfish'],
      shift: 1,
    });
    expect(fitLabels(['background', 'tench'], 1)).toEqual({ labels: ['tench'], shift: -1 });
    expect(fitLabels([null, 'person'], 1)).toEqual({ labels: ['person'], shift: -1 });
    expect(fitLabels(['tench', 'goldfish'], 1).shift).toBe(0);
    expect(fitLabels(['background', 'tench'], 3).shift).toBe(0);
    expect(fitLabels(['tench'], 1).shift).toBe(0);
  });
});
