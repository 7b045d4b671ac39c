import { describe, expect, it } from 'vitest';
import { parseSamples, thumbnailUrl } from './samples.ts';

describe('parseSamples', () => {
  it('reads entries, with or without a picture', () => {
    const [first, second] = parseSamples([
      {
        name: 'digits',
        title: 'Digits',
        sentence: 'Reads digits.',
        thumbnail: 'digits/thumbnail.svg',
        bytes: 3,
      },
      { name: 'trees', title: 'Trees', sentence: 'Asks questions.' },
    ]);
    expect(first).toEqual({
      id: 'digits',
      title: 'Digits',
      sentence: 'Reads digits.',
      thumbnail: 'digits/thumbnail.svg',
    });
    expect(second?.thumbnail).toBeNull();
  });

  it('leaves out what is no sample', () => {
    expect(parseSamples([null, 1, {}, { name: 'x', title: 2, sentence: '' }])).toEqual([]);
    expect(parseSamples({ samples: [] })).toEqual([]);
  });
});

describe('thumbnailUrl', () => {
  it('counts from the folder of the samples, wherever the page lies', () => {
    const sample = { id: 'a', title: '', sentence: '', thumbnail: 'a/t.svg' };
    expect(thumbnailUrl(sample, 'https://host/tools/opscope/')).toBe(
      'https://host/tools/opscope/samples/a/t.svg',
    );
    expect(thumbnailUrl({ ...sample, thumbnail: null }, 'https://host/')).toBeNull();
  });
});
