import { describe, expect, it } from 'vitest';
import type { ModelProtoInit, TensorProtoInit } from '../onnx/onnx-proto.generated.js';
import { codesOf, diagnose, floats, graphAttribute, info, modelOf, node } from './testing/protos.ts';

const graph = (init: ModelProtoInit['graph'], rest: ModelProtoInit = {}): ModelProtoInit =>
  modelOf(init ?? {}, rest);
const x = info('x', [2]);
const y = info('y', [2]);
const withTensor = (tensor: TensorProtoInit): ModelProtoInit =>
  graph({
    input: [x],
    initializer: [{ name: 'w', ...tensor }],
    node: [node('Add', ['x', 'w'], ['y'])],
    output: [y],
  });
const relu = node('Relu', ['x'], ['y']);
const chain = (ops: readonly string[]): ModelProtoInit =>
  graph({
    input: [x],
    node: ops.map((op, i) => node(op, [i === 0 ? 'x' : `v${String(i)}`], [`v${String(i + 1)}`])),
    output: [info(`v${String(ops.length)}`)],
  });

const custom = {
  opsetImport: [
    { domain: '', version: 21 },
    { domain: 'my.domain', version: 1 },
  ],
};
const recursive = {
  name: 'F',
  domain: 'd',
  input: ['a'],
  output: ['b'],
  node: [node('F', ['a'], ['b'], { domain: 'd' })],
};
const plain = { name: 'F', domain: 'd', input: ['a'], output: ['b'], node: [node('Neg', ['a'], ['b'])] };

describe('a healthy model has no findings', () => {
  it.each<[string, ModelProtoInit]>([
    ['one node', graph({ input: [x], node: [relu], output: [y] })],
    [
      'optional inputs left out',
      graph({
        input: [x],
        initializer: [floats('max')],
        node: [node('Clip', ['x', '', 'max'], ['y'])],
        output: [y],
      }),
    ],
    ['symbolic dims', graph({ input: [info('x', ['N', 2])], node: [relu], output: [info('y', ['N', 2])] })],
    [
      'an initializer with a symbolic declared type',
      graph({
        input: [info('x', ['N', 2]), info('w', ['M'])],
        initializer: [floats('w', [2])],
        node: [node('Add', ['x', 'w'], ['y'])],
        output: [y],
      }),
    ],
    [
      'an initializer that only a subgraph reads',
      graph({
        input: [info('c', [], 9)],
        initializer: [floats('w', [2])],
        node: [
          node('If', ['c'], ['y'], {
            attribute: [
              graphAttribute('then_branch', { node: [node('Neg', ['w'], ['t'])], output: [info('t')] }),
              graphAttribute('else_branch', { node: [node('Abs', ['w'], ['e'])], output: [info('e')] }),
            ],
          }),
        ],
        output: [y],
      }),
    ],
    ['an output that is an input', graph({ input: [x], node: [relu], output: [y, x] })],
    [
      'a function that is called',
      graph(
        { input: [x], node: [node('F', ['x'], ['y'], { domain: 'd' })], output: [y] },
        {
          functions: [plain],
          opsetImport: [
            { domain: '', version: 21 },
            { domain: 'd', version: 1 },
          ],
        },
      ),
    ],
    ['an empty tensor', withTensor({ dims: [0], dataType: 1 })],
    ['4-bit elements, packed', withTensor({ dims: [3], dataType: 22, int32Data: [1, 2] })],
    ['4-bit elements, one an entry', withTensor({ dims: [3], dataType: 22, int32Data: [1, 2, 3] })],
    ['complex numbers', withTensor({ dims: [2], dataType: 14, floatData: [1, 2, 3, 4] })],
    [
      'an IR version without opset imports',
      { irVersion: 2, graph: { input: [x], node: [relu], output: [y] } },
    ],
  ])('%s', (_, init) => {
    expect(codesOf(diagnose(init))).toEqual([]);
  });
});

