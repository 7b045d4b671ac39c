import { writeJavaScript, type JavaScriptHost } from './javascript.ts';
import { quoteJavaScript as quote } from './quote.ts';
import type { SnippetPlan } from './snippet-plan.ts';

/** A name with `#`, `?` or `%` is no URL as it stands. */
function url(file: string): string {
  // Half a surrogate pair has no UTF-8, and encoding it would throw.
  return quote(
    file
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
  );
}

const READ_PICTURE = String.raw`async function readPicture(url) {
  const bitmap = await createImageBitmap(await (await fetch(encodeURIComponent(url))).blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data: data.filter((_, at) => at % 4 !== 3) };
}`;

const HOST: JavaScriptHost = {
  head: ({ backend, externalFiles, model }: SnippetPlan) => [
    '// npm install onnxruntime-web; a module of a page that a bundler builds, the files beside the page',
    `import * as ort from '${backend === 'wasm' ? 'onnxruntime-web/wasm' : 'onnxruntime-web/webgpu'}';`,
    '',
    `const session = await ort.InferenceSession.create(${url(model)}, {`,
    `  executionProviders: [${quote(backend)}],`,
    ...(externalFiles.length === 0
      ? []
      : [
          '  externalData: [',
          ...externalFiles.map((file) => `    { path: ${quote(file)}, data: ${url(file)} },`),
          '  ],',
        ]),
    '});',
  ],
  readPicture: READ_PICTURE,
  readBytes: (file) => `(await fetch(encodeURIComponent(${file}))).arrayBuffer()`,
  readText: (file) => `(await fetch(encodeURIComponent(${file}))).text()`,
  saveImage: (file) =>
    [
      'const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });',
      'const pixels = new ImageData(image.width, image.height);',
      'for (let i = 0; i < pixels.data.length; i++) pixels.data[i] = i % 4 === 3 ? 255 : image.data[(i >> 2) * 3 + (i % 4)];',
      'canvas.getContext("2d").putImageData(pixels, 0, 0);',
      `Object.assign(document.body.appendChild(canvas), { title: ${file} });`,
    ]
      .map((line) => `  ${line}`)
      .join('\n')
      .replace(/^/, '{\n')
      .concat('\n}'),
};

export function writeJavaScriptWeb(plan: SnippetPlan): string {
  return writeJavaScript(plan, HOST);
}
