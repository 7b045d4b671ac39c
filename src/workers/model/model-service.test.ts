import { beforeEach, describe, expect, it } from 'vitest';
import { graphIndex, tensorIndex } from '../../core/base/indices.ts';
import type { ModelSource } from '../../core/ir/source.ts';
import { DEFAULT_SCENE_OPTIONS } from '../../core/scene/types.ts';
import { createModelService } from './model-service.ts';
import type { ModelWorkerApi, Progress } from './protocol.ts';
import {
  encodeLongAttributes,
  encodeModel,
  LONG_INTS,
  LONG_TEXT,
  WEIGHTS,
} from './testing/encoded-models.ts';

const VIEW = { options: DEFAULT_SCENE_OPTIONS, expanded: [], groups: null };

function sourceOf(bytes: Uint8Array<ArrayBuffer>, path = 'folder/small.onnx'): ModelSource {
  return { model: { path, blob: new Blob([bytes]) }, others: [] };
}

let service: ModelWorkerApi;
let progress: Progress[];
let jobProgress: string[];

beforeEach(() => {
  progress = [];
  jobProgress = [];
  service = createModelService({
    progress: (step) => progress.push(step),
    jobProgress: (job, fraction) => jobProgress.push(`${job} ${fraction}`),
  });
});

describe('an opened model', () => {
  beforeEach(async () => {
    const opened = await service.open(1, sourceOf(encodeModel()), VIEW);
    if (!opened.ok) throw new Error(opened.error.kind);
  });

  it('comes with its summary, findings and first scene', async () => {
    const opened = await service.open(2, sourceOf(encodeModel()), VIEW);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.summary).toMatchObject({
      file: 'small.onnx',
      nodes: 2,
      parameters: WEIGHTS.length,
      irVersion: 10,
    });
    expect(opened.value.diagnostics).toEqual([]);
    expect(opened.value.scene.cards.map((card) => card.title)).toContain('MatMul');
    expect(progress.map((step) => `${step.job} ${step.stage}`)).toContain('2 read');
  });

  it('gives scenes, inspections and outline', async () => {
    const scene = await service.scene({
      graph: graphIndex(0),
      options: { ...DEFAULT_SCENE_OPTIONS, direction: 'right' },
      expanded: [],
      groups: null,
    });
    expect(scene.request.options.direction).toBe('right');
    const inspection = await service.inspect({ kind: 'node', graph: graphIndex(0), node: 0 });
    expect(inspection).toMatchObject({
      kind: 'node',
      opType: 'MatMul',
      inputs: [{ formal: 'A' }, { formal: 'B', tensor: 0 }],
    });
    expect(await service.inspect({ kind: 'node', graph: graphIndex(0), node: 7 })).toBeNull();
    expect((await service.outline()).map((row) => row.title)).toEqual(['main', 'MatMul', 'Relu']);
  });

  it('finds, and resolves paths', async () => {
    const reply = await service.search('relu', 10);
    expect(reply).toMatchObject({ total: 1, hits: [{ kind: 'node', index: 1, title: 'Relu' }] });
    expect(await service.resolvePath('main:n1')).toEqual({ kind: 'node', graph: 0, node: 1 });
    expect(await service.resolvePath('main:n2')).toBeNull();
    expect(await service.resolvePath('model')).toEqual({ kind: 'model' });
  });

  it('reads tensors, their statistics and pictures, and saves them', async () => {
    const page = await service.readTensor(tensorIndex(0), 1, 2);
    expect(page).toEqual({
      ok: true,
      value: { start: 1, total: WEIGHTS.length, elements: WEIGHTS.slice(1, 3) },
    });
    const statistics = await service.tensorStatistics(3, tensorIndex(0));
    expect(statistics).toMatchObject({ ok: true, value: { minimum: -2, maximum: 4, zeros: 1 } });
    expect(jobProgress).toEqual(['3 0.5']);
    expect(await service.tensorPicture(tensorIndex(0), 0)).toMatchObject({
      ok: true,
      value: { width: 2, height: 3 },
    });
    const saved = await service.saveTensor(4, tensorIndex(0));
    if (!saved.ok) throw new Error(saved.error.kind);
    expect(new Uint8Array(await saved.value.slice(1, 6).arrayBuffer())).toEqual(
      new TextEncoder().encode('NUMPY'),
    );
  });

  it('has no tensor that it does not have', async () => {
    expect(await service.readTensor(tensorIndex(5), 0, 1)).toEqual({
      ok: false,
      error: { kind: 'no-tensor' },
    });
  });

  it('exports nodes', async () => {
    const csv = await (await service.exportNodes(graphIndex(0), [1], 'csv')).text();
    expect(csv.split('\r\n')[1]).toBe('1,act,Relu,ai.onnx,h,,y,"float32[N, 2]",');
    const json: unknown = JSON.parse(await (await service.exportNodes(graphIndex(0), null, 'json')).text());
    expect(json).toMatchObject({ nodes: [{ opType: 'MatMul' }, { opType: 'Relu' }] });
  });

  it('tells what each node of its rewriting stands for, by names', async () => {
    const whole = await service.mapOptimized(new Blob([encodeModel({ nodes: 'fused' })]));
    expect(whole).toEqual({
      ok: true,
      value: {
        nodes: [
          { graph: 0, node: 0, kind: 'converted', covers: [], reason: 'copy' },
          {
            graph: 0,
            node: 1,
            kind: 'fused',
            covers: [
              { graph: 0, node: 0, name: 'dense', opType: 'MatMul' },
              { graph: 0, node: 1, name: 'act', opType: 'Relu' },
            ],
            reason: null,
          },
        ],
        gone: [],
      },
    });
    const part = await service.mapOptimized(new Blob([encodeModel({ nodes: 1 })]));
    expect(part).toMatchObject({
      value: { nodes: [{ kind: 'same', reason: null }], gone: [{ name: 'act', opType: 'Relu' }] },
    });
    expect((await service.outline()).length).toBe(3);
  });

  it('says when its rewriting cannot be read', async () => {
    const broken = await service.mapOptimized(new Blob(['<!doctype html><html>']));
    expect(broken).toMatchObject({ ok: false, error: { kind: 'not-a-model' } });
  });

  it('stays when another one cannot be opened', async () => {
    const failed = await service.open(5, sourceOf(new TextEncoder().encode('<!doctype html><html>')), VIEW);
    expect(failed).toMatchObject({ ok: false, error: { kind: 'not-a-model', format: 'html' } });
    expect((await service.outline()).length).toBe(3);
  });

  it('stays when the opening of another one is cancelled', async () => {
    const opening = service.open(6, sourceOf(encodeModel({ nodes: 1 })), VIEW);
    await service.cancel(6);
    expect(await opening).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect((await service.outline()).length).toBe(3);
  });

  it('is replaced by the next one', async () => {
    expect((await service.open(7, sourceOf(encodeModel({ nodes: 1 })), VIEW)).ok).toBe(true);
    expect((await service.outline()).map((row) => row.title)).toEqual(['main', 'MatMul']);
    expect((await service.search('relu', 10)).total).toBe(0);
  });
});

