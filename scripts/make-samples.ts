/**
 * Writes `public/samples`: for every sample its model, inputs, expected outputs and `sample.json`, and `index.json`.
 * `--check` writes nothing and fails when a committed file is not what this script would write.
 */
import { fileURLToPath } from 'node:url';
import { writeOrCheck } from './onnx-writer/committed-files.ts';
import { encodeModel } from './onnx-writer/encode.ts';
import { ALL_SAMPLES } from './samples/all-samples.ts';

export const SAMPLES_FOLDER = fileURLToPath(new URL('../public/samples', import.meta.url));

/** Every file of `public/samples` by relative path. */
export function sampleFiles(): ReadonlyMap<string, Uint8Array> {
  const json = (data: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
  const files = new Map<string, Uint8Array>();
  const index = ALL_SAMPLES.map((make) => {
    const sample = make();
    const model = encodeModel(sample.model);
    files.set(`${sample.name}/model.onnx`, model);
    for (const [name, contents] of Object.entries(sample.files))
      files.set(`${sample.name}/${name}`, contents);
    files.set(`${sample.name}/sample.json`, json(sample.facts));
    const { title, sentence } = sample.facts;
    return { name: sample.name, title, sentence, model: `${sample.name}/model.onnx`, bytes: model.length };
  });
  files.set('index.json', json(index));
  return files;
}

export function main(args: readonly string[]): number {
  return writeOrCheck(SAMPLES_FOLDER, sampleFiles(), ['README.md'], args);
}
