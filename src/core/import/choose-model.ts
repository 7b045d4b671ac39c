import type { ModelChoice, OpenError } from '../ir/open-error.ts';
import { err, ok, type Result } from '../base/result.ts';
import { baseNameOf, normalizePath } from './relative-path.ts';

/** Positions in the list of paths that was given. */
export interface ChosenModel {
  readonly model: number;
  /** Everything else: candidates for external data. */
  readonly others: readonly number[];
}

/**
 * Extensions by how likely they hold the model; the first tier with any file decides. The last one holds files that
 * are no ONNX model, but shall be opened so that the error can say what they are.
 */
const TIERS: readonly RegExp[] = [
  /\.onnx$/i,
  /\.onnx\.(?:gz|zip)$/i,
  /\.(?:zip|gz)$/i,
  /\.(?:pb|ort)$/i,
  /\.(?:pt|pth|pt2|ckpt|h5|hdf5|keras|tflite|lite|safetensors|gguf|mlmodel|mlpackage|caffemodel|onnxtxt|pbtxt|prototxt|xml|json|pkl|npy|npz)$/i,
];

/** Files that systems put beside the ones people mean. */
export function isSystemFile(path: string): boolean {
  const name = baseNameOf(path);
  return (
    path.startsWith('__MACOSX/') ||
    path.includes('/__MACOSX/') ||
    name.startsWith('._') ||
    name === '.DS_Store' ||
    name === 'Thumbs.db'
  );
}

/**
 * The one of several equally likely paths that is meant: the only one in the shallowest folder, else the one there that
 * is called `model.onnx`. Null when neither decides.
 */
export function pickShallowest(paths: readonly string[], among: readonly number[]): number | null {
  const depth = (index: number): number => (paths[index] ?? '').split('/').length;
  const least = among.reduce((lowest, index) => Math.min(lowest, depth(index)), Infinity);
  const shallow = among.filter((index) => depth(index) === least);
  if (shallow.length === 1) return shallow[0] ?? null;
  const named = shallow.filter((index) => baseNameOf(paths[index] ?? '').toLowerCase() === 'model.onnx');
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Which of the dropped files is the model: the one at `wanted`, else what their paths say. */
export function chooseModel(
  dropped: readonly ModelChoice[],
  wanted: string | null = null,
): Result<ChosenModel, OpenError> {
  const paths = dropped.map(({ path }) => normalizePath(path));
  const indices = paths.map((_, index) => index).filter((index) => !isSystemFile(paths[index] ?? ''));
  const choose = (model: number): Result<ChosenModel, OpenError> =>
    ok({ model, others: indices.filter((index) => index !== model) });

  const asked = dropped.findIndex(({ path }) => path === wanted);
  if (asked >= 0) return choose(asked);
  const only = indices.length === 1 ? indices[0] : undefined;
  if (only !== undefined) return choose(only);
  for (const [tier, pattern] of TIERS.entries()) {
    const among = indices.filter((index) => pattern.test(paths[index] ?? ''));
    const first = among[0];
    if (first === undefined) continue;
    const picked = tier === TIERS.length - 1 ? first : pickShallowest(paths, among);
    if (picked !== null) return choose(picked);
    const choices = among.flatMap((index) => dropped[index] ?? []);
    return err({ kind: 'several-models', archive: null, choices });
  }
  return err({ kind: 'no-model-in-drop', files: indices.map((index) => dropped[index]?.path ?? '') });
}
