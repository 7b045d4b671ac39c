import { readFile } from 'node:fs/promises';
import type { CorpusRow } from './check-file.ts';

interface Expected {
  readonly nodes: string;
  readonly subgraphs: string;
  readonly functions: string;
}

/** Rows `| file | bytes | nodes | subgraphs | functions | ...` of a Markdown table, by file. */
export function parseReadmeTable(text: string): ReadonlyMap<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const line of text.split('\n')) {
    const [, file, bytes, nodes, subgraphs, functions] = line.split('|').map((cell) => cell.trim());
    if (file === undefined || bytes === undefined || !/^\d+$/.test(bytes)) continue;
    expected.set(file, { nodes: nodes ?? '', subgraphs: subgraphs ?? '', functions: functions ?? '' });
  }
  return expected;
}

/** Prints every row whose counts differ from the README's table; returns how many do. */
export async function compareWithReadme(readme: string, rows: readonly CorpusRow[]): Promise<number> {
  const expected = parseReadmeTable(await readFile(readme, 'utf8'));
  let differences = 0;
  for (const row of rows) {
    const said = expected.get(row.file);
    const isOpen = row.outcome === 'ok';
    const found = isOpen ? [row.nodes, row.graphs, row.functions].map(String) : ['-', '-', '-'];
    const wanted = said === undefined ? ['?'] : [said.nodes, said.subgraphs, said.functions];
    if (found.join(' ') === wanted.join(' ')) continue;
    differences++;
    console.log(`differs: ${row.file}: README ${wanted.join(' ')}, found ${found.join(' ')}`);
  }
  const unseen = [...expected.keys()].filter((file) => !rows.some((row) => row.file === file));
  for (const file of unseen) console.log(`differs: ${file}: in the README, not in the folders`);
  console.log(`readme: ${String(expected.size)} rows, ${String(differences + unseen.length)} differ`);
  return differences + unseen.length;
}
