import { describe, expect, it } from 'vitest';
import { importModel } from '../../src/core/import/import-model.ts';
import { sampleFiles, SAMPLES_FOLDER } from '../make-samples.ts';
import { compareFiles } from '../onnx-writer/committed-files.ts';
import { encodeModel } from '../onnx-writer/encode.ts';
import { ALL_SAMPLES } from './all-samples.ts';
import { createScratch, runBackward } from './digits/backward.ts';
import {
  createActivations,
  loadPicture,
  PARAMETERS,
  runForward,
  sliceWeights,
  softmax,
} from './digits/network.ts';
import { readTrainedDigits } from './digits/trained.ts';
import { seededRandom } from './random.ts';
import { sortGreedily } from './sorter/network.ts';
import { readTrainedSorter } from './sorter/trained.ts';

const LIMIT = 2_000_000;

describe('public/samples', () => {
  const files = sampleFiles();

  it('is what the script writes', () => {
    expect(compareFiles(SAMPLES_FOLDER, files, ['README.md'])).toEqual([]);
  });

  it('stays small', () => {
    expect([...files.values()].reduce((sum, contents) => sum + contents.length, 0)).toBeLessThan(LIMIT);
  });

  it.each(ALL_SAMPLES.map((make) => make()))(
    '$name opens without findings, and names its inputs and outputs',
    async (sample) => {
      const blob = new Blob([new Uint8Array(encodeModel(sample.model))]);
      const result = await importModel({ model: { path: 'model.onnx', blob }, others: [] });
      if (!result.ok) throw new Error(result.error.kind);
      expect(result.value.diagnostics).toEqual([]);
      const main = result.value.model.graphs[0];
      const names = (indices: readonly number[]): string[] =>
        indices.map((index) => main?.values[index]?.name ?? '');
      expect(names(main?.inputs ?? [])).toEqual(sample.facts.inputs.map(({ name }) => name));
      expect(names(main?.outputs ?? [])).toEqual(
        expect.arrayContaining(sample.facts.expected.map(({ name }) => name)),
      );
      for (const { file } of [...sample.facts.inputs, ...sample.facts.expected])
        expect(Object.keys(sample.files)).toContain(file);
    },
  );
});

describe('digits', () => {
  it('were learned well, and survive quantization', () => {
    const { accuracy, quantizedAccuracy } = readTrainedDigits();
    expect(accuracy).toBeGreaterThan(0.97);
    expect(Math.abs(accuracy - quantizedAccuracy)).toBeLessThan(0.005);
  });

  it('are trained along the true gradient', () => {
    const { flat, shown } = readTrainedDigits();
    const label = (shown.label + 3) % 10;
    const parameters = new Float32Array(flat);
    const gradients = new Float32Array(PARAMETERS);
    const a = createActivations();
    loadPicture(a, shown.pixels, 0, 0, 0);
    const lossOf = (): number => {
      runForward(sliceWeights(parameters), a);
      return -Math.log(softmax(a.logits)[label] ?? 0);
    };
    lossOf();
    runBackward(sliceWeights(parameters), a, label, sliceWeights(gradients), createScratch());
    const random = seededRandom(5);
    for (let i = 0; i < 30; i++) {
      // Half of them among the convolutions, which are few beside the last layer.
      const at = i % 2 === 0 ? random.integer(1300) : random.integer(PARAMETERS);
      const kept = parameters[at] ?? 0;
      const step = 1e-3;
      parameters[at] = kept + step;
      const above = lossOf();
      parameters[at] = kept - step;
      const below = lossOf();
      parameters[at] = kept;
      expect((above - below) / (2 * step)).toBeCloseTo(gradients[at] ?? 0, 1);
    }
  });
});

describe('sorter', () => {
  it('sorts what it has never seen', () => {
    const { weights } = readTrainedSorter();
    const random = seededRandom(99);
    for (let i = 0; i < 40; i++) {
      const digits = Array.from({ length: 3 + random.integer(6) }, () => random.integer(10));
      expect(sortGreedily(weights, digits).sorted).toEqual(digits.toSorted((a, b) => a - b));
    }
  });
});
