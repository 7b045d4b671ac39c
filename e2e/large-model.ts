import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeLarge } from '../scripts/large/catalogue.ts';
import { writeLargeModel } from '../scripts/large/write-model.ts';
import { node, tensor, value } from '../scripts/onnx-writer/build.ts';
import { encodeModel } from '../scripts/onnx-writer/encode.ts';
import { openUrl } from './open.ts';

/** Element `i` of the large weight: told apart from zeros and from its neighbours. */
export function float32Tensor(i: number): number {
  return (i % 4096) + 0.5;
}

/** One Add whose weight takes 4 bytes for each of `elements`. */
export function largeModel(elements: number): Buffer {
  const weight = Float32Array.from({ length: elements }, (_, i) => float32Tensor(i));
  const bytes = encodeModel({
    ir: 8,
    opsets: [['', 17]],
    graph: {
      name: 'large',
      nodes: [node('Add', ['x', 'w'], ['y'])],
      inputs: [value('x', 'float32', [elements])],
      outputs: [value('y', 'float32', [elements])],
      initializers: [tensor('w', [elements], 'float32', weight)],
    },
  });
  return Buffer.from(bytes);
}

/** Files that this process has written, by name. */
const written = new Map<string, string>();

/** Opens a model of `scripts/large` by an address of the site, so that links and reloads lead to it as well. */
export async function openLarge(page: Page, name: string, hash = ''): Promise<void> {
  const file = written.get(name) ?? write(name);
  written.set(name, file);
  await page.context().route(`**/${name}.onnx`, (route) => route.fulfill({ path: file }));
  await openUrl(page, `${name}.onnx`, hash);
}

function write(name: string): string {
  const large = makeLarge(name);
  if (large === null) throw new Error(`no large model is called ${name}`);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'large-')), `${name}.onnx`);
  writeLargeModel(file, large);
  return file;
}
