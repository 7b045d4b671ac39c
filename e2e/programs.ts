/** Runs the programs that the page writes, in a folder of their own, with stand-ins for what would have to be installed. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Picture } from './png.ts';

const STAND_INS = path.resolve('e2e/stand-ins');

export interface Ran {
  readonly printed: string;
  /** The float32 numbers that an input was given. */
  fed(input: string): Float32Array;
  /** A picture that the program saved. */
  picture(file: string): Picture;
}

/** An empty folder with these files in it; pictures are laid there as the stand-ins read them. */
export function layOut(
  folder: string,
  files: Readonly<Record<string, Buffer>>,
  pictures: Readonly<Record<string, Picture>>,
): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  for (const [name, { width, height, rgb }] of Object.entries(pictures)) {
    const size = Buffer.alloc(8);
    size.writeUInt32LE(width, 0);
    size.writeUInt32LE(height, 4);
    writeFileSync(path.join(folder, `${name}.raw`), Buffer.concat([size, rgb]));
  }
  return folder;
}

/** Runs a program for Node. */
export function runNode(folder: string, program: string): Ran {
  for (const name of ['onnxruntime-node', 'sharp']) {
    const home = path.join(folder, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'package.json'), JSON.stringify({ name, exports: './index.mjs' }));
    copyFileSync(path.join(STAND_INS, `${name}.mjs`), path.join(home, 'index.mjs'));
  }
  return ran(process.execPath, folder, 'run.mjs', program);
}

/** Whether there is a Python with NumPy, without which its program cannot run. */
export function hasNumPy(): boolean {
  return spawnSync('python3', ['-c', 'import numpy']).status === 0;
}

/** Runs a program for Python on the outputs that lie in the folder. */
export function runPython(folder: string, program: string): Ran {
  for (const name of ['onnxruntime.py', 'PIL.py'])
    copyFileSync(path.join(STAND_INS, name), path.join(folder, name));
  return ran('python3', folder, 'run.py', program);
}

function ran(command: string, folder: string, file: string, program: string): Ran {
  writeFileSync(path.join(folder, file), program);
  // The test runner asks for colours, which would stand between the numbers.
  const env = { ...process.env, FORCE_COLOR: '0' };
  const { status, stdout, stderr } = spawnSync(command, [file], { cwd: folder, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${file} failed: ${stderr}`);
  const read = (name: string): Buffer => readFileSync(path.join(folder, name));
  return {
    printed: stdout,
    fed: (input) => new Float32Array(new Uint8Array(read(`fed-${input}.raw`)).buffer),
    picture(name) {
      const bytes = read(`${name}.raw`);
      return { width: bytes.readUInt32LE(0), height: bytes.readUInt32LE(4), rgb: bytes.subarray(8) };
    },
  };
}
