import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Relative path with '/' to contents. */
export type FileTable = ReadonlyMap<string, Uint8Array>;

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** Makes `folder` hold exactly `files`, apart from what `keep` names (a README). */
export function writeFiles(folder: string, files: FileTable, keep: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of listFiles(folder))
    if (!files.has(name) && !keep.includes(name)) rmSync(path.join(folder, name));
  for (const [name, contents] of files) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), contents);
  }
}

/** How `folder` differs from `files`, a line each; nothing when it is byte for byte what the script would write. */
export function compareFiles(folder: string, files: FileTable, keep: readonly string[]): readonly string[] {
  const there = new Set(listFiles(folder));
  const lines = [...there]
    .filter((name) => !files.has(name) && !keep.includes(name))
    .map((name) => `${name}: no script writes it`);
  for (const [name, contents] of files) {
    if (!there.has(name)) lines.push(`${name}: missing`);
    else if (!readFileSync(path.join(folder, name)).equals(contents)) lines.push(`${name}: differs`);
  }
  return lines;
}

/** Writes, or with `--check` only compares; returns the exit code. */
export function writeOrCheck(
  folder: string,
  files: FileTable,
  keep: readonly string[],
  args: readonly string[],
): number {
  const total = [...files.values()].reduce((sum, contents) => sum + contents.length, 0);
  if (!args.includes('--check')) {
    writeFiles(folder, files, keep);
    console.log(`${files.size} files, ${total} bytes`);
    return 0;
  }
  const lines = compareFiles(folder, files, keep);
  for (const line of lines) console.error(line);
  console.log(
    lines.length === 0
      ? `${files.size} files are as the script writes them`
      : `${lines.length} files differ: run without --check`,
  );
  return lines.length === 0 ? 0 : 1;
}
