// Runs every generator with --check: each compares what it would write with what is committed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const GENERATORS = [
  { script: 'scripts/make-proto.ts' },
  { script: 'scripts/make-palette.ts' },
  { script: 'scripts/make-fixtures.ts' },
  { script: 'scripts/make-samples.ts' },
  // Its input lies outside the project: checked where that is at hand.
  { script: 'scripts/make-operators.ts', needs: '../shared/data/onnx-operators.json' },
];

let failed = 0;
for (const { script, needs } of GENERATORS) {
  if (needs !== undefined && !existsSync(needs)) {
    console.log(`${script}: skipped, ${needs} is not here`);
    continue;
  }
  const run = spawnSync(process.execPath, ['scripts/run.mjs', script, '--check'], { stdio: 'inherit' });
  if (run.status !== 0) failed += 1;
  console.log(`${script}: ${run.status === 0 ? 'up to date' : 'DIFFERS from what is committed'}`);
}
process.exit(failed === 0 ? 0 : 1);
