import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importModel } from '../../src/core/import/import-model.ts';
import { createRandom, mutate } from '../../src/core/import/testing/mutate-bytes.ts';
import type { CorpusFile } from './check-file.ts';

/** Larger files are left out: copying them for every input would be all that is measured. */
const MAX_BYTES = 4 * 2 ** 20;

/** An input that takes longer than this is reported: near-linear growth leaves a wide margin. */
const SLOW_MILLISECONDS = 10_000;

/** Opens `count` damaged copies of the files; each must end in a Result. Returns the exit code. */
export async function fuzzFiles(files: readonly CorpusFile[], count: number): Promise<number> {
  const seeds: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const file of files) {
    const bytes = await readFile(path.join(file.folder, file.path));
    if (bytes.length <= MAX_BYTES) seeds.push({ name: file.path, bytes: new Uint8Array(bytes) });
  }
  const outcomes = new Map<string, number>();
  let failures = 0;
  let slowest = 0;
  for (let i = 0; i < count; i++) {
    const seed = seeds[i % seeds.length];
    const other = seeds[(i * 7 + 3) % seeds.length];
    if (seed === undefined || other === undefined) break;
    const start = performance.now();
    try {
      const damaged = mutate(seed.bytes, other.bytes, createRandom(i));
      const result = await importModel({
        model: { path: path.basename(seed.name), blob: new Blob([damaged]) },
        others: [],
      });
      const outcome = result.ok ? 'ok' : result.error.kind;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    } catch (error) {
      failures++;
      console.log(
        `threw: ${seed.name} seed ${String(i)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
    const milliseconds = performance.now() - start;
    slowest = Math.max(slowest, milliseconds);
    if (milliseconds > SLOW_MILLISECONDS)
      console.log(`slow: ${seed.name} seed ${String(i)}: ${milliseconds.toFixed(0)} ms`);
  }
  const list = [...outcomes].map(([kind, n]) => `${kind} ${String(n)}`).join(', ');
  console.log(
    `fuzz: ${String(count)} inputs of ${String(seeds.length)} files: ${list}; threw ${String(failures)}; slowest ${slowest.toFixed(0)} ms`,
  );
  return failures === 0 ? 0 : 1;
}
