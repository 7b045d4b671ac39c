import { describe, expect, it } from 'vitest';
import type { AttributeProtoInit, ModelProtoInit } from '../onnx/onnx-proto.generated.js';
import { buildModel } from './build-model.ts';
import { dumpModel } from './testing/dump-model.ts';
import { floats, graphAttribute, info, modelOf, node, toProto } from './testing/protos.ts';

const dump = (init: ModelProtoInit): string => dumpModel(buildModel(toProto(init)).model);
/** Only the lines that start with one of the words, without indentation. */
const lines = (init: ModelProtoInit, ...words: readonly string[]): readonly string[] =>
  dump(init)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => words.some((word) => line.startsWith(word)));

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
        value unused:  from node 1[2]
        value max:  from nowhere to 1[2]
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
    expect(lines(modelOf({ node: [node('Op', [], [], { attribute })] }), 'node')).toEqual([
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
    expect(lines(init, 'node', 'value', 'out')).toMatchInlineSnapshot(`
      [
        "out v#3",
        "node 0 ai.onnx.A "" (x#0) -> (v#1)",
        "node 1 ai.onnx.B "" (v#1) -> (x#2)",
        "node 2 ai.onnx.C "" (x#2) -> (v#3)",
        "node 3 ai.onnx.D "" (v#3, x#2) -> (y)",
        "value x#0: float32[1] from input to 0[0]",
        "value v#1:  from node 0[0] to 1[0]",
        "value x#2:  from node 1[0] to 2[0] 3[1]",
        "value v#3: float32[1] from node 2[0] to 3[0] output",
        "value y:  from node 3[0]",
      ]
    `);
  });

  it('of initializers that are there twice keep both', () => {
    const init = modelOf({
      initializer: [floats('w', [1]), floats('w', [2])],
      node: [node('A', ['w'], ['y'])],
    });
    expect(lines(init, 'initializer', 'value', 'node')).toMatchInlineSnapshot(`
      [
        "initializer 0 "w" tensor 0",
        "initializer 1 "w" tensor 1",
        "node 0 ai.onnx.A "" (w#0) -> (y)",
        "value w#0: float32[1] from initializer 0 to 0[0]",
        "value w#1: float32[2] from initializer 1",
        "value y:  from node 0[0]",
      ]
    `);
  });

  it('of inputs that are there twice keep both', () => {
    const init = modelOf({ input: [info('x', [1]), info('x', [2])], node: [node('A', ['x'], ['y'])] });
    expect(lines(init, 'in ', 'value')).toMatchInlineSnapshot(`
      [
        "in x#0, x#1",
        "value x#0: float32[1] from input to 0[0]",
        "value x#1: float32[2] from input",
        "value y:  from node 0[0]",
      ]
    `);
  });

  it('read before they are made are the values that are made later', () => {
    const init = modelOf({ node: [node('B', ['a'], ['b']), node('A', [], ['a'])] });
    expect(lines(init, 'value')).toEqual(['value a: ? from node 1[0] to 0[0]', 'value b: ? from node 0[0]']);
  });

  it('that nothing makes are values from nowhere', () => {
    expect(lines(modelOf({ node: [node('A', ['gone'], ['y'])], output: [info('lost')] }), 'value')).toEqual([
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
    expect(lines(modelOf({ node: [node('A', [], [name]), node('B', [name], ['y'])] }), 'value')[0]).toBe(
      `value ${name}: ? from node 0[0] to 1[0]`,
    );
  });
});