describe('each kind of oddness is found', () => {
  it.each<[string, ModelProtoInit]>([
    ['warning missing-ir-version', graph({ input: [x], node: [relu], output: [y] }, { irVersion: 0 })],
    ['warning ir-version-newer', graph({ input: [x], node: [relu], output: [y] }, { irVersion: 99 })],
    ['warning missing-opset-import', graph({ input: [x], node: [relu], output: [y] }, { opsetImport: [] })],
    [
      'warning opset-newer',
      graph({ input: [x], node: [relu], output: [y] }, { opsetImport: [{ domain: '', version: 999 }] }),
    ],
    [
      'warning duplicate-opset-import',
      graph(
        { input: [x], node: [relu], output: [y] },
        {
          opsetImport: [
            { domain: '', version: 20 },
            { domain: 'ai.onnx', version: 21 },
          ],
        },
      ),
    ],
    [
      'info duplicate-opset-import',
      graph(
        { input: [x], node: [relu], output: [y] },
        {
          opsetImport: [
            { domain: '', version: 21 },
            { domain: '', version: 21 },
          ],
        },
      ),
    ],
    [
      'warning domain-not-imported',
      graph({
        input: [x],
        node: [node('FusedGemm', ['x', 'x'], ['y'], { domain: 'com.microsoft' })],
        output: [y],
      }),
    ],
    [
      'info unknown-domain',
      graph({ input: [x], node: [node('Mine', ['x'], ['y'], { domain: 'my.domain' })], output: [y] }, custom),
    ],
    ['warning unknown-operator', graph({ input: [x], node: [node('Relux', ['x'], ['y'])], output: [y] })],
    [
      'info deprecated-operator',
      graph(
        {
          input: [x],
          initializer: [floats('s', [1])],
          node: [node('Upsample', ['x', 's'], ['y'])],
          output: [y],
        },
        { opsetImport: [{ domain: '', version: 10 }] },
      ),
    ],
    ['warning too-few-inputs', graph({ input: [x], node: [node('Add', ['x'], ['y'])], output: [y] })],
    ['warning too-few-inputs', graph({ input: [x], node: [node('Add', ['', 'x'], ['y'])], output: [y] })],
    ['warning too-many-inputs', graph({ input: [x], node: [node('Relu', ['x', 'x'], ['y'])], output: [y] })],
    ['warning too-many-outputs', graph({ input: [x], node: [node('Relu', ['x'], ['y', 'z'])], output: [y] })],
    [
      'warning unknown-attribute',
      graph({ input: [x], node: [{ ...relu, attribute: [{ name: 'alpha', type: 1, f: 1 }] }], output: [y] }),
    ],
    [
      'warning attribute-kind',
      graph({
        input: [x],
        node: [{ ...node('Elu', ['x'], ['y']), attribute: [{ name: 'alpha', type: 2, i: 1 }] }],
        output: [y],
      }),
    ],
    ['warning missing-attribute', graph({ input: [x], node: [node('Cast', ['x'], ['y'])], output: [y] })],
    ['info empty-graph', graph({ initializer: [floats('w', [2])], output: [info('w', [2])] })],
    ['error dangling-value', graph({ node: [node('Relu', ['gone'], ['y'])], output: [y] })],
    ['error output-without-producer', graph({ input: [x], node: [relu], output: [y, info('lost')] })],
    ['error duplicate-value', graph({ input: [x], node: [relu, node('Neg', ['x'], ['y'])], output: [y] })],
    ['error cycle', graph({ node: [node('Relu', ['y'], ['y'])], output: [y] })],
    [
      'error cycle',
      graph({ node: [node('Relu', ['b'], ['a']), node('Neg', ['a'], ['b'])], output: [info('b')] }),
    ],
    [
      'warning unsorted-nodes',
      graph({ input: [x], node: [node('Neg', ['h'], ['y']), node('Relu', ['x'], ['h'])], output: [y] }),
    ],
    [
      'info duplicate-node-name',
      graph({
        input: [x],
        node: [node('Relu', ['x'], ['h'], { name: 'n' }), node('Neg', ['h'], ['y'], { name: 'n' })],
        output: [y],
      }),
    ],
    [
      'info unused-initializer',
      graph({ input: [x], initializer: [floats('w', [2])], node: [relu], output: [y] }),
    ],
    [
      'warning initializer-type-mismatch',
      graph({
        input: [x, info('w', [3])],
        initializer: [floats('w', [2])],
        node: [node('Add', ['x', 'w'], ['y'])],
        output: [y],
      }),
    ],
    ['warning unknown-data-type', withTensor({ dims: [2], dataType: 99, rawData: new Uint8Array(8) })],
    ['warning unknown-data-type', graph({ input: [info('x', [2], 99)], node: [relu], output: [y] })],
    ['error negative-dim', withTensor({ dims: [-2], dataType: 1, floatData: [1, 2] })],
    ['info negative-dim', graph({ input: [info('x', [-1, 2])], node: [relu], output: [y] })],
    ['error absurd-dims', withTensor({ dims: [2n ** 62n, 2n ** 62n], dataType: 1, floatData: [1] })],
    ['error payload-short', withTensor({ dims: [2], dataType: 1, rawData: new Uint8Array(7) })],
    ['error payload-short', withTensor({ dims: [2], dataType: 10, int32Data: [1] })],
    ['warning payload-long', withTensor({ dims: [2], dataType: 1, rawData: new Uint8Array(12) })],
    ['error payload-absent', withTensor({ dims: [2], dataType: 1 })],
    [
      'warning payload-ambiguous',
      withTensor({ dims: [2], dataType: 1, rawData: new Uint8Array(8), floatData: [1, 2] }),
    ],
    ['warning payload-ambiguous', withTensor({ dims: [2], dataType: 1, int64Data: [1, 2] })],
    [
      'error function-recursion',
      graph({ input: [x], node: [relu], output: [y] }, { functions: [recursive] }),
    ],
    [
      'warning duplicate-function',
      graph({ input: [x], node: [relu], output: [y] }, { functions: [plain, plain] }),
    ],
  ])('%s', (code, init) => {
    expect(codesOf(diagnose(init))).toEqual([code]);
  });

  it('in attributes of one node', () => {
    const attribute = [
      { name: 'alpha', type: 1, f: 1 },
      { name: 'alpha', type: 1, f: 2 },
      { name: 'beta', type: 77 },
    ];
    expect(
      codesOf(diagnose(graph({ input: [x], node: [node('Elu', ['x'], ['y'], { attribute })], output: [y] }))),
    ).toEqual(['warning duplicate-attribute', 'warning unknown-attribute-type', 'warning unknown-attribute']);
  });
});

