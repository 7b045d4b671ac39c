import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from './main.ts';
import type { Output } from './output.ts';
import { encodeRichModel } from './testing/rich-model.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...args: string[]): Promise<Run> {
  const text = { out: '', err: '' };
  const to = (key: 'out' | 'err'): Output => ({
    async write(piece) {
      text[key] += piece;
      return true;
    },
  });
  return { code: await main(args, { out: to('out'), err: to('err') }), ...text };
}

let folder: string;
let model: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opscope-'));
  model = path.join(folder, 'rich.onnx');
  await mkdir(path.join(folder, 'data'));
  await writeFile(model, encodeRichModel());
  await writeFile(path.join(folder, 'data/weights.bin'), new Uint8Array(24));
});

afterAll(() => rm(folder, { recursive: true }));

describe('opscope inspect', () => {
  it('writes what is in a model as text', async () => {
    const { code, out, err } = await run('inspect', model);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot('golden/inspect.txt');
  });

  it('writes it as JSON', async () => {
    const { code, out } = await run('inspect', model, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schema: 'opscope.inspect/1', totals: { graphs: 4, nodes: 8 } });
    await expect(out).toMatchFileSnapshot('golden/inspect-json.txt');
  });

  it('writes one graph only when asked to', async () => {
    const { out } = await run('inspect', model, '--json', '--graph', 'main/1.else_branch');
    const parsed: unknown = JSON.parse(out);
    expect(parsed).toMatchObject({ graphs: [{ path: 'main/1.else_branch', nodes: [{ opType: 'Neg' }] }] });
    expect((await run('inspect', model, '--graph', 'fn/my.domain/Twice')).out).toContain('ReduceMean');
  });

  it('says which graphs there are when one is not', async () => {
    const { code, err } = await run('inspect', model, '--graph', 'main/7.body');
    expect(code).toBe(2);
    expect(err).toContain('main/1.else_branch');
  });
});

describe('a zip with several models', () => {
  const zip = 'fixtures/zip-two-models.zip';

  it('is listed, with how to pick one', async () => {
    const { code, err } = await run('inspect', zip);
    expect(code).toBe(1);
    expect(err).toMatch(/ {2}encoder\.onnx {2}\(\d+ B\)\n {2}decoder\.onnx .*\n.*--model PATH/);
  });

  it('gives the one that is picked', async () => {
    const { code, out } = await run('inspect', zip, '--model', 'decoder.onnx');
    expect(code).toBe(0);
    expect(out).toContain('decoder.onnx');
    const { err } = await run('inspect', zip, '--model', 'other.onnx');
    expect(err).toContain('“encoder.onnx”, “decoder.onnx”');
  });
});

describe('external data', () => {
  it('is not looked for outside the folder of the model', async () => {
    const inner = path.join(folder, 'inner');
    await mkdir(path.join(inner, 'data'), { recursive: true });
    await writeFile(path.join(inner, 'rich.onnx'), encodeRichModel());
    await symlink(path.join(folder, 'data/weights.bin'), path.join(inner, 'data/weights.bin'));
    const { out } = await run('inspect', path.join(inner, 'rich.onnx'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      externalFiles: [{ location: 'data/weights.bin', state: 'missing' }],
    });
  });

  it('is found where both files are links into one store', async () => {
    const links = path.join(folder, 'links');
    await mkdir(path.join(links, 'data'), { recursive: true });
    await symlink(model, path.join(links, 'rich.onnx'));
    await symlink(path.join(folder, 'data/weights.bin'), path.join(links, 'data/weights.bin'));
    const { out } = await run('inspect', path.join(links, 'rich.onnx'), '--json');
    expect(JSON.parse(out)).toMatchObject({ externalFiles: [{ state: 'supplied' }] });
  });
});

describe('opscope svg', () => {
  it('writes a picture', async () => {
    const file = path.join(folder, 'out.svg');
    const { code, out } = await run(
      'svg',
      model,
      '-o',
      file,
      '--theme',
      'dark',
      '--direction',
      'right',
      '--expand',
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const svg = await readFile(file, 'utf8');
    expect(svg).toMatch(/^<svg [^>]+>/);
    for (const word of ['Gemm', 'Neg', 'ReduceMean']) expect(svg).toContain(word);
  });

  it('writes to standard output, with what is asked for', async () => {
    const { out } = await run(
      'svg',
      model,
      '-o',
      '-',
      '--graph',
      'main/1.then_branch',
      '--no-names',
      '--no-shapes',
    );
    expect(out).toContain('Relu');
    expect(out).not.toContain('yes_node');
    expect(out).not.toContain('Gemm');
  });

  it('says when the file cannot be written', async () => {
    const { code, err } = await run('svg', model, '-o', path.join(folder, 'no/such/folder.svg'));
    expect(code).toBe(1);
    expect(err).toContain('cannot be written');
  });
});

describe('what goes wrong', () => {
  it('is said with what, why and what next, and status 1', async () => {
    const page = path.join(folder, 'page.onnx');
    await writeFile(page, '<!doctype html><html><title>Not found</title></html>');
    const { code, out, err } = await run('inspect', page);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split('\n').length).toBeGreaterThanOrEqual(3);
    expect(err).toContain('page.onnx');
  });

  it('is status 1 for a file that is not there, and for a folder', async () => {
    expect(await run('inspect', path.join(folder, 'none.onnx'))).toMatchObject({ code: 1, out: '' });
    expect(await run('svg', folder, '-o', '-')).toMatchObject({ code: 1, out: '' });
  });

  it('is status 2 for wrong usage', async () => {
    const wrong = [
      ['frob'],
      ['inspect'],
      ['inspect', 'a', 'b'],
      ['inspect', 'a', '-o', 'x'],
      ['svg', 'a'],
      ['svg', 'a', '-o', 'x', '--theme', 'pink'],
      ['svg', 'a', '-o', 'x', '--json'],
      ['inspect', 'a', '--frob'],
      ['--json'],
    ];
    for (const args of wrong) {
      const { code, out, err } = await run(...args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).toContain('--help');
    }
  });
});

describe('help', () => {
  it('is the answer to nothing and to --help', async () => {
    expect(await run('--help')).toEqual(await run());
    expect((await run('inspect', '-h')).out).toContain('usage');
    expect(await run('--version')).toMatchObject({ code: 0, out: 'development\n' });
  });
});
