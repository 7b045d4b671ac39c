// Runs dependency-cruiser over src. A checker that silently read nothing would pass: so count what it read.
import { execFileSync, spawnSync } from 'node:child_process';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src/*.ts', 'src/*.tsx'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !/\.(test|test-kit)\.tsx?$|\/testing\//.test(file));
const run = spawnSync(
  'npx',
  ['--no-install', 'depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  },
);
const report = JSON.parse(run.stdout);
const read = report.modules.filter((module) => module.source.startsWith('src/')).length;
for (const violation of report.summary.violations) {
  console.log(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}
const errors = report.summary.violations.length;
console.log(`architecture: ${read} modules read of ${files.length} files, ${errors} violations`);
if (read < files.length * 0.9) {
  console.log('fewer modules were read than there are files: the checker itself is broken');
  process.exit(1);
}
process.exit(errors === 0 ? 0 : 1);