describe('places and facts', () => {
  it('say which operator came when, once for all nodes', () => {
    const { diagnostics } = diagnose(
      modelOf({ ...chain(['Gelu', 'Gelu', 'Gelu']).graph }, { opsetImport: [{ domain: '', version: 13 }] }),
    );
    expect(diagnostics).toEqual([
      {
        code: 'unknown-operator',
        severity: 'warning',
        place: { kind: 'node', graph: 0, node: 0, name: '' },
        facts: { domain: 'ai.onnx', opType: 'Gelu', version: '13', since: '20', count: '3' },
      },
    ]);
  });

  it('say which nodes stand on a cycle, and none that only hang on it', () => {
    const nodes = [
      node('Relu', ['c'], ['a'], { name: 'first' }),
      node('Neg', ['a'], ['b']),
      node('Abs', ['b'], ['c']),
      node('Exp', ['c'], ['d']),
      node('Sin', ['x'], ['e']),
    ];
    const { diagnostics } = diagnose(graph({ input: [x], node: nodes, output: [info('d'), info('e')] }));
    expect(diagnostics).toMatchObject([
      { code: 'cycle', facts: { nodes: '3', path: 'Relu first → Neg #1 → Abs #2' } },
    ]);
  });

  it('count a value that a subgraph captures as read by the node that holds it', () => {
    const body = { node: [node('Neg', ['late'], ['t'])], output: [info('t')] };
    const deeper = {
      node: [
        node('If', ['c'], ['u'], {
          attribute: [graphAttribute('then_branch', body), graphAttribute('else_branch', body)],
        }),
      ],
      output: [info('u')],
    };
    const holder = node('If', ['c'], ['y'], {
      attribute: [graphAttribute('then_branch', deeper), graphAttribute('else_branch', deeper)],
    });
    const init = graph({
      input: [info('c', [], 9), x],
      node: [holder, node('Relu', ['x'], ['late'])],
      output: [y],
    });
    expect(diagnose(init).diagnostics).toMatchObject([
      { code: 'unsorted-nodes', place: { node: 0 }, facts: { value: 'late' } },
    ]);
  });

  it('keep at most a thousand findings of a kind, and say how many there were', () => {
    const nodes = Array.from({ length: 1500 }, (_, i) =>
      node('Relu', [`gone${String(i)}`], [`y${String(i)}`]),
    );
    const { diagnostics } = diagnose(graph({ node: nodes }));
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'too-many-findings',
      facts: { code: 'dangling-value', shown: '1,000', total: '1,500' },
    });
  });

  it('take a chain of a hundred thousand nodes without recursion', () => {
    const nodes = Array.from({ length: 100_000 }, (_, i) =>
      node('Relu', [i === 0 ? 'x' : `v${String(i)}`], [`v${String(i + 1)}`]),
    );
    expect(codesOf(diagnose(graph({ input: [x], node: nodes, output: [info('v100000')] })))).toEqual([]);
  });
});
