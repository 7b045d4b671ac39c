import { describe, expect, it } from 'vitest';
import type { TensorProtoInit } from '../onnx/onnx-proto.generated.js';
import { importModel, withFiles, type ImportedModel } from './import-model.ts';
import { matchCandidates } from './external-data.ts';
import { encodeModel, info, modelOf, node } from './testing/protos.ts';

/** A float32 tensor of two elements at `location`. */
function outside(
  name: string,
  location: string,
  rest: Readonly<Record<string, string>> = {},
): TensorProtoInit {
  const entries = Object.entries({ location, ...rest }).map(([key, value]) => ({ key, value }));
  return { name, dims: [2], dataType: 1, dataLocation: 1, externalData: entries };
}

const bytes = (count: number): Blob => new Blob([new Uint8Array(count)]);

async function open(
  path: string,
  tensors: readonly TensorProtoInit[],
  others: Readonly<Record<string, number>> = {},
): Promise<ImportedModel> {
  const used = tensors.map(({ name }) => name ?? '');
  const model = modelOf({ initializer: tensors, node: [node('Sum', used, ['y'])], output: [info('y', [2])] });
  const files = Object.entries(others).map(([file, size]) => ({ path: file, blob: bytes(size) }));
  const result = await importModel({ model: { path, blob: new Blob([encodeModel(model)]) }, others: files });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const problems = ({ model }: ImportedModel): readonly unknown[] =>
  model.tensors.map(({ payload }) => (payload.kind === 'external' ? payload.problem : payload.kind));
const findings = ({ diagnostics }: ImportedModel): readonly string[] => diagnostics.map(({ code }) => code);

describe('external data', () => {
  it('is found by its path relative to the model', async () => {
    const imported = await open(
      'export/net.onnx',
      [outside('a', 'w.bin'), outside('b', './parts/w.bin', { offset: '8' })],
      {
        'export/w.bin': 8,
        'export/parts/w.bin': 16,
        'w.bin': 1,
      },
    );
    expect(problems(imported)).toEqual([null, null]);
    expect([imported.external.get('w.bin')?.size, imported.external.get('./parts/w.bin')?.size]).toEqual([
      8, 16,
    ]);
    expect(imported.model.externalFiles).toEqual([
      { location: './parts/w.bin', state: 'supplied', tensors: 1 },
      { location: 'w.bin', state: 'supplied', tensors: 1 },
    ]);
    expect(findings(imported)).toEqual([]);
  });

  it('is not found by its bare name in another folder', async () => {
    const imported = await open('export/net.onnx', [outside('a', 'parts/w.bin')], {
      'export/w.bin': 8,
      'other/parts/w.bin': 8,
      'w.bin': 8,
    });
    expect(problems(imported)).toEqual(['missing']);
    expect(findings(imported)).toEqual(['external-missing']);
  });

  it('is never looked up outside the folder of the model', async () => {
    const imported = await open(
      'a/b/net.onnx',
      [outside('a', '../w.bin'), outside('b', '/etc/passwd'), outside('c', 'C:\\w.bin')],
      { 'a/w.bin': 8 },
    );
    expect(problems(imported)).toEqual(['escapes', 'escapes', 'escapes']);
    expect(imported.external.size).toBe(0);
    expect(findings(imported)).toEqual(['external-escapes', 'external-escapes', 'external-escapes']);
  });

  it.each([
    ['missing', { offset: '0', length: '8' }, {}],
    [null, { offset: '4', length: '8' }, { 'w.bin': 12 }],
    [null, {}, { 'w.bin': 8 }],
    ['bad-range', { offset: '5', length: '8' }, { 'w.bin': 12 }],
    ['bad-range', { offset: '13' }, { 'w.bin': 12 }],
    ['bad-range', { offset: '-4', length: '8' }, { 'w.bin': 12 }],
    ['bad-range', { offset: 'twelve' }, { 'w.bin': 12 }],
    ['bad-range', { length: '8.5' }, { 'w.bin': 12 }],
    ['bad-range', { length: '99999999999999999999' }, { 'w.bin': 12 }],
    ['bad-range', { offset: '0x10' }, {}],
  ])('%s for %j', async (problem, range, files) => {
    expect(problems(await open('net.onnx', [outside('a', 'w.bin', range)], files))).toEqual([problem]);
  });

  it('without a location says so', async () => {
    const imported = await open('net.onnx', [{ name: 'a', dims: [2], dataType: 1, dataLocation: 1 }]);
    expect(problems(imported)).toEqual(['no-location']);
    expect(findings(imported)).toEqual(['external-no-location']);
  });

  it('is compared with what dims and type ask for', async () => {
    expect(
      findings(await open('net.onnx', [outside('a', 'w.bin', { length: '7' })], { 'w.bin': 100 })),
    ).toEqual(['payload-short']);
    expect(
      findings(await open('net.onnx', [outside('a', 'w.bin', { length: '9' })], { 'w.bin': 100 })),
    ).toEqual(['payload-long']);
    expect(findings(await open('net.onnx', [outside('a', 'w.bin')], { 'w.bin': 7 }))).toEqual([
      'payload-short',
    ]);
    expect(findings(await open('net.onnx', [outside('a', 'w.bin')], { 'w.bin': 100 }))).toEqual([]);
  });

  it('reports a missing file once, with the number of tensors in it', async () => {
    const imported = await open('net.onnx', [outside('a', 'w.bin'), outside('b', 'w.bin', { offset: '8' })]);
    expect(imported.diagnostics).toEqual([
      {
        code: 'external-missing',
        severity: 'warning',
        place: { kind: 'initializer', graph: 0, initializer: 0, name: 'a' },
        facts: { location: 'w.bin', tensors: '2' },
      },
    ]);
  });
});

describe('files supplied later', () => {
  const later = (imported: ImportedModel, files: Readonly<Record<string, number>>): ImportedModel =>
    withFiles(
      imported,
      Object.entries(files).map(([path, size]) => ({ path, blob: bytes(size) })),
    );

  it('solve what was missing, and leave the rest of the model as it was', async () => {
    const imported = await open('net.onnx', [outside('a', 'w.bin'), outside('b', 'v.bin')]);
    const solved = later(imported, { 'w.bin': 8 });
    expect(problems(solved)).toEqual([null, 'missing']);
    expect(findings(imported)).toEqual(['external-missing', 'external-missing']);
    expect(findings(solved)).toEqual(['external-missing']);
    expect(solved.model.graphs).toBe(imported.model.graphs);
    expect(findings(later(solved, { 'v.bin': 8 }))).toEqual([]);
    expect(problems(imported)).toEqual(['missing', 'missing']);
  });

  it('replace a file that did not fit, and keep findings that files cannot solve', async () => {
    const imported = await open('net.onnx', [outside('a', 'w.bin'), outside('b', 'w.bin', { offset: 'x' })], {
      'w.bin': 2,
    });
    expect(findings(imported)).toEqual(['external-bad-range', 'payload-short']);
    expect(findings(later(imported, { 'w.bin': 8 }))).toEqual(['external-bad-range']);
  });

  it('may come loose, for a location without a folder', async () => {
    const imported = await open('export/net.onnx', [outside('a', 'w.bin'), outside('b', 'parts/v.bin')]);
    expect(problems(later(imported, { 'w.bin': 8, 'v.bin': 8 }))).toEqual([null, 'missing']);
  });

  it('may come as the folder that the model lies in, under any name', async () => {
    const imported = await open('net.onnx', [outside('a', 'w.bin'), outside('b', 'parts/v.bin')]);
    expect(problems(later(imported, { 'download/w.bin': 8, 'download/parts/v.bin': 8 }))).toEqual([
      null,
      null,
    ]);
    expect(problems(later(imported, { 'parts/v.bin': 8 }))).toEqual(['missing', null]);
  });
});

describe('matchCandidates', () => {
  it('takes no loose file whose name ends more than one location', () => {
    const loose = [{ location: 'w.bin', loose: true }];
    expect([...matchCandidates(['w.bin', 'b/w.bin'], loose).keys()]).toEqual([]);
    expect([...matchCandidates(['w.bin', 'b/v.bin'], loose).keys()]).toEqual(['w.bin']);
  });
});