describe('subgraphs', () => {
  const innermost = { name: 'innermost', node: [node('Add', ['x', 'w'], ['deep'])], output: [info('deep')] };
  const branch = {
    name: 'then',
    initializer: [floats('w', [2])],
    node: [
      node('If', ['c'], ['t'], { attribute: [graphAttribute('then_branch', innermost)] }),
      node('Neg', ['nowhere'], ['u']),
    ],
    output: [info('t')],
  };
  const init = modelOf({
    name: 'main',
    input: [info('c', [], 9), info('x', [2]), info('w', [2])],
    node: [
      node('If', ['c'], ['y'], {
        attribute: [
          graphAttribute('then_branch', branch),
          graphAttribute('else_branch', { name: 'else', output: [info('x')] }),
        ],
      }),
    ],
    output: [info('y')],
  });

  it('capture the nearest definition of a name, through graphs that do not mention it', () => {
    expect(dump(init)).toMatchInlineSnapshot(`
      "model ir 10 opsets ai.onnx 21 producer "" "" domain "" version 0
      graph 0 "main" model depth 0
        in c, x, w
        out y
        node 0 ai.onnx.If "" (c) -> (y) {then_branch:graph=then, else_branch:graph=else} graphs 1 2
        value c: bool[] from input to 0[0]
        value x: float32[2] from input
        value w: float32[2] from input
        value y:  from node 0[0] output
      graph 1 "then" then_branch[0] of node 0 in graph 0 depth 1
        in 
        out t
        initializer 0 "w" tensor 0
        node 0 ai.onnx.If "" (c) -> (t) {then_branch:graph=innermost} graphs 3
        node 1 ai.onnx.Neg "" (nowhere) -> (u)
        value w: float32[2] from initializer 0
        value t:  from node 0[0] output
        value u:  from node 1[0]
        value c: bool[] from value 0 of graph 0 to 0[0]
        value nowhere:  from nowhere to 1[0]
      graph 2 "else" else_branch[0] of node 0 in graph 0 depth 1
        in 
        out x
        value x: float32[2] from value 1 of graph 0 output
      graph 3 "innermost" then_branch[0] of node 0 in graph 1 depth 2
        in 
        out deep
        node 0 ai.onnx.Add "" (x, w) -> (deep)
        value deep:  from node 0[0] output
        value x: float32[2] from value 1 of graph 0 to 0[0]
        value w: float32[2] from value 0 of graph 1 to 0[1]
      tensor 0 "w" float32[2] float_data 1 1 (8 B)"
    `);
  });

  it('do not see what a sibling defines', () => {
    const first = { node: [node('A', [], ['only_here'])] };
    const second = { node: [node('B', ['only_here'], ['z'])] };
    const both = modelOf({
      node: [node('If', [], [], { attribute: [graphAttribute('a', first), graphAttribute('b', second)] })],
    });
    expect(lines(both, 'value only_here')).toEqual([
      'value only_here: ? from node 0[0]',
      'value only_here: ? from nowhere to 0[0]',
    ]);
  });

  it('may come detached from their attribute', () => {
    const detached = toProto(modelOf({ name: 'body', node: [node('A', ['x'], ['y'])] })).graph;
    if (detached === null) throw new Error('no graph');
    const holder = modelOf({
      input: [info('x')],
      node: [node('Loop', [], [], { attribute: [{ name: 'body', type: 5, detachedGraph: [0] }] })],
    });
    const { model } = buildModel(toProto(holder), [detached]);
    expect(model.graphs[1]).toMatchObject({
      name: 'body',
      depth: 1,
      owner: { kind: 'attribute', graph: 0, node: 0, attribute: 'body', position: 0 },
    });
    expect(model.graphs[1]?.values.find((value) => value.name === 'x')?.outer).toEqual({
      graph: 0,
      value: 0,
    });
  });

  it('nest ten thousand deep without recursion, each capturing from the outermost', () => {
    const count = 10_000;
    const chain = Array.from({ length: count }, (_, i) => {
      const attribute = i + 1 < count ? [{ name: 'body', type: 5, detachedGraph: [i + 1] }] : [];
      return toProto(modelOf({ node: [node('If', ['x'], [`y${String(i)}`], { attribute })] })).graph;
    }).filter((graph) => graph !== null);
    const main = modelOf({
      input: [info('x')],
      node: [node('If', [], ['y'], { attribute: [{ name: 'body', type: 5, detachedGraph: [0] }] })],
    });
    const { model } = buildModel(toProto(main), chain);
    expect(model.graphs).toHaveLength(count + 1);
    expect(model.graphs[count]?.depth).toBe(count);
    expect(model.graphs[count]?.values.find((value) => value.name === 'x')?.outer).toEqual({
      graph: 0,
      value: 0,
    });
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
        value a:  from node 0[0]
        value b:  from node 1[0]
        value c:  from node 2[0]
      graph 1 "F" function 0 depth 0
        in i
        out o
        node 0 ai.onnx.Elu "" (i) -> (h) {alpha:reference=@alpha}
        node 1 ai.onnx.Add "" (h, hidden) -> (o)
        value i:  from input to 0[0]
        value h: float32[7] from node 0[0] to 1[0]
        value o:  from node 1[0] output
        value hidden:  from nowhere to 1[1]
      graph 2 "F" function 1 depth 0
        in i
        out o
        node 0 d.F "" (i) -> (o) calls function 0
        value i:  from input to 0[0]
        value o:  from node 0[0] output
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
    expect(lines(init, 'graph', 'node', 'value w', 'value y', 'training', 'device')).toMatchInlineSnapshot(`
      [
        "graph 0 "" model depth 0",
        "node 0 ai.onnx.A "" (w) -> (y) on c/0/w: axis 0: 4 / 2; devices 0, 1; 5 = {0, 1}",
        "value w: float32[1] from initializer 0 to 0[0]",
        "value y:  from node 0[0] output",
        "graph 1 "" initialization of training 0 depth 0",
        "node 0 ai.onnx.Zero "" (w) -> (w0)",
        "value w0:  from node 0[0]",
        "value w:  from nowhere to 0[0]",
        "graph 2 "" algorithm of training 0 depth 0",
        "node 0 ai.onnx.Step "" (w, y) -> (w1)",
        "value w1:  from node 0[0]",
        "value w: float32[1] from value 0 of graph 0 to 0[0]",
        "value y:  from value 1 of graph 0 to 0[1]",
        "training 1 2 meta{w=w0} meta{w=w1}",
        "training -1 -1",
        "device c 2 gpu0 gpu1",
      ]
    `);
  });
});