describe('external data', () => {
  it('may be supplied later', async () => {
    const opened = await service.open(1, sourceOf(encodeModel({ external: 'weights.bin' })), VIEW);
    expect(opened).toMatchObject({
      ok: true,
      value: { summary: { externalFiles: [{ location: 'weights.bin', state: 'missing' }] } },
    });
    expect(await service.readTensor(tensorIndex(0), 0, 1)).toMatchObject({
      ok: false,
      error: { kind: 'external', problem: 'missing' },
    });
    const blob = new Blob([Float32Array.from(WEIGHTS)]);
    const again = await service.addFiles(2, [{ path: 'folder/weights.bin', blob }]);
    expect(again).toMatchObject({ ok: true, value: { summary: { externalFiles: [{ state: 'supplied' }] } } });
    expect(await service.readTensor(tensorIndex(0), 0, 6)).toMatchObject({
      ok: true,
      value: { elements: WEIGHTS },
    });
  });
});

describe('long attributes', () => {
  const at = (position: number) => ({ kind: 'node', graph: graphIndex(0), node: 0, position }) as const;

  beforeEach(async () => {
    const opened = await service.open(1, sourceOf(encodeLongAttributes()), VIEW);
    if (!opened.ok) throw new Error(opened.error.kind);
  });

  it('are told with their place, and read from there', async () => {
    const node = await service.inspect({ kind: 'node', graph: graphIndex(0), node: 0 });
    expect(node).toMatchObject({
      attributes: [
        { name: 'tree', inFile: { place: at(0), of: 'ints', elements: LONG_INTS.length } },
        { name: 'vocabulary', inFile: { place: at(1), of: 'string', bytes: LONG_TEXT.length } },
        { name: 'alpha', inFile: null },
      ],
    });
    expect(await service.readAttribute(at(0), 99_998, 9)).toEqual({
      ok: true,
      value: { start: 99_998, total: LONG_INTS.length, elements: [99_998n, 99_999n] },
    });
    expect(await service.readAttributeText(at(1), 3, 4)).toMatchObject({
      ok: true,
      value: { text: LONG_TEXT.slice(3, 7) },
    });
  });

  it('are saved whole', async () => {
    const text = await service.saveAttribute(2, at(1));
    expect(text.ok && (await text.value.text())).toBe(LONG_TEXT);
    const ints = await service.saveAttribute(3, at(0));
    expect(ints.ok && ints.value.size).toBe(128 + 8 * LONG_INTS.length);
    expect(jobProgress.at(-1)).toBe('3 1');
  });

  it('are no other attributes', async () => {
    const error = { ok: false, error: { kind: 'no-attribute' } };
    expect(await service.readAttribute(at(2), 0, 1)).toEqual(error);
    expect(await service.readAttributeText(at(7), 0, 1)).toEqual(error);
    expect(await service.saveAttribute(4, at(2))).toEqual(error);
  });
});

describe('without a model', () => {
  it('rejects what needs one', async () => {
    await expect(service.outline()).rejects.toThrow('no model is open');
    expect(await service.readTensor(tensorIndex(0), 0, 1)).toEqual({
      ok: false,
      error: { kind: 'no-tensor' },
    });
  });

  it('takes a cancel for a job that is over', async () => {
    await expect(service.cancel(99)).resolves.toBeUndefined();
  });
});
