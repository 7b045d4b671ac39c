// Finds a Chromium for the end-to-end tests and the benchmarks: one that is there, else the one that npm carries, else
// Playwright's download, else the system's packages; says what to do when none can be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALLED = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Path of an executable that starts, or null. Prints what it tries. */
export async function findBrowser() {
  for (const candidate of INSTALLED) {
    if (candidate !== undefined && existsSync(candidate) && starts(candidate)) return candidate;
  }
  const carried = await fromNpm();
  if (carried !== null) return carried;
  const downloaded = await fromPlaywright();
  if (downloaded !== null) return downloaded;
  return fromApt();
}

function starts(executable) {
  const run = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return run.status === 0;
}

/** @sparticuz/chromium has the binary (and the libraries it needs) inside the package. Linux on x86-64 only. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: carried } = await import('@sparticuz/chromium');
    const executable = await carried.executablePath();
    return starts(executable) ? executable : null;
  } catch (error) {
    console.error(
      `the Chromium that npm carries does not start: ${error instanceof Error ? error.message : error}`,
    );
    return null;
  }
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath()) && starts(chromium.executablePath()))
    return chromium.executablePath();
  console.error('no Chromium found: asking Playwright for one');
  spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium-headless-shell'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  return existsSync(chromium.executablePath()) && starts(chromium.executablePath())
    ? chromium.executablePath()
    : null;
}

function fromApt() {
  if (process.platform !== 'linux') return null;
  console.error('no Chromium yet: asking apt for one');
  spawnSync('sh', ['-c', 'apt-get update && apt-get install -y chromium'], {
    stdio: 'inherit',
    timeout: 600_000,
  });
  return existsSync('/usr/bin/chromium') && starts('/usr/bin/chromium') ? '/usr/bin/chromium' : null;
}

export const NO_BROWSER = `No Chromium could be found or installed. Install Chrome or Chromium, or run
  npx playwright install --with-deps chromium
or set CHROMIUM_PATH to an executable, and run the tests again.`;
