import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTestModel } from '../analysis/testing/model-builder.ts';
import { importModel } from '../import/import-model.ts';
import type { Model } from '../ir/model.ts';
import { mapTimes, type MappedTime } from './map-nodes.ts';
import type { NodePlace } from './node-places.ts';
import { parseProfile } from './parse-profile.ts';
import type { NodeTime } from './run-profile.ts';

const SAMPLES = new URL('../../../public/samples/', import.meta.url);

async function sample(name: string): Promise<Model> {
  const blob = new Blob([readFileSync(new URL(`${name}/model.onnx`, SAMPLES))]);
  const result = await importModel({ model: { path: 'model.onnx', blob }, others: [] });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.model;
}

function times(file: string): readonly NodeTime[] {
  const result = parseProfile(readFileSync(new URL(`testing/${file}`, import.meta.url), 'utf8'), 0);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.nodes;
}

function time(name: string, opType: string, nodeIndex: number | null = null): NodeTime {
  const zero = { calls: 1, median: 1, min: 1, total: 1, selfTotal: 1, outputBytes: null, gpuTime: null };
  return {
    name,
    opType,
    nodeIndex,
    provider: 'CPUExecutionProvider',
    inputShapes: [],
    outputShapes: [],
    ...zero,
  };
}

function label(model: Model, { graph, node }: NodePlace): string {
  const found = model.graphs[graph]?.nodes[node];
  return found?.name === '' ? `#${node}` : (found?.name ?? '?');
}

function shown(model: Model, mapped: readonly MappedTime[]): readonly string[] {
  return mapped.map(
    ({ time, kind, covers, reason }) =>
      `${time.name} ${kind}${reason === null ? '' : ` ${reason}`}: ${covers.map((place) => label(model, place)).join(' ')}`,
  );
}

describe('mapTimes', () => {
  it('finds a classifier that was fused', async () => {
    const model = await sample('digits');
    expect(shown(model, mapTimes(model, times('profile-digits.json')))).toEqual([
      '/conv1/Conv fused: /conv1/Conv /relu1/Relu',
      '/pool1/MaxPool same: /pool1/MaxPool',
      '/conv2/Conv fused: /conv2/Conv /relu2/Relu',
      '/pool2/MaxPool same: /pool2/MaxPool',
      '/flatten/Flatten same: /flatten/Flatten',
      '/fc/Gemm same: /fc/Gemm',
      '/softmax/Softmax same: /softmax/Softmax',
    ]);
  });

  it('finds layer norms, scaled products and a loop body', async () => {
    const model = await sample('tiny-transformer');
    const mapped = mapTimes(model, times('profile-sorter.json'));
    const lines = shown(model, mapped);
    const norm = lines.find((line) => line.startsWith('/encoder/layer.0/norm1/Mul/LayerNormFusion/ fused:'));
    const parts = ['Mul', 'Add_1', 'Div', 'Sqrt', 'Add', 'ReduceMean_1', 'Pow', 'Sub', 'ReduceMean'];
    expect(norm?.split(': ')[1]?.split(' ').sort()).toEqual(
      parts.map((part) => `/encoder/layer.0/norm1/${part}`).sort(),
    );
    expect(lines).toContain(
      '/encoder/layer.0/attention/MatMul/MatMulScaleFusion/ fused: /encoder/layer.0/attention/MatMul /encoder/layer.0/attention/Div',
    );
    const body = mapped.find(({ time }) => time.name === '/step/head/MatMul');
    expect(body?.node?.graph).toBeGreaterThan(0);
    expect(lines).toContain('Slice inserted optimizer: ');
    // No node of the model is counted twice.
    const all = mapped.flatMap(({ covers }) => covers.map((place) => `${place.graph}.${place.node}`));
    expect(new Set(all).size).toBe(all.length);
  });

  const model = buildTestModel({
    graphs: [
      {
        inputs: ['x'],
        outputs: ['z'],
        nodes: [
          { op: 'Conv', inputs: ['x'], outputs: ['a'] },
          { op: 'Relu', inputs: ['a'], outputs: ['b'] },
          { op: 'Relu', name: 'r', inputs: ['b'], outputs: ['c'] },
          { op: 'Relu', name: 'r', inputs: ['c'], outputs: ['d'] },
          { op: 'Conv', name: 'k', inputs: ['d'], outputs: ['e'] },
          { op: 'Relu', name: 's', inputs: ['e'], outputs: ['z'] },
          { op: 'Abs', name: 't', inputs: ['e'], outputs: ['f'] },
        ],
      },
    ],
  });

  it.each([
    [time('Relu_1', 'Relu', 1), 'Relu_1 same: #1'],
    [time('Conv_0_token_3', 'Conv', 0), 'Conv_0_token_3 same: #0'],
    // Made by the optimizer, and called so by chance.
    [time('Relu_1', 'Relu', 40), 'Relu_1 inserted optimizer: '],
    [time('r', 'Relu', 3), 'r same: r'],
    [time('k_token_12', 'Conv', 9), 'k_token_12 same: k'],
    // Its value is read twice: the Relu cannot be in it.
    [time('k', 'FusedConv', 9), 'k fused: k'],
    [time('Transpose_token_4', 'Transpose'), 'Transpose_token_4 inserted layout: '],
    [time('Memcpy', 'MemcpyToHost'), 'Memcpy inserted copy: '],
    [time('ReorderInput', 'ReorderInput'), 'ReorderInput inserted layout: '],
    [time('WEBNN_123_1', 'WEBNN_123_1'), 'WEBNN_123_1 inserted partition: '],
    [time('InsertedCast_x', 'Cast'), 'InsertedCast_x inserted cast: '],
  ])('maps %s', (entry, line) => {
    expect(shown(model, mapTimes(model, [entry]))).toEqual([line]);
  });

  it('counts nodes as the runtime does, without constants', () => {
    const constants = buildTestModel({
      graphs: [
        {
          inputs: ['x'],
          outputs: ['z'],
          nodes: [
            { op: 'Constant', outputs: ['c'] },
            { op: 'Relu', inputs: ['x'], outputs: ['a'] },
            { op: 'Constant', outputs: ['d'] },
            { op: 'Add', inputs: ['a', 'c'], outputs: ['b'] },
            { op: 'Add', inputs: ['b', 'd'], outputs: ['z'] },
          ],
        },
      ],
    });
    const ran = [time('Relu_0', 'Relu', 0), time('Add_1', 'Add', 1), time('Add_2', 'Add', 2)];
    expect(mapTimes(constants, ran).map(({ node }) => node?.node)).toEqual([1, 3, 4]);
  });

  it('takes the one of two namesakes that has the index', () => {
    expect(mapTimes(model, [time('r', 'Relu', 3)])[0]?.node?.node).toBe(3);
  });
});
