import { describe, expect, it } from 'vitest';
import { buildTestModel, heldBy, int, subgraph } from '../analysis/testing/model-builder.ts';
import { explainFailure } from './explain-failure.ts';
import { executionOrder } from './execution-order.ts';
import { findFailedNode } from './find-failed-node.ts';
import { locateFailure } from './locate-failure.ts';
import type { NodePlace } from './node-places.ts';

const model = buildTestModel({
  graphs: [
    {
      inputs: ['x', 'k'],
      outputs: ['y'],
      nodes: [
        { op: 'MatMul', name: 'mm', inputs: ['x', 'ghost'], outputs: ['a'] },
        { op: 'Reshape', inputs: ['a', 'x'], outputs: ['b'] },
        { op: 'MyOp', name: 'mine', domain: 'my.domain', inputs: ['b'], outputs: ['c'] },
        { op: 'Cast', name: 'good', inputs: ['c'], outputs: ['d'], attributes: { to: int(1) } },
        { op: 'Cast', name: 'bad', inputs: ['d'], outputs: ['e'] },
        { op: 'If', name: 'if', inputs: ['k'], outputs: ['y'], attributes: { then_branch: subgraph(1) } },
      ],
    },
    {
      owner: heldBy(0, 5, 'then_branch'),
      outputs: ['t'],
      nodes: [{ op: 'Relu', name: 'inner', outputs: ['t'], inputs: ['e'], attributes: { zap: int(1) } }],
      captures: { e: [0, 'e'] },
    },
  ],
});

function shown(place: NodePlace | null): string {
  if (place === null) return 'nothing';
  const node = model.graphs[place.graph]?.nodes[place.node];
  return `${place.graph} ${node?.name === '' ? node.opType : node?.name}`;
}

describe('locateFailure', () => {
  const create = "Can't create a session. ERROR_CODE: 1, ERROR_MESSAGE: ";
  it.each([
    ["Non-zero status code returned while running MatMul node. Name:'mm' Status Message: bad", '0 mm'],
    [`${create}my.domain:MyOp(-1) is not a registered function/op`, '0 mine'],
    [`${create}Required attribute 'to' is missing.`, '0 bad'],
    [`${create}Unrecognized attribute: zap for operator Relu`, '1 inner'],
    [`${create}Invalid model. Node input 'ghost' is not a graph input, initializer, or output of a`, '0 mm'],
    [`${create}This is an invalid model. Error: Duplicate definition of name (d).`, '0 good'],
    [`${create}No opset import for domain 'my.domain'`, '0 mine'],
    ['failed to call OrtRun(). /a/b.h:9 onnxruntime::ReshapeHelper::ReshapeHelper(int) bad', '0 Reshape'],
    [`${create}[TypeInferenceError] If node has 2 but subgraphs produce 1`, '0 if'],
    // Either of two.
    [`${create}[TypeInferenceError] Cast is wrong`, 'nothing'],
    [`${create}[ShapeInferenceError] Incompatible dimensions`, 'nothing'],
    ["input 'x' is missing in 'feeds'.", 'nothing'],
  ])('of %j is %s', (message, expected) => {
    expect(shown(locateFailure(model, explainFailure(message)))).toBe(expected);
  });
});

/** As the runtime writes it: those that ended, not in the order in which they began. */
function profile(...names: readonly string[]): string {
  return JSON.stringify(
    names.map((name, at) => ({
      cat: 'Node',
      name: `${name}_kernel_time`,
      ts: at,
      dur: 1,
      args: { op_name: /^[A-Z]/.exec(name) === null ? '' : name.replace(/_\d+$/, '') },
    })),
  );
}

describe('findFailedNode', () => {
  const graph = buildTestModel({
    graphs: [
      {
        inputs: ['a', 'b', 'k'],
        outputs: ['y'],
        nodes: [
          { op: 'Constant', name: 'constant', outputs: ['c'] },
          { op: 'Relu', name: 'first', inputs: ['a'], outputs: ['r'] },
          { op: 'Abs', name: 'second', inputs: ['r'], outputs: ['r2'] },
          { op: 'Neg', name: 'side', inputs: ['b'], outputs: ['b2'] },
          { op: 'Add', name: 'third', inputs: ['r2', 'b2'], outputs: ['r3'] },
          {
            op: 'Loop',
            name: 'loop',
            inputs: ['k', '', 'r3'],
            outputs: ['y'],
            attributes: { body: subgraph(1) },
          },
        ],
      },
      {
        owner: heldBy(0, 5, 'body'),
        inputs: ['i', 'ci', 'v'],
        outputs: ['ci', 'w'],
        nodes: [
          { op: 'Relu', name: 'body/relu', inputs: ['v'], outputs: ['h'] },
          { op: 'Add', name: 'body/add', inputs: ['h', 'c'], outputs: ['w'] },
        ],
        captures: { c: [0, 'c'] },
      },
    ],
  });
  const main = graph.graphs[0];

  it('goes by the order in which the runtime executes', () => {
    expect(main === undefined ? [] : executionOrder(graph, main).map((at) => main.nodes[at]?.name)).toEqual([
      'side',
      'first',
      'second',
      'third',
      'loop',
    ]);
  });

  it.each([
    // As onnxruntime-web 1.30 left it behind when `third` threw.
    [['side', 'first', 'second'], 'third'],
    [['side', 'first', 'second', 'third'], 'body/relu'],
    [['side', 'first', 'second', 'third', 'body/relu'], 'body/add'],
    [['side', 'first', 'second', 'third', 'body/relu', 'body/add', 'body/relu'], 'body/add'],
    // The loop itself, or the next round of it.
    [['side', 'first', 'second', 'third', 'body/relu', 'body/add'], 'loop'],
    [[], undefined],
    [['side', 'a function’s own'], undefined],
  ])('after %j is %s', (names, expected) => {
    const place = findFailedNode(graph, profile(...names));
    expect(place === null ? undefined : graph.graphs[place.graph]?.nodes[place.node]?.name).toBe(expected);
  });
});
