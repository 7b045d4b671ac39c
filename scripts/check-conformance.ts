/**
 * Runs the conformance cases of the ONNX standard through the product's own path: importer, externalised weights, runtime
 * service, comparison:
 *
 *   node scripts/run.mjs scripts/check-conformance.ts FOLDER [--details]
 *
 * FOLDER: `node`, `simple` or `light` of the standard's test data (`conformance/list-cases.ts`).
 */
import { listCases } from './conformance/list-cases.ts';
import { runCase, type Outcome } from './conformance/run-case.ts';

export async function main(args: readonly string[]): Promise<number> {
  const [folder] = args;
  if (folder === undefined) {
    process.stderr.write('usage: check-conformance.ts FOLDER [--details]\n');
    return 2;
  }
  const counts = new Map<string, number>();
  const reasons = new Map<string, string[]>();
  const cases = listCases(folder);
  for (const one of cases) {
    let outcome: Outcome;
    try {
      outcome = await runCase(one);
    } catch (error) {
      outcome = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    const { name } = one;
    counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
    if (!('reason' in outcome)) continue;
    const key = `${outcome.kind} | ${outcome.kind === 'refused' ? outcome.reason.split(':')[0] : outcome.reason}`;
    reasons.set(key, [
      ...(reasons.get(key) ?? []),
      args.includes('--details') ? `${name} (${outcome.reason})` : name,
    ]);
  }
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  write(`${cases.length} cases: ${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  for (const [key, names] of [...reasons].sort((a, b) => b[1].length - a[1].length)) {
    write(
      `| ${key} | ${names.length} | ${names.slice(0, args.includes('--details') ? 999 : 4).join(', ')} |`,
    );
  }
  return (counts.get('failed') ?? 0) + (counts.get('differs') ?? 0) > 0 ? 1 : 0;
}
