/** A new browser with an empty profile for each measurement, and the built site on this machine. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { median, treeMemory } from './measure.ts';

export interface FreshBrowser {
  /** Empty. */
  readonly page: Page;
  /** The browser's own process, of which all others are children. */
  readonly pid: number;
  close(): Promise<void>;
}

/** A browser that has just started is busy with itself for about a second. */
const SETTLE_MS = 2000;

/** Starts one and leaves it alone until it idles. */
export async function startBrowser(executablePath: string): Promise<FreshBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'opscope-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    viewport: { width: 1440, height: 900 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('about:blank');
  await new Promise((resolve) => {
    setTimeout(resolve, SETTLE_MS);
  });
  return {
    page,
    pid: processOf(profile),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Bytes of a browser that shows nothing. */
export async function emptyBrowser(executablePath: string): Promise<number> {
  const sizes: number[] = [];
  for (let run = 0; run < 3; run++) {
    const browser = await startBrowser(executablePath);
    sizes.push(treeMemory(browser.pid));
    await browser.close();
  }
  return median(sizes);
}

/** The eldest process with this profile on its command line. */
function processOf(profile: string): number {
  const found = execFileSync('pgrep', ['-o', '-f', profile], { encoding: 'utf8' });
  return Number(found.trim().split('\n')[0]);
}

export interface Site {
  readonly address: string;
  close(): void;
}

/** Builds the site that people get. */
export function buildSite(): void {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], { stdio: 'inherit' });
}

/** Serves a built site with the models of `folder` under `models/`. */
export async function serveSite(dist: string, folder: string): Promise<Site> {
  const site = mkdtempSync(path.join(tmpdir(), 'opscope-bench-'));
  const root = path.join(site, 'root');
  mkdirSync(root);
  for (const name of readdirSync(dist)) symlinkSync(path.resolve(dist, name), path.join(root, name));
  symlinkSync(path.resolve(folder), path.join(root, 'models'));
  const child = spawn(process.execPath, ['scripts/serve.mjs', '--dir', root, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      const match = /http:\S+/.exec(String(data));
      if (match !== null) resolve(match[0].replace('localhost', '127.0.0.1'));
    });
  });
  return {
    address,
    close() {
      child.kill();
      rmSync(site, { recursive: true, force: true });
    },
  };
}
