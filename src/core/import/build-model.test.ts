import { describe, expect, it } from 'vitest';
import type { AttributeProtoInit } from '../onnx/onnx-proto.generated.js';
import { buildModel } from './build-model.ts';
import { dump, dumpLines } from './testing/dump-lines.ts';
import { floats, info, modelOf, node, toProto } from './testing/protos.ts';

describe('a plain model', () => {
  it('becomes tables', () => {
    const init = modelOf(
      {
        name: 'main',
        docString: 'a graph',
        input: [info('x', ['N', 3]), info('b', [3])],
        output: [info('y', ['N', 4])],
        valueInfo: [
          { ...info('h', ['N', 4]), docString: 'hidden', metadataProps: [{ key: 'k', value: 'v' }] },
          info('nobody', [1]),
        ],
        initializer: [floats('w', [3]), floats('b', [3])],
        node: [
          node('Gemm', ['x', 'w', 'b'], ['h'], {
            name: 'fc',
            attribute: [{ name: 'alpha', type: 1, f: 0.5 }],
          }),
          node('Clip', ['h', '', 'max'], ['y', '', 'unused'], {
            domain: 'ai.onnx',
            metadataProps: [{ key: 'ns', value: 'a/b' }],
          }),
        ],
        metadataProps: [{ key: 'g', value: '1' }],
        quantizationAnnotation: [
          { tensorName: 'h', quantParameterTensorNames: [{ key: 'SCALE_TENSOR', value: 's' }] },
        ],
      },
      {
        producerName: 'me',
        producerVersion: '1',
        domain: 'd',
        modelVersion: 2n ** 60n,
        docString: 'a model',
        metadataProps: [{ key: 'm', value: '2' }],
      },
    );
    expect(dump(init)).toMatchInlineSnapshot(`
      "model ir 10 opsets ai.onnx 21 producer "me" "1" domain "d" version 1152921504606846976 meta{m=2} doc "a model"
      graph 0 "main" model depth 0 meta{g=1} doc "a graph"
        in x, b
        out y
        initializer 0 "w" tensor 0
        initializer 1 "b" tensor 1 overridable
        node 0 ai.onnx.Gemm "fc" (x, w, b) -> (h) {alpha:float=0.5}
        node 1 ai.onnx.Clip "" (h, -, max) -> (y, -, unused) meta{ns=a/b}
        value x: float32[N, 3] from input to 0[0]
        value b: float32[3] from input + initializer 1 to 0[2]
        value w: float32[3] from initializer 0 to 0[1]
        value h: float32[N, 4] from node 0[0] to 1[0] meta{k=v} doc "hidden"
        value y: float32[N, 4] from node 1[0] output
        value unused: ? from node 1[2]
        value max: ? from nowhere to 1[2]
        value nobody: float32[1] from nowhere
        quantization h meta{SCALE_TENSOR=s}
      tensor 0 "w" float32[3] float_data 1 1 1 (12 B)
      tensor 1 "b" float32[3] float_data 1 1 1 (12 B)"
    `);
  });

  it('keeps int64 exact', () => {
    const attribute: AttributeProtoInit[] = [
      { name: 'small', type: 2, i: -3 },
      { name: 'big', type: 2, i: 9_007_199_254_740_993n },
      { name: 'all', type: 7, ints: [1, -(2n ** 63n), 2n ** 63n - 1n] },
    ];
    expect(dumpLines(modelOf({ node: [node('Op', [], [], { attribute })] }), 'node')).toEqual([
      'node 0 ai.onnx.Op "" () -> () {small:int=-3, big:int=9007199254740993, all:ints=[1, -9223372036854775808, 9223372036854775807]}',
    ]);
  });
});

