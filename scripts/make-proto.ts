// Generates, from src/core/onnx/onnx.proto:
//   onnx-proto.generated.js    static encoder and decoder (pbjs), no reflection, no eval
//   onnx-proto.generated.d.ts  our own types for it: int64 is `number | bigint`, arrays are readonly
//   wire-tables.generated.ts   the fields of each message, for the skeleton reader
// Usage: node scripts/run.mjs scripts/make-proto.ts [--check]   (--check writes nothing and fails when files differ)
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import protobuf from 'protobufjs';
import pbjs from 'protobufjs-cli/pbjs.js';
import { formatDeclarations } from './proto/declarations.ts';
import { collectMessages } from './proto/messages.ts';
import { trimStaticModule } from './proto/static-module.ts';
import { formatWireTables } from './proto/wire-tables.ts';

const folder = 'src/core/onnx';
const source = path.join(folder, 'onnx.proto');

function runPbjs(): Promise<string> {
  const flags = ['verify', 'convert', 'delimited', 'create', 'typeurl', 'service', 'comments'].map(
    (f) => `--no-${f}`,
  );
  const args = [
    '-t',
    'static-module',
    '-w',
    'esm',
    ...flags,
    '--dependency',
    'protobufjs/minimal.js',
    '-r',
    'onnx',
    source,
  ];
  return new Promise((resolve, reject) => {
    pbjs.main(args, (error, output) => {
      if (error !== null || output === undefined) reject(error ?? new Error('pbjs wrote nothing'));
      else resolve(output);
    });
  });
}

/** Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { root } = protobuf.parse(await readFile(source, 'utf8'), { keepCase: false });
  root.resolveAll();
  const messages = collectMessages(root);
  const outputs: readonly (readonly [string, string])[] = [
    ['onnx-proto.generated.js', trimStaticModule(await runPbjs(), messages)],
    ['onnx-proto.generated.d.ts', formatDeclarations(messages)],
    ['wire-tables.generated.ts', formatWireTables(messages)],
  ];
  let stale = 0;
  for (const [name, text] of outputs) {
    const file = path.join(folder, name);
    if (args.includes('--check')) {
      const old = await readFile(file, 'utf8').catch(() => '');
      if (old !== text) {
        console.error(`${file} is not what onnx.proto makes`);
        stale++;
      }
    } else {
      await writeFile(file, text);
      console.log(`${file}: ${text.length} bytes`);
    }
  }
  return stale === 0 ? 0 : 1;
}
