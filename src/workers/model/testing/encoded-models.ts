/** Small models as the bytes of their files. */
import { ModelProto } from '../../../core/onnx/onnx-proto.generated.js';
import { WireWriter } from '../../../core/onnx/wire-writer.ts';

/** The 3 x 2 weights of the model. */
export const WEIGHTS = [1, 0, -2, 4, 0.5, 3];

export interface ModelChoice {
  /** 1: MatMul; 2, the default: MatMul and Relu; fused: both as one, behind a node that a runtime puts in. */
  readonly nodes?: 1 | 2 | 'fused';
  /** Where the weights are, when they are not in the model file. */
  readonly external?: string;
}

export function encodeModel({ nodes = 2, external }: ModelChoice = {}): Uint8Array<ArrayBuffer> {
  const tensorType = (...dims: readonly (string | number)[]) => ({
    tensorType: {
      elemType: 1,
      shape: { dim: dims.map((dim) => (typeof dim === 'string' ? { dimParam: dim } : { dimValue: dim })) },
    },
  });
  const stored =
    external === undefined
      ? { rawData: new Uint8Array(Float32Array.from(WEIGHTS).buffer) }
      : { dataLocation: 1, externalData: [{ key: 'location', value: external }] };
  const output = nodes === 1 ? 'h' : 'y';
  const dense = { name: 'dense', opType: 'MatMul', input: ['x', 'w'], output: ['h'] };
  const relu = { name: 'act', opType: 'Relu', input: ['h'], output: ['y'] };
  const writer = ModelProto.encode(
    {
      irVersion: 10,
      producerName: 'test',
      opsetImport: [{ domain: '', version: 21 }],
      graph: {
        name: 'small',
        node:
          nodes === 'fused'
            ? [
                { name: 'copy', opType: 'MemcpyFromHost', input: ['x'], output: ['x_gpu'] },
                { ...dense, opType: 'FusedMatMul', input: ['x_gpu', 'w'], output: ['y'] },
              ]
            : [dense, ...(nodes === 1 ? [] : [relu])],
        initializer: [{ name: 'w', dataType: 1, dims: [3, 2], ...stored }],
        input: [{ name: 'x', type: tensorType('N', 3) }],
        output: [{ name: output, type: tensorType('N', 2) }],
      },
    },
    new WireWriter(),
  );
  return new Uint8Array(writer.finish());
}

/** Attributes that are too long to be held. */
export const LONG_INTS: readonly number[] = Array.from({ length: 100_000 }, (_, i) => i);
export const LONG_TEXT = 'word '.repeat(20_000);

/** A model of one node with a long list, a long string and a short number. */
export function encodeLongAttributes(): Uint8Array<ArrayBuffer> {
  const writer = ModelProto.encode(
    {
      irVersion: 10,
      opsetImport: [{ domain: 'org.example', version: 1 }],
      graph: {
        name: 'long',
        node: [
          {
            opType: 'Tree',
            domain: 'org.example',
            output: ['y'],
            attribute: [
              { name: 'tree', type: 7, ints: [...LONG_INTS] },
              { name: 'vocabulary', type: 3, s: new TextEncoder().encode(LONG_TEXT) },
              { name: 'alpha', type: 1, f: 0.5 },
            ],
          },
        ],
      },
    },
    new WireWriter(),
  );
  return new Uint8Array(writer.finish());
}
