/**
 * Writes `fixtures`: small models with one trait each, files that are no models, `corpus.json` (what must be seen when
 * each is opened) and `elements.json` (what the elements of `types-raw.onnx` and `types-typed.onnx` mean).
 * `--check` writes nothing and fails when a committed file is not what this script would write.
 */
import { fileURLToPath } from 'node:url';
import { ALL_FIXTURES } from './fixtures/all-fixtures.ts';
import { ELEMENT_CASES, STRING_CASE } from './fixtures/element-values.ts';
import { writeOrCheck } from './onnx-writer/committed-files.ts';

export const FIXTURES_FOLDER = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Every file of `fixtures` by relative path. */
export function fixtureFiles(): ReadonlyMap<string, Uint8Array> {
  const json = (data: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`);
  const files = new Map<string, Uint8Array>();
  for (const { file, bytes, beside } of ALL_FIXTURES) {
    if (files.has(file)) throw new Error(`two fixtures are called ${file}`);
    files.set(file, bytes);
    for (const [name, contents] of Object.entries(beside ?? {})) files.set(name, contents);
  }
  const corpus = ALL_FIXTURES.map(({ file, trait, beside, expect }) => ({
    file,
    trait,
    beside: Object.keys(beside ?? {}),
    expect,
  }));
  files.set('corpus.json', json(corpus));
  const elements = [
    ...ELEMENT_CASES.map(({ type, dims, meaning }) => ({ type, dims, meaning })),
    { type: 'string', ...STRING_CASE },
  ];
  files.set(
    'elements.json',
    json(elements.map(({ type, dims, meaning }) => ({ type, dims, elements: meaning }))),
  );
  return files;
}

export function main(args: readonly string[]): number {
  return writeOrCheck(FIXTURES_FOLDER, fixtureFiles(), ['README.md'], args);
}
