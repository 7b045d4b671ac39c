/**
 * Writes models for benchmarks, too large to commit, into a folder:
 *
 *   node scripts/run.mjs scripts/generate-large.ts FOLDER [NAME ...]
 *
 * Names are those of `large/catalogue.ts`; without any, all of its defaults.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_NAMES, makeLarge } from './large/catalogue.ts';
import { writeLargeModel } from './large/write-model.ts';

/** Writes `NAME.onnx` into the folder and returns its path. */
export function generateLarge(folder: string, name: string): string {
  const large = makeLarge(name);
  if (large === null) throw new Error(`no large model is called ${name}`);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.onnx`);
  const bytes = writeLargeModel(file, large);
  console.log(
    `${name}: ${large.model.graph.nodes.length} nodes, ${large.bulk.length} weights, ${bytes} bytes`,
  );
  return file;
}

export function main(args: readonly string[]): number {
  const [folder, ...names] = args;
  if (folder === undefined) {
    console.error('usage: generate-large.ts FOLDER [NAME ...]');
    return 2;
  }
  for (const name of names.length === 0 ? DEFAULT_NAMES : names) generateLarge(folder, name);
  return 0;
}
