// Opens every .onnx and .pb file under folders and prints what became of each:
//   node scripts/run.mjs scripts/check-corpus.ts FOLDER... [--readme README.md] [--fuzz N] [--quiet] [--details]
import { parseArgs } from 'node:util';
import { checkFile, listModelFiles, type CorpusRow } from './corpus/check-file.ts';
import { compareWithReadme } from './corpus/compare-readme.ts';
import { fuzzFiles } from './corpus/fuzz-files.ts';

function formatCodes(row: CorpusRow): string {
  return [...row.codes].map(([code, count]) => `${code}:${String(count)}`).join(' ');
}

function printRow(row: CorpusRow, details: boolean): void {
  const counts =
    row.outcome === 'ok' ? [row.nodes, row.graphs, row.functions].map(String).join(' ') : '- - -';
  console.log(
    `${row.file} | ${row.outcome} | ${counts} | ${formatCodes(row)} | ${row.milliseconds.toFixed(0)}`,
  );
  if (details) for (const line of row.details) console.log(`    ${line}`);
}

/** Sums of rows by outcome and of findings by code, on two lines. */
function printTotals(rows: readonly CorpusRow[]): void {
  const outcomes = new Map<string, number>();
  const codes = new Map<string, number>();
  for (const row of rows) {
    outcomes.set(row.outcome, (outcomes.get(row.outcome) ?? 0) + 1);
    for (const [code, count] of row.codes) codes.set(code, (codes.get(code) ?? 0) + count);
  }
  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([key, n]) => `${key} ${String(n)}`).join(', ');
  const total = rows.reduce((sum, row) => sum + row.milliseconds, 0);
  console.log(`total: ${String(rows.length)} files in ${(total / 1000).toFixed(1)} s: ${list(outcomes)}`);
  console.log(`findings: ${list(codes) || 'none'}`);
}

/** Exit code: 1 when something threw or the README's table differs, 2 for a wrong call. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      readme: { type: 'string' },
      fuzz: { type: 'string' },
      quiet: { type: 'boolean' },
      details: { type: 'boolean' },
    },
  });
  if (positionals.length === 0) {
    console.error('usage: check-corpus.ts FOLDER... [--readme README.md] [--fuzz N] [--quiet] [--details]');
    return 2;
  }
  const files = await listModelFiles(positionals);
  if (values.fuzz !== undefined) return fuzzFiles(files, Number(values.fuzz));
  const rows: CorpusRow[] = [];
  console.log('file | outcome | nodes graphs functions | findings | ms');
  for (const file of files) {
    const row = await checkFile(file);
    rows.push(row);
    if (values.quiet !== true || row.outcome === 'threw') printRow(row, values.details === true);
  }
  printTotals(rows);
  const differences = values.readme === undefined ? 0 : await compareWithReadme(values.readme, rows);
  return rows.some((row) => row.outcome === 'threw') || differences > 0 ? 1 : 0;
}
