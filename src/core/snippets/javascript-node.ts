import { hasLabelsFile, hasSource } from './image-facts.ts';
import { writeJavaScript, type JavaScriptHost } from './javascript.ts';
import { quoteJavaScript as quote } from './quote.ts';
import type { SnippetPlan } from './snippet-plan.ts';

const READ_PICTURE = String.raw`async function readPicture(file) {
  const { data, info } = await sharp(file)
    .rotate()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // A grey picture stays one channel.
  const rgb = info.channels === 3 ? data : Uint8Array.from({ length: info.width * info.height * 3 }, (_, i) => data[Math.floor(i / 3) * info.channels]);
  return { width: info.width, height: info.height, data: rgb };
}`;

function usesSharp(plan: SnippetPlan): boolean {
  return hasSource(plan, 'image') || plan.outputs.some(({ readout }) => readout.kind === 'image');
}

const HOST: JavaScriptHost = {
  head: (plan) => [
    `// npm install onnxruntime-node${usesSharp(plan) ? ' sharp' : ''}; save as run.mjs`,
    ...(plan.externalFiles.length === 0
      ? []
      : [`// Beside the model: ${plan.externalFiles.map(quote).join(', ')}`]),
    "import * as ort from 'onnxruntime-node';",
    ...(hasSource(plan, 'npy') || hasLabelsFile(plan)
      ? ["import { readFile } from 'node:fs/promises';"]
      : []),
    ...(usesSharp(plan) ? ["import sharp from 'sharp';"] : []),
    '',
    `const session = await ort.InferenceSession.create(${quote(plan.model)});`,
  ],
  readPicture: READ_PICTURE,
  // A small file's Buffer is part of a larger pool: its own buffer would begin elsewhere.
  readBytes: (file) => `readFile(${file}).then((bytes) => new Uint8Array(bytes).buffer)`,
  readText: (file) => `readFile(${file}, 'utf8')`,
  saveImage: (file) =>
    `await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } }).toFile(${file});`,
};

export function writeJavaScriptNode(plan: SnippetPlan): string {
  return writeJavaScript(plan, HOST);
}
