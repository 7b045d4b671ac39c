import { describe, expect, it } from 'vitest';
import { ModelProto } from '../../src/core/onnx/onnx-proto.generated.js';
import { WireReader } from '../../src/core/onnx/wire-reader.ts';
import { float, graphOf, int, ints, node, tensor, text, typedTensor, value } from './build.ts';
import { encodeModel } from './encode.ts';
import { rawBytes } from './raw.ts';
import { varint } from './wire.ts';

describe('encodeModel', () => {
  it('is read by the decoder generated from onnx.proto as what was written', () => {
    const bytes = encodeModel({
      ir: 10,
      producer: 'writer',
      producerVersion: '2',
      version: -1,
      opsets: [
        ['', 21],
        ['org.example', 3],
      ],
      metadata: [['k', 'v']],
      graph: {
        name: 'g',
        nodes: [
          node(
            'Conv',
            ['x', '', 'b'],
            ['y'],
            {
              pads: ints(1, -1),
              alpha: float(0.5),
              mode: text('same'),
              body: graphOf({ name: 'inner', nodes: [] }),
            },
            {
              name: 'n',
              domain: 'org.example',
              overload: 'o',
              metadata: [['nk', 'nv']],
              devices: [{ configuration: 'c', stage: 2 }],
            },
          ),
        ],
        inputs: [value('x', 'float16', ['n', 3, null])],
        initializers: [
          tensor('b', [2], 'float32', [1, 2]),
          typedTensor('t', [2], 'int64', [-5n, 9223372036854775807n]),
        ],
        quantization: [{ tensor: 'x', parameters: [['SCALE_TENSOR', 's']] }],
      },
      functions: [
        {
          name: 'F',
          domain: 'org.example',
          inputs: ['a'],
          outputs: ['b'],
          attributes: ['p'],
          defaults: { q: int(4) },
          nodes: [],
          opsets: [['', 20]],
        },
      ],
      configurations: [{ name: 'c', devices: ['CPU:0'] }],
    });
    const model = ModelProto.decode(new WireReader(bytes));
    expect(model).toMatchObject({
      producerName: 'writer',
      producerVersion: '2',
      configuration: [{ name: 'c', numDevices: 1, device: ['CPU:0'] }],
    });
    expect([Number(model.irVersion), Number(model.modelVersion)]).toEqual([10, -1]);
    expect(model.opsetImport.map(({ domain, version }) => [domain, Number(version)])).toEqual([
      ['', 21],
      ['org.example', 3],
    ]);
    expect(model.metadataProps).toMatchObject([{ key: 'k', value: 'v' }]);
    const [conv] = model.graph?.node ?? [];
    expect(conv).toMatchObject({
      opType: 'Conv',
      input: ['x', '', 'b'],
      output: ['y'],
      name: 'n',
      domain: 'org.example',
      overload: 'o',
      metadataProps: [{ key: 'nk', value: 'nv' }],
      deviceConfigurations: [{ configurationId: 'c', pipelineStage: 2 }],
    });
    expect(conv?.attribute.map((attribute) => [attribute.name, attribute.type])).toEqual([
      ['pads', 7],
      ['alpha', 1],
      ['mode', 3],
      ['body', 5],
    ]);
    expect(conv?.attribute[0]?.ints.map(Number)).toEqual([1, -1]);
    expect(conv?.attribute[1]?.f).toBe(0.5);
    expect(conv?.attribute[3]?.g?.name).toBe('inner');
    expect(model.graph?.input[0]?.type?.tensorType).toMatchObject({
      elemType: 10,
      shape: { dim: [{ dimParam: 'n' }, {}, {}] },
    });
    expect(model.graph?.initializer.map((held) => [held.name, held.dataType])).toEqual([
      ['b', 1],
      ['t', 7],
    ]);
    expect(model.graph?.initializer[1]?.int64Data.map(String)).toEqual(['-5', '9223372036854775807']);
    expect(model.graph?.quantizationAnnotation[0]?.tensorName).toBe('x');
    expect(model.functions).toMatchObject([
      { name: 'F', domain: 'org.example', attribute: ['p'], attributeProto: [{ name: 'q' }] },
    ]);
  });
});

describe('varint', () => {
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [0x80, 1]],
    [300, [0xac, 2]],
    [-1, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1]],
  ])('%d', (number, bytes) => {
    expect([...varint(number)]).toEqual(bytes);
  });
});

describe('rawBytes', () => {
  it('packs elements below eight bits low bits first', () => {
    expect([...rawBytes('int4', [-8, -1, 7])]).toEqual([0xf8, 0x07]);
    expect([...rawBytes('uint2', [0, 1, 2, 3, 2])]).toEqual([0b11100100, 0b10]);
  });
  it('is little-endian', () => {
    expect([...rawBytes('int16', [-2])]).toEqual([0xfe, 0xff]);
    expect([...rawBytes('uint64', [2n ** 63n])]).toEqual([0, 0, 0, 0, 0, 0, 0, 0x80]);
    expect([...rawBytes('float16', [0x3c00])]).toEqual([0x00, 0x3c]);
  });
});