describe('names', () => {
  it('that are defined twice keep both definitions; nodes behind the second read the second', () => {
    const init = modelOf({
      input: [info('x', [1])],
      node: [
        node('A', ['x'], ['v']),
        node('B', ['v'], ['x']),
        node('C', ['x'], ['v']),
        node('D', ['v', 'x'], ['y']),
      ],
      output: [info('v', [1])],
    });
    expect(dumpLines(init, 'node', 'value', 'out')).toMatchInlineSnapshot(`
      [
        "out v#3",
        "node 0 ai.onnx.A "" (x#0) -> (v#1)",
        "node 1 ai.onnx.B "" (v#1) -> (x#2)",
        "node 2 ai.onnx.C "" (x#2) -> (v#3)",
        "node 3 ai.onnx.D "" (v#3, x#2) -> (y)",
        "value x#0: float32[1] from input to 0[0]",
        "value v#1: ? from node 0[0] to 1[0]",
        "value x#2: ? from node 1[0] to 2[0] 3[1]",
        "value v#3: float32[1] from node 2[0] to 3[0] output",
        "value y: ? from node 3[0]",
      ]
    `);
  });

  it('of initializers that are there twice keep both', () => {
    const init = modelOf({
      initializer: [floats('w', [1]), floats('w', [2])],
      node: [node('A', ['w'], ['y'])],
    });
    expect(dumpLines(init, 'initializer', 'value', 'node')).toMatchInlineSnapshot(`
      [
        "initializer 0 "w" tensor 0",
        "initializer 1 "w" tensor 1",
        "node 0 ai.onnx.A "" (w#0) -> (y)",
        "value w#0: float32[1] from initializer 0 to 0[0]",
        "value w#1: float32[2] from initializer 1",
        "value y: ? from node 0[0]",
      ]
    `);
  });

  it('of inputs that are there twice keep both', () => {
    const init = modelOf({ input: [info('x', [1]), info('x', [2])], node: [node('A', ['x'], ['y'])] });
    expect(dumpLines(init, 'in ', 'value')).toMatchInlineSnapshot(`
      [
        "in x#0, x#1",
        "value x#0: float32[1] from input to 0[0]",
        "value x#1: float32[2] from input",
        "value y: ? from node 0[0]",
      ]
    `);
  });

  it('read before they are made are the values that are made later', () => {
    const init = modelOf({ node: [node('B', ['a'], ['b']), node('A', [], ['a'])] });
    expect(dumpLines(init, 'value')).toEqual([
      'value b: ? from node 0[0]',
      'value a: ? from node 1[0] to 0[0]',
    ]);
  });

  it('that nothing makes are values from nowhere', () => {
    expect(
      dumpLines(modelOf({ node: [node('A', ['gone'], ['y'])], output: [info('lost')] }), 'value'),
    ).toEqual([
      'value y: ? from node 0[0]',
      'value gone: ? from nowhere to 0[0]',
      'value lost: ? from nowhere output',
    ]);
  });

  it('left empty are no values', () => {
    const { model } = buildModel(toProto(modelOf({ node: [node('A', ['', 'x', ''], ['', 'y'])] })));
    expect(model.graphs[0]?.nodes[0]?.inputs).toEqual([-1, 1, -1]);
    expect(model.graphs[0]?.nodes[0]?.outputs).toEqual([-1, 0]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('like %s are names like any other', (name) => {
    expect(dumpLines(modelOf({ node: [node('A', [], [name]), node('B', [name], ['y'])] }), 'value')[0]).toBe(
      `value ${name}: ? from node 0[0] to 1[0]`,
    );
  });
});

describe('functions', () => {
  it('are called by domain, name and overload, and see nothing of the graph', () => {
    const init = modelOf(
      {
        input: [info('x', [1]), info('hidden', [1])],
        node: [
          node('F', ['x'], ['a'], { domain: 'd' }),
          node('F', ['x'], ['b'], { domain: 'd', overload: 'two' }),
          node('F', ['x'], ['c'], { domain: 'other' }),
        ],
      },
      {
        functions: [
          {
            name: 'F',
            domain: 'd',
            input: ['i'],
            output: ['o'],
            attribute: ['alpha'],
            docString: 'doubles',
            attributeProto: [{ name: 'beta', type: 1, f: 2 }],
            opsetImport: [{ domain: '', version: 20 }],
            node: [
              node('Elu', ['i'], ['h'], { attribute: [{ name: 'alpha', type: 1, refAttrName: 'alpha' }] }),
              node('Add', ['h', 'hidden'], ['o']),
            ],
            valueInfo: [info('h', [7])],
            metadataProps: [{ key: 'k', value: 'v' }],
          },
          {
            name: 'F',
            domain: 'd',
            overload: 'two',
            input: ['i'],
            output: ['o'],
            node: [node('F', ['i'], ['o'], { domain: 'd' })],
          },
        ],
      },
    );
    expect(dump(init)).toMatchInlineSnapshot(`
      "model ir 10 opsets ai.onnx 21 producer "" "" domain "" version 0
      graph 0 "" model depth 0
        in x, hidden
        out 
        node 0 d.F "" (x) -> (a) calls function 0
        node 1 d.F:two "" (x) -> (b) calls function 1
        node 2 other.F "" (x) -> (c)
        value x: float32[1] from input to 0[0] 1[0] 2[0]
        value hidden: float32[1] from input
        value a: ? from node 0[0]
        value b: ? from node 1[0]
        value c: ? from node 2[0]
      graph 1 "F" function 0 depth 0
        in i
        out o
        node 0 ai.onnx.Elu "" (i) -> (h) {alpha:reference=@alpha}
        node 1 ai.onnx.Add "" (h, hidden) -> (o)
        value i: ? from input to 0[0]
        value h: float32[7] from node 0[0] to 1[0]
        value o: ? from node 1[0] output
        value hidden: ? from nowhere to 1[1]
      graph 2 "F" function 1 depth 0
        in i
        out o
        node 0 d.F "" (i) -> (o) calls function 0
        value i: ? from input to 0[0]
        value o: ? from node 0[0] output
      function 0 d.F (i) -> (o) attributes alpha, beta=2 opsets ai.onnx 20 body 1 meta{k=v} doc "doubles"
      function 1 d.F:two (i) -> (o) attributes  opsets  body 2"
    `);
  });
});

describe('training and devices', () => {
  it('come along; an algorithm sees the main graph, an initialization does not', () => {
    const init = modelOf(
      {
        initializer: [floats('w', [1])],
        node: [
          node('A', ['w'], ['y'], {
            deviceConfigurations: [
              {
                configurationId: 'c',
                pipelineStage: 0,
                shardingSpec: [
                  {
                    tensorName: 'w',
                    device: [0, 1],
                    shardedDim: [{ axis: 0, simpleSharding: [{ dimValue: 4, numShards: 2 }] }],
                    indexToDeviceGroupMap: [{ key: 5, value: [0, 1] }],
                  },
                ],
              },
            ],
          }),
        ],
        output: [info('y')],
      },
      {
        trainingInfo: [
          {
            initialization: { node: [node('Zero', ['w'], ['w0'])] },
            algorithm: { node: [node('Step', ['w', 'y'], ['w1'])] },
            initializationBinding: [{ key: 'w', value: 'w0' }],
            updateBinding: [{ key: 'w', value: 'w1' }],
          },
          {},
        ],
        configuration: [{ name: 'c', numDevices: 2, device: ['gpu0', 'gpu1'] }],
      },
    );
    expect(dumpLines(init, 'graph', 'node', 'value w', 'value y', 'training', 'device'))
      .toMatchInlineSnapshot(`
      [
        "graph 0 "" model depth 0",
        "node 0 ai.onnx.A "" (w) -> (y) on c/0/w: axis 0: 4 / 2; devices 0, 1; 5 = {0, 1}",
        "value w: float32[1] from initializer 0 to 0[0]",
        "value y: ? from node 0[0] output",
        "graph 1 "" initialization of training 0 depth 0",
        "node 0 ai.onnx.Zero "" (w) -> (w0)",
        "value w0: ? from node 0[0]",
        "value w: ? from nowhere to 0[0]",
        "graph 2 "" algorithm of training 0 depth 0",
        "node 0 ai.onnx.Step "" (w, y) -> (w1)",
        "value w1: ? from node 0[0]",
        "value w: float32[1] from value 0 of graph 0 to 0[0]",
        "value y: ? from value 1 of graph 0 to 0[1]",
        "training 1 2 meta{w=w0} meta{w=w1}",
        "training -1 -1",
        "device c 2 gpu0 gpu1",
      ]
    `);
  });
});
