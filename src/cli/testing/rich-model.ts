/** A model with an If, a function, external data and a dangling value, as the bytes of its file. */
import { ModelProto } from '../../core/onnx/onnx-proto.generated.js';
import { WireWriter } from '../../core/onnx/wire-writer.ts';

const FLOAT = 1;
const BOOL = 9;
const INT = 2;
const INTS = 7;
const GRAPH = 5;

function tensor(elemType: number, ...dims: readonly (string | number)[]) {
  const dim = dims.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
  return { tensorType: { elemType, shape: { dim } } };
}

export function encodeRichModel(): Uint8Array<ArrayBuffer> {
  const branch = (name: string, opType: string, output: string) => ({
    name,
    node: [{ name: `${name}_node`, opType, input: ['hidden'], output: [output] }],
    output: [{ name: output, type: tensor(FLOAT, 'N', 2) }],
  });
  const writer = ModelProto.encode(
    {
      irVersion: 10,
      producerName: 'golden',
      producerVersion: '1.0',
      modelVersion: 9223372036854775807n,
      docString: 'A model with one of everything.',
      opsetImport: [
        { domain: '', version: 21 },
        { domain: 'my.domain', version: 1 },
      ],
      metadataProps: [{ key: 'task', value: 'demo\u001b[31m' }],
      graph: {
        name: 'rich',
        node: [
          {
            name: 'dense',
            opType: 'Gemm',
            input: ['x', 'w'],
            output: ['hidden'],
            attribute: [{ name: 'transB', type: INT, i: 1 }],
          },
          {
            name: 'choice',
            opType: 'If',
            input: ['flag'],
            output: ['chosen'],
            attribute: [
              { name: 'then_branch', type: GRAPH, g: branch('yes', 'Relu', 'positive') },
              { name: 'else_branch', type: GRAPH, g: branch('no', 'Neg', 'negative') },
            ],
          },
          { name: 'call', opType: 'Twice', domain: 'my.domain', input: ['chosen'], output: ['doubled'] },
          { opType: 'Clip', input: ['doubled', '', 'nowhere'], output: ['y'] },
        ],
        initializer: [
          {
            name: 'w',
            dataType: FLOAT,
            dims: [2, 3],
            dataLocation: 1,
            externalData: [
              { key: 'location', value: 'data/weights.bin' },
              { key: 'length', value: '24' },
            ],
          },
        ],
        input: [
          { name: 'x', type: tensor(FLOAT, 'N', 3) },
          { name: 'flag', type: tensor(BOOL) },
        ],
        output: [{ name: 'y', type: tensor(FLOAT, 'N', 2) }],
      },
      functions: [
        {
          name: 'Twice',
          domain: 'my.domain',
          input: ['a'],
          output: ['b'],
          opsetImport: [{ domain: '', version: 13 }],
          node: [
            {
              opType: 'Concat',
              input: ['a', 'a'],
              output: ['both'],
              attribute: [{ name: 'axis', type: INT, i: -1 }],
            },
            {
              opType: 'ReduceMean',
              input: ['both'],
              output: ['b'],
              attribute: [{ name: 'axes', type: INTS, ints: [0, 1] }],
            },
          ],
        },
      ],
    },
    new WireWriter(),
  );
  return new Uint8Array(writer.finish());
}
