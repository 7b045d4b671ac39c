import { describe, expect, it } from 'vitest';
import type { AttributeProtoInit } from '../onnx/onnx-proto.generated.js';
import { buildModel } from './build-model.ts';
import { dumpLines } from './testing/dump-lines.ts';
import { floats, modelOf, node, toProto } from './testing/protos.ts';

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
      dumpLines(
        modelOf({ node: [node('Op', [], [], { attribute: attributes })] }),
        'node',
        'graph',
        'tensor',
      ),
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
    const untyped = attributes.slice(0, 15).map((attribute) => ({ ...attribute, type: null }));
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
    expect(dumpLines(init, 'tensor', 'initializer')).toMatchInlineSnapshot(`
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
