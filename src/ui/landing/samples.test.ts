import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSamples, thumbnailUrl } from './samples.ts';

const PUBLIC = new URL('../../../public/', import.meta.url);

describe('parseSamples', () => {
  it('reads entries', () => {
    expect(parseSamples([{ name: 'digits', title: 'Digits', sentence: 'Reads digits.', bytes: 3 }])).toEqual([
      { id: 'digits', title: 'Digits', sentence: 'Reads digits.' },
    ]);
  });

  it('leaves out what is no sample', () => {
    expect(parseSamples([null, 1, {}, { name: 'x', title: 2, sentence: '' }])).toEqual([]);
    expect(parseSamples({ samples: [] })).toEqual([]);
  });
});

describe('the samples of this site', () => {
  const samples = parseSamples(JSON.parse(readFileSync(new URL('samples/index.json', PUBLIC), 'utf8')));

  it('can all be read', () => {
    expect(samples.length).toBeGreaterThan(3);
  });

  it('each have a model and a picture', () => {
    const files = samples.flatMap((sample) => [
      new URL(`samples/${sample.id}/model.onnx`, PUBLIC),
      new URL(thumbnailUrl(sample, PUBLIC.href)),
    ]);
    expect(files.filter((file) => !existsSync(file)).map((file) => file.pathname)).toEqual([]);
  });
});
