/**
 * Running models through the product's own workers in a real Chromium, part by part: each prints what it measured beside its
 * bar. A part can be run alone: `npm run bench -- run cycles`.
 */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateLarge } from '../scripts/generate-large.ts';
import { startRunBrowser } from './run-browser.ts';
import { PARTS } from './run-parts.ts';

/** Prints a Markdown table, each row as soon as it is known. `names`: the parts that are wanted; without any, all. */
export async function benchRun(
  executablePath: string,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const filesOf = (model: string): readonly string[] => {
    const file = path.join(folder, `${model}.onnx`);
    if (!existsSync(file)) generateLarge(folder, model);
    return [file, `${file}.data`].filter(existsSync);
  };
  const browser = await startRunBrowser(executablePath);
  try {
    console.log('| part | what | measured | bar | load |\n| --- | --- | --- | --- | --- |');
    for (const { name, run } of PARTS) {
      if (names.length > 0 && !names.includes(name)) continue;
      for await (const { what, measured, bar } of run(browser, filesOf))
        console.log(`| ${[name, what, measured, bar, os.loadavg()[0]?.toFixed(1) ?? ''].join(' | ')} |`);
    }
  } finally {
    browser.close();
  }
}
