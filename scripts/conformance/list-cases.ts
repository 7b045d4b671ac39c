import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** One run of a case: files with what goes in (`ramp`: 0 to 1 over each input) and what must come out. */
export interface DataSet {
  readonly inputs: readonly string[] | 'ramp';
  readonly outputs: readonly string[];
}

export interface ConformanceCase {
  readonly name: string;
  readonly model: string;
  readonly sets: readonly DataSet[];
}

/** `input_0.pb`, `input_1.pb` and so on, as far as they go. */
function numbered(stem: string): readonly string[] {
  const files: string[] = [];
  while (existsSync(`${stem}_${files.length}.pb`)) files.push(`${stem}_${files.length}.pb`);
  return files;
}

/**
 * The standard's cases in a folder: `CASE/model.onnx` with `CASE/test_data_set_N/{input,output}_K.pb`, and the light
 * models `light_X.onnx`, whose one output the standard's reference computed from a ramp.
 */
export function listCases(folder: string): readonly ConformanceCase[] {
  return readdirSync(folder).flatMap((name): readonly ConformanceCase[] => {
    const at = path.join(folder, name);
    if (name.endsWith('.onnx')) {
      const outputs = numbered(at.replace(/\.onnx$/, '_output'));
      return [{ name, model: at, sets: [{ inputs: 'ramp', outputs }] }];
    }
    const model = path.join(at, 'model.onnx');
    if (!existsSync(model)) return [];
    const sets = readdirSync(at)
      .filter((set) => set.startsWith('test_data_set_'))
      .map((set) => ({
        inputs: numbered(path.join(at, set, 'input')),
        outputs: numbered(path.join(at, set, 'output')),
      }));
    return [{ name, model, sets }];
  });
}
