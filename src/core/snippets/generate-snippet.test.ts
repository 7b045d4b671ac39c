import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateSnippet } from './generate-snippet.ts';
import { quoteCpp, quoteCSharp, quoteJavaScript, quotePython } from './quote.ts';
import { SNIPPET_LANGUAGES, type SnippetLanguage, type SnippetPlan } from './snippet-plan.ts';
import { ARRAY, CLASSIFIER, PLANS } from './testing/plans.ts';

const ENDINGS: Readonly<Record<SnippetLanguage, string>> = {
  python: 'py',
  'javascript-web': 'web.mjs',
  'javascript-node': 'node.mjs',
  cpp: 'cpp',
  csharp: 'cs',
};

function generated(plan: SnippetPlan, language: SnippetLanguage): string {
  const result = generateSnippet(plan, language);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const python = spawnSync('python3', ['--version']).status === 0;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'snippets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function accepted(command: string, args: readonly string[], file: string, text: string): string {
  const where = path.join(folder, file);
  writeFileSync(where, text);
  const { status, stderr } = spawnSync(command, [...args, where], { encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}

describe.each(Object.entries(PLANS))('the %s plan', (name, plan) => {
  it.each(SNIPPET_LANGUAGES)('is written as before in %s', async (language) => {
    await expect(generated(plan, language)).toMatchFileSnapshot(
      `testing/golden/${name}.${ENDINGS[language]}.txt`,
    );
  });

  it.each(['javascript-web', 'javascript-node'] as const)('parses as %s', (language) => {
    expect(
      accepted(process.execPath, ['--check'], `${name}.${language}.mjs`, generated(plan, language)),
    ).toBe('');
  });

  // Without a python3 on the machine there is nothing that could compile it.
  it.skipIf(!python)('compiles as Python', () => {
    expect(accepted('python3', ['-m', 'py_compile'], `${name}.py`, generated(plan, 'python'))).toBe('');
  });
});

describe('generateSnippet', () => {
  const [image] = CLASSIFIER.inputs;
  if (image === undefined) throw new Error('no input');

  it('says what a language cannot have', () => {
    const strings: SnippetPlan = {
      ...ARRAY,
      inputs: [{ name: 's', dims: [1], dataType: 8, source: { kind: 'typed', values: ['a'] } }],
    };
    expect(generateSnippet(strings, 'cpp')).toEqual({
      ok: false,
      error: { kind: 'unsupported-type', name: 's', dataType: 8 },
    });
    expect(generated(strings, 'python')).toContain('np.array(["a"], dtype=object)');
    const bfloat = { ...ARRAY, inputs: [{ ...image, dataType: 16 }] };
    for (const language of SNIPPET_LANGUAGES) expect(generateSnippet(bfloat, language).ok).toBe(false);
  });

  it('refuses a picture where none fits, and a wrong number of values', () => {
    const flat = { ...CLASSIFIER, inputs: [{ ...image, dims: [1, 2, 28, 28] }] };
    expect(generateSnippet(flat, 'python')).toEqual({
      ok: false,
      error: { kind: 'not-an-image-input', name: 'image' },
    });
    const short: SnippetPlan = {
      ...ARRAY,
      inputs: [{ name: 'x', dims: [2, 2], dataType: 1, source: { kind: 'typed', values: [1] } }],
    };
    expect(generateSnippet(short, 'csharp')).toEqual({
      ok: false,
      error: { kind: 'count', name: 'x', expected: 4, actual: 1 },
    });
  });
});

describe('quotes', () => {
  it('escapes what would end a literal or a line', () => {
    const text = '"\\\n\u2028\u0085é?';
    expect(quotePython(text)).toBe('"\\"\\\\\\n\u2028\u0085é?"');
    expect(quoteJavaScript(text)).toBe('"\\"\\\\\\n\\u2028\u0085é?"');
    expect(quoteCSharp(text)).toBe('"\\"\\\\\\n\\u2028\\u0085é?"');
    expect(quoteCpp(text)).toBe(String.raw`"\"\\\012\342\200\250\302\205\303\251\?"`);
  });
});
