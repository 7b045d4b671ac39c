import { describe, expect, it } from 'vitest';
import { buildTestModel, type GraphText } from '../analysis/testing/model-builder.ts';
import type { Model } from '../ir/model.ts';
import { mapOptimized } from './map-optimized.ts';

function modelOf(nodes: NonNullable<GraphText['nodes']>): Model {
  return buildTestModel({ graphs: [{ inputs: ['x'], outputs: ['z'], nodes }] });
}

const ORIGINAL = modelOf([
  { op: 'Conv', name: 'c', inputs: ['x'], outputs: ['a'] },
  { op: 'Relu', name: 'r', inputs: ['a'], outputs: ['b'] },
  { op: 'MaxPool', name: 'p', inputs: ['b'], outputs: ['d'] },
  { op: 'Shape', name: 'unused', inputs: ['d'], outputs: ['s'] },
  { op: 'Softmax', name: 'f', inputs: ['d'], outputs: ['z'] },
]);

function mapped(nodes: NonNullable<GraphText['nodes']>): readonly string[] {
  const optimized = modelOf(nodes);
  const { nodes: all, gone } = mapOptimized(optimized, ORIGINAL);
  const name = (model: Model, at: number): string => model.graphs[0]?.nodes[at]?.name ?? '?';
  return [
    ...all.map(
      ({ optimized: place, kind, covers }) =>
        `${name(optimized, place.node)} ${kind}: ${covers.map(({ node }) => name(ORIGINAL, node)).join(' ')}`,
    ),
    `gone: ${gone.map(({ node }) => name(ORIGINAL, node)).join(' ')}`,
  ];
}

describe('mapOptimized', () => {
  it('gives a fused node the producers back to what is still there', () => {
    expect(
      mapped([
        { op: 'FusedConv', name: 'c', inputs: ['x'], outputs: ['b'] },
        { op: 'MaxPool', name: 'p', inputs: ['b'], outputs: ['d'] },
        { op: 'Softmax', name: 'f', inputs: ['d'], outputs: ['z'] },
      ]),
    ).toEqual(['c fused: r c', 'p same: p', 'f same: f', 'gone: unused']);
  });

  it('sees through a layout change', () => {
    expect(
      mapped([
        { op: 'Transpose', name: 't1', inputs: ['x'], outputs: ['x_nhwc'] },
        { op: 'FusedConv', name: '', inputs: ['x_nhwc'], outputs: ['b_nhwc'] },
        { op: 'MaxPool', name: 'p_token_2', inputs: ['b_nhwc'], outputs: ['d_nhwc'] },
        { op: 'Transpose', name: 't2', inputs: ['d_nhwc'], outputs: ['d'] },
        { op: 'MemcpyToHost', name: 'm', inputs: ['d'], outputs: ['d_gpu'] },
        { op: 'Softmax', name: 'f', inputs: ['d_gpu'], outputs: ['z'] },
      ]),
    ).toEqual([
      't1 converted: ',
      ' fused: r c',
      'p_token_2 same: p',
      't2 converted: ',
      'm converted: ',
      'f same: f',
      'gone: unused',
    ]);
  });

  it('knows a node that was renamed by the value that it gives', () => {
    expect(
      mapped([
        { op: 'Conv', name: 'other', inputs: ['x'], outputs: ['a'] },
        { op: 'QuickGelu', name: 'q', inputs: ['a'], outputs: ['z'] },
      ]),
    ).toEqual(['other same: c', 'q fused: f p r', 'gone: unused']);
  });
});
