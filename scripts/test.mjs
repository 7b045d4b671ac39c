// npm test: everything that must hold, in the order in which failures are cheapest to find. Ends with the line
// "N passed, N failed" that counts unit tests, end-to-end tests and the checks themselves.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, NO_BROWSER } from './find-browser.mjs';

const REPORTS = '.cache/reports';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

let passed = 0;
let failed = 0;

function check(name, command, args, env = {}) {
  const begin = Date.now();
  console.log(`\n== ${name}`);
  const run = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const good = run.status === 0;
  if (good) passed += 1;
  else failed += 1;
  console.log(`== ${name}: ${good ? 'passed' : 'FAILED'} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
  return good;
}

/** Adds the counts of a JSON report to the totals; a missing report has been counted as a failed check already. */
function addReport(file, count) {
  try {
    const counted = count(JSON.parse(readFileSync(file, 'utf8')));
    passed += counted.passed;
    failed += counted.failed;
  } catch (error) {
    console.log(`no report in ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

check('types', 'npm', ['run', '--silent', 'typecheck']);
check('lint', 'npm', ['run', '--silent', 'lint']);
check('format', 'npm', ['run', '--silent', 'format:check']);
check('architecture', 'npm', ['run', '--silent', 'arch']);
check('generated files are up to date', 'npm', ['run', '--silent', 'generated:check']);
check('unit tests', 'npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORTS}/unit.json`,
]);
addReport(`${REPORTS}/unit.json`, (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
}));

if (check('build', 'npm', ['run', '--silent', 'build'])) {
  check('bundle budgets', 'npm', ['run', '--silent', 'size']);
  const browser = await findBrowser();
  if (browser === null) {
    console.log(NO_BROWSER);
    failed += 1;
  } else {
    console.log(`\nbrowser: ${browser}`);
    check('end-to-end tests', 'npx', ['playwright', 'test'], {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/e2e.json`,
    });
    addReport(`${REPORTS}/e2e.json`, (report) => ({
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected,
    }));
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
