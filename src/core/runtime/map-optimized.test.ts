import { describe, expect, it } from 'vitest';
import { buildTestModel, type GraphText } from '../analysis/testing/model-builder.ts';
import type { Model } from '../ir/model.ts';
import { mapOptimized } from './map-optimized.ts';

type Nodes = NonNullable<GraphText['nodes']>;

/** `typed`: values that the file gives a type, whether anything makes them or not. */
function modelOf(nodes: Nodes, typed: readonly string[] = []): Model {
  const float = { kind: 'tensor', elemType: 1, shape: null, denotation: '' } as const;
  const types = Object.fromEntries(typed.map((name) => [name, float]));
  return buildTestModel({ graphs: [{ inputs: ['x'], outputs: ['z'], types, nodes }] });
}

const ORIGINAL = modelOf([
  { op: 'Conv', name: 'c', inputs: ['x'], outputs: ['a'] },
  { op: 'Relu', name: 'r', inputs: ['a'], outputs: ['b'] },
  { op: 'MaxPool', name: 'p', inputs: ['b'], outputs: ['d'] },
  { op: 'Shape', name: 'unused', inputs: ['d'], outputs: ['s'] },
  { op: 'Softmax', name: 'f', inputs: ['d'], outputs: ['z'] },
]);

function mapped(optimized: Model, original = ORIGINAL): readonly string[] {
  const { nodes: all, gone } = mapOptimized(optimized, original);
  const name = (model: Model, at: number): string => model.graphs[0]?.nodes[at]?.name ?? '?';
  return [
    ...all.map(
      ({ optimized: place, kind, covers }) =>
        `${name(optimized, place.node)} ${kind}: ${covers.map(({ node }) => name(original, node)).join(' ')}`,
    ),
    `gone: ${gone.map(({ node }) => name(original, node)).join(' ')}`,
  ];
}

describe('mapOptimized', () => {
  it('gives a fused node the producers back to what is still there', () => {
    expect(
      mapped(
        modelOf([
          { op: 'FusedConv', name: 'c', inputs: ['x'], outputs: ['b'] },
          { op: 'MaxPool', name: 'p', inputs: ['b'], outputs: ['d'] },
          { op: 'Softmax', name: 'f', inputs: ['d'], outputs: ['z'] },
        ]),
      ),
    ).toEqual(['c fused: c r', 'p same: p', 'f same: f', 'gone: unused']);
  });

  it('sees through a layout change', () => {
    expect(
      mapped(
        modelOf([
          { op: 'Transpose', name: 't1', inputs: ['x'], outputs: ['x_nhwc'] },
          { op: 'FusedConv', name: '', inputs: ['x_nhwc'], outputs: ['b_nhwc'] },
          { op: 'MaxPool', name: 'p_token_2', inputs: ['b_nhwc'], outputs: ['d_nhwc'] },
          { op: 'Transpose', name: 't2', inputs: ['d_nhwc'], outputs: ['d'] },
          { op: 'MemcpyToHost', name: 'm', inputs: ['d'], outputs: ['d_gpu'] },
          { op: 'Softmax', name: 'f', inputs: ['d_gpu'], outputs: ['z'] },
        ]),
      ),
    ).toEqual([
      't1 converted: ',
      ' fused: c r',
      'p_token_2 same: p',
      't2 converted: ',
      'm converted: ',
      'f same: f',
      'gone: unused',
    ]);
  });

  it('knows a node that was renamed by the value that it gives', () => {
    expect(
      mapped(
        modelOf([
          { op: 'Conv', name: 'other', inputs: ['x'], outputs: ['a'] },
          { op: 'QuickGelu', name: 'q', inputs: ['a'], outputs: ['z'] },
        ]),
      ),
    ).toEqual(['other same: c', 'q fused: r p f', 'gone: unused']);
  });

  it('takes no leftover type of a value for the value', () => {
    const optimized = modelOf(
      [
        { op: 'FusedConv', name: 'c', inputs: ['x'], outputs: ['b'] },
        { op: 'MaxPool', name: 'p', inputs: ['b'], outputs: ['d'] },
        { op: 'Softmax', name: 'f', inputs: ['d'], outputs: ['z'] },
      ],
      ['a', 's'],
    );
    expect(mapped(optimized)[0]).toBe('c fused: c r');
  });

  it('gives a quantised kernel all that it swallowed, though every value in between has a new name', () => {
    const original = modelOf([
      { op: 'DequantizeLinear', name: 'dw', inputs: ['w'], outputs: ['w_f'] },
      { op: 'DequantizeLinear', name: 'dx', inputs: ['x'], outputs: ['x_f'] },
      { op: 'Conv', name: 'c', inputs: ['x_f', 'w_f'], outputs: ['a'] },
      { op: 'Relu', name: 'r', inputs: ['a'], outputs: ['b'] },
      { op: 'QuantizeLinear', name: 'qb', inputs: ['b'], outputs: ['b_q'] },
      { op: 'DequantizeLinear', name: 'db', inputs: ['b_q'], outputs: ['b_f'] },
      { op: 'MaxPool', name: 'p', inputs: ['b_f'], outputs: ['d'] },
      { op: 'QuantizeLinear', name: 'qd', inputs: ['d'], outputs: ['z'] },
    ]);
    const optimized = modelOf([
      { op: 'Transpose', name: 'Transpose', inputs: ['x'], outputs: ['t'] },
      { op: 'QLinearConv', name: 'c_token_1', inputs: ['t', 'w'], outputs: ['c'] },
      { op: 'NhwcMaxPool', name: 'p_token_3', inputs: ['c'], outputs: ['p'] },
      { op: 'Transpose', name: 'Transpose_token_4', inputs: ['p'], outputs: ['z'] },
    ]);
    expect(mapped(optimized, original)).toEqual([
      'Transpose converted: ',
      'c_token_1 fused: dw dx c r qb',
      'p_token_3 fused: db p qd',
      'Transpose_token_4 converted: ',
      'gone: ',
    ]);
  });

  it('knows a fusion by its name where a reshape around it took the names of its values', () => {
    const original = modelOf([
      { op: 'MatMul', name: 'fc/MatMul', inputs: ['x', 'w'], outputs: ['a'] },
      { op: 'Add', name: 'fc/Add', inputs: ['a', 'bias'], outputs: ['b'] },
      { op: 'Reshape', name: 'r', inputs: ['b', 'shape'], outputs: ['c'] },
      { op: 'Relu', name: 'end', inputs: ['c'], outputs: ['z'] },
    ]);
    const optimized = modelOf([
      { op: 'Reshape', name: 'gemm_input', inputs: ['x', 'flat'], outputs: ['x_flat'] },
      { op: 'Gemm', name: 'fc/MatMul/MatMulAddFusion', inputs: ['x_flat', 'w', 'bias'], outputs: ['flat_b'] },
      { op: 'Reshape', name: 'gemm_output', inputs: ['flat_b', 'shape'], outputs: ['c'] },
      { op: 'Relu', name: 'end', inputs: ['c'], outputs: ['z'] },
    ]);
    expect(mapped(optimized, original)).toEqual([
      'gemm_input inserted: ',
      'fc/MatMul/MatMulAddFusion fused: fc/MatMul fc/Add',
      'gemm_output same: r',
      'end same: end',
      'gone: ',
    ]);
  });
});