describe('attributes', () => {
  const attributes: readonly AttributeProtoInit[] = [
    { name: 'float', type: 1, f: 0.1 },
    { name: 'int', type: 2, i: 7 },
    { name: 'string', type: 3, s: new TextEncoder().encode('text') },
    { name: 'bytes', type: 3, s: Uint8Array.of(0xff, 0x41) },
    { name: 'tensor', type: 4, t: floats('t', [2]) },
    { name: 'graph', type: 5, g: { name: 'g' } },
    { name: 'floats', type: 6, floats: [1.5, 2] },
    { name: 'ints', type: 7, ints: [1, 2] },
    { name: 'strings', type: 8, strings: [new TextEncoder().encode('a')] },
    { name: 'tensors', type: 9, tensors: [floats('t1'), floats('t2')] },
    { name: 'graphs', type: 10, graphs: [{ name: 'g1' }, { name: 'g2' }] },
    {
      name: 'sparse',
      type: 11,
      sparseTensor: {
        values: floats('v', [1]),
        indices: { dims: [1], dataType: 7, int64Data: [4] },
        dims: [9],
      },
    },
    { name: 'sparses', type: 12, sparseTensors: [{ values: floats('v', [1]), indices: null, dims: [9] }] },
    {
      name: 'type',
      type: 13,
      tp: {
        sequenceType: {
          elemType: {
            mapType: {
              keyType: 8,
              valueType: { optionalType: { elemType: { tensorType: { elemType: 1 } } } },
            },
          },
        },
      },
    },
    {
      name: 'types',
      type: 14,
      typeProtos: [
        { opaqueType: { domain: 'd', name: 'n' } },
        { sparseTensorType: { elemType: 1, shape: { dim: [{}] } } },
        {},
      ],
    },
    { name: 'reference', type: 2, refAttrName: 'outer' },
    { name: 'future', type: 77, i: 1 },
    { name: 'zero', type: 2 },
  ];

  it('of every kind', () => {
    expect(
      lines(modelOf({ node: [node('Op', [], [], { attribute: attributes })] }), 'node', 'graph', 'tensor'),
    ).toMatchInlineSnapshot(`
      [
        "graph 0 "" model depth 0",
        "node 0 ai.onnx.Op "" () -> () {float:float=0.1, int:int=7, string:string="text", bytes:string="\\xffA", tensor:tensor=float32[2], graph:graph=g, floats:floats=[1.5, 2], ints:ints=[1, 2], strings:strings=["a"], tensors:tensors=[float32[], float32[]], graphs:graphs=[g1, g2], sparse:sparse_tensor=sparse float32[9], sparses:sparse_tensors=[sparse float32[9]], type:type_proto=sequence<map<string, optional<float32[...]>>>, types:type_protos=[opaque<d.n>, sparse float32[?], ], reference:reference=@outer, future:unknown=?, zero:int=0} graphs 1 2 3",
        "graph 1 "g" graph[0] of node 0 in graph 0 depth 1",
        "graph 2 "g1" graphs[0] of node 0 in graph 0 depth 1",
        "graph 3 "g2" graphs[1] of node 0 in graph 0 depth 1",
        "tensor 0 "t" float32[2] float_data 1 1 (8 B)",
        "tensor 1 "t1" float32[] float_data 1 (4 B)",
        "tensor 2 "t2" float32[] float_data 1 (4 B)",
        "tensor 3 "v" float32[1] float_data 1 (4 B)",
        "tensor 4 "" int64[1] int64_data 4 (1 B)",
        "tensor 5 "v" float32[1] float_data 1 (4 B)",
        "tensor 6 "" undefined[] none (0 B)",
      ]
    `);
  });

  it('without a type, as in the oldest files, get the kind of the field that is there', () => {
    const untyped = attributes.slice(0, 15).map(({ type: _, ...rest }) => rest);
    const kinds = (list: readonly AttributeProtoInit[]): readonly (string | undefined)[] =>
      buildModel(
        toProto(modelOf({ node: [node('Op', [], [], { attribute: list })] })),
      ).model.graphs[0]?.nodes[0]?.attributes.map(({ value }) => value.kind) ?? [];
    expect(kinds(untyped)).toEqual(kinds(attributes.slice(0, 15)));
    expect(kinds([{ name: 'zero', i: 0 }, { name: 'nothing' }])).toEqual(['int', 'unknown']);
  });

  it('left in the file show their first elements', () => {
    const head = Uint8Array.of(0x42, 3, 1, 0xac, 2, 0x40, 9, 0x42, 200);
    const run = { field: 8, offset: 1000, length: 5000, elements: 4000, head };
    const { model } = buildModel(
      toProto(
        modelOf({
          node: [node('Op', [], [], { attribute: [{ name: 'many', type: 7, payloadRun: [run] }] })],
        }),
      ),
    );
    expect(model.graphs[0]?.nodes[0]?.attributes[0]?.value).toEqual({
      kind: 'in-file',
      of: 'ints',
      elements: 4000,
      bytes: 5000,
      runs: [{ offset: 1000, length: 5000 }],
      preview: [1, 300, 9],
    });
  });
});

