import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataType } from '../../core/ir/element-type.ts';
import { presetOptions } from '../../core/feeds/image-presets.ts';
import { fetchSample, sampleRecipe } from './sample-inputs.ts';

const BASE = 'https://example.test/app/';
const SAMPLE = {
  inputs: [{ name: 'image', file: 'input.npy', kind: 'npy', picture: 'input.png' }],
  labels: ['0', '1'],
};
const NONE = { inputs: [], labels: null };

function serve(sample: unknown) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href);
    return url.pathname.endsWith('sample.json')
      ? new Response(JSON.stringify(sample))
      : new Response(url.pathname);
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('fetchSample', () => {
  it('reads what lies beside the model', async () => {
    const asked = serve(SAMPLE);
    const { inputs, labels } = await fetchSample('samples/digits/model.onnx', BASE);
    expect(labels).toEqual(['0', '1']);
    expect(inputs[0]).toMatchObject({ array: { fileName: 'input.npy' }, picture: { fileName: 'input.png' } });
    expect(asked[0]).toBe(`${BASE}samples/digits/sample.json`);
    expect(asked).toContain(`${BASE}samples/digits/input.png`);
  });

  it('asks for nothing when the model is no sample of this site', async () => {
    const asked = serve(SAMPLE);
    expect(await fetchSample(null, BASE)).toEqual(NONE);
    expect(await fetchSample('https://else.test/samples/digits/model.onnx', BASE)).toEqual(NONE);
    expect(await fetchSample('models/digits.onnx', BASE)).toEqual(NONE);
    expect(asked).toEqual([]);
  });

  it('takes no file from anywhere else, and nothing of another form', async () => {
    serve({ inputs: [{ name: 'image', file: '../../secret.npy', kind: 'npy' }] });
    expect(await fetchSample('samples/digits/model.onnx', BASE)).toEqual(NONE);
    serve({ inputs: 'all' });
    expect(await fetchSample('samples/digits/model.onnx', BASE)).toEqual(NONE);
  });
});

describe('sampleRecipe', () => {
  const file = { file: new Blob([]), fileName: 'input.npy' };
  const picture = { file: new Blob([]), fileName: 'input.png' };
  const spec = { name: 'image', dataType: DataType.FLOAT, dims: null, hasDefault: false };
  const recipe = { kind: 'zeros' } as const;
  const options = {
    ...presetOptions('unit'),
    layout: 'NCHW',
    channels: 'grey',
    invert: false,
  } as const;

  it('prefers a picture where one fits; one beside an array shows ink on paper', () => {
    const samples = [{ name: 'image', array: file, picture }];
    const image = { spec, recipe, guess: { kind: 'image', preset: 'unit', options } as const };
    expect(sampleRecipe(image, samples)).toMatchObject({
      kind: 'image',
      options: { ...options, invert: true },
    });
    expect(sampleRecipe(image, [{ name: 'image', array: null, picture }])).toMatchObject({
      kind: 'image',
      options,
    });
    expect(sampleRecipe({ spec, recipe, guess: { kind: 'plain' } }, samples)).toMatchObject({ kind: 'file' });
    expect(sampleRecipe({ ...image, spec: { ...spec, name: 'other' } }, samples)).toBeNull();
  });
});