describe('tensors', () => {
  it('of every kind of payload', () => {
    const init = modelOf({
      initializer: [
        { name: 'raw', dataType: 1, dims: [1], rawData: new Uint8Array(4) },
        { name: 'floats', dataType: 1, dims: [2], floatData: [1, 2] },
        { name: 'half', dataType: 10, dims: [1], int32Data: [15360] },
        { name: 'long', dataType: 7, dims: [1], int64Data: [-(2n ** 63n)] },
        { name: 'strings', dataType: 8, dims: [1], stringData: [new TextEncoder().encode('a')] },
        { name: 'doubles', dataType: 11, dims: [1], doubleData: [0.5] },
        { name: 'unsigned', dataType: 13, dims: [1], uint64Data: [2n ** 64n - 1n] },
        {
          name: 'in file',
          dataType: 1,
          dims: [100, 10],
          payloadRun: [{ field: 9, offset: 50, length: 4000, elements: 4000 }],
        },
        {
          name: 'runs',
          dataType: 7,
          dims: [900],
          payloadRun: [
            { field: 7, offset: 5, length: 100, elements: 90 },
            { field: 7, offset: 205, length: 900, elements: 810 },
          ],
        },
        {
          name: 'outside',
          dataType: 1,
          dims: [2],
          dataLocation: 1,
          externalData: [
            { key: 'location', value: './w.bin' },
            { key: 'offset', value: '16' },
            { key: 'length', value: '8' },
          ],
        },
        { name: 'nothing', dataType: 1, dims: [2] },
        { name: 'scalar', dataType: 99, docString: 'doc', metadataProps: [{ key: 'k', value: 'v' }] },
      ],
      sparseInitializer: [
        { values: floats('sparse', [2]), indices: { dataType: 7, dims: [2], int64Data: [1, 5] }, dims: [8] },
      ],
    });
    expect(lines(init, 'tensor', 'initializer')).toMatchInlineSnapshot(`
      [
        "initializer 0 "raw" tensor 0",
        "initializer 1 "floats" tensor 1",
        "initializer 2 "half" tensor 2",
        "initializer 3 "long" tensor 3",
        "initializer 4 "strings" tensor 4",
        "initializer 5 "doubles" tensor 5",
        "initializer 6 "unsigned" tensor 6",
        "initializer 7 "in file" tensor 7",
        "initializer 8 "runs" tensor 8",
        "initializer 9 "outside" tensor 9",
        "initializer 10 "nothing" tensor 10",
        "initializer 11 "scalar" tensor 11",
        "initializer 12 "sparse" sparse tensors 12 13 [8]",
        "tensor 0 "raw" float32[1] raw 00000000 (4 B)",
        "tensor 1 "floats" float32[2] float_data 1 2 (8 B)",
        "tensor 2 "half" float16[1] int32_data 15360 (2 B)",
        "tensor 3 "long" int64[1] int64_data -9223372036854775808 (10 B)",
        "tensor 4 "strings" string[1] string_data "a" (1 B)",
        "tensor 5 "doubles" float64[1] double_data 0.5 (8 B)",
        "tensor 6 "unsigned" uint64[1] uint64_data 18446744073709551615 (10 B)",
        "tensor 7 "in file" float32[100, 10] raw at 50+4000 (4000 B)",
        "tensor 8 "runs" int64[900] int64_data at 5+100 205+900 (1000 B)",
        "tensor 9 "outside" float32[2] external "./w.bin" 16+8 missing (8 B)",
        "tensor 10 "nothing" float32[2] none (0 B)",
        "tensor 11 "scalar" data type 99[] none (0 B) meta{k=v} doc "doc"",
        "tensor 12 "sparse" float32[2] float_data 1 1 (8 B)",
        "tensor 13 "" int64[2] int64_data 1 5 (2 B)",
      ]
    `);
  });
});
