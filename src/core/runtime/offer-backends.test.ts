import { describe, expect, it } from 'vitest';
import { buildTestModel } from '../analysis/testing/model-builder.ts';
import { DataType } from '../ir/element-type.ts';
import type { RuntimeReport } from './backend.ts';
import { offerBackends } from './offer-backends.ts';
import { collectNeeds } from './model-needs.ts';

const REPORT: RuntimeReport = {
  crossOriginIsolated: true,
  cores: 4,
  threads: 4,
  jspi: true,
  webgpu: { available: true, detail: 'a device' },
  shaderF16: false,
  webnn: { available: false, problem: 'no-api' },
};

function tensorOf(elemType: number) {
  return { kind: 'tensor', elemType, shape: null, denotation: '' } as const;
}

function needsOf(elemType: number, op: string, domain = '') {
  return collectNeeds(
    buildTestModel({
      graphs: [
        {
          inputs: ['x'],
          outputs: ['y'],
          types: { x: tensorOf(elemType) },
          nodes: [{ op, domain, inputs: ['x'], outputs: ['y'] }],
        },
      ],
    }),
  );
}

describe('offerBackends', () => {
  it('offers all that is there', () => {
    const needs = needsOf(DataType.FLOAT, 'Relu');
    expect(offerBackends(REPORT, needs).map(({ backend, reasons }) => [backend, reasons])).toEqual([
      ['wasm', []],
      ['webgpu', []],
      ['webnn', [{ kind: 'not-there', problem: 'no-api' }]],
    ]);
    expect(needs.freeDimensions).toBe(true);
  });

  it.each([
    [needsOf(DataType.DOUBLE, 'Relu'), [{ kind: 'lacks-types', dataTypes: [DataType.DOUBLE] }]],
    [needsOf(DataType.FLOAT8E5M2, 'Cast'), [{ kind: 'lacks-types', dataTypes: [DataType.FLOAT8E5M2] }]],
    [needsOf(DataType.FLOAT, 'ZipMap', 'ai.onnx.ml'), [{ kind: 'lacks-domain', domain: 'ai.onnx.ml' }]],
    [
      needsOf(DataType.STRING, 'StringNormalizer', 'ai.onnx'),
      [{ kind: 'lacks-operator', domain: '', opType: 'StringNormalizer' }],
    ],
    [needsOf(DataType.FLOAT16, 'Relu'), [{ kind: 'lacks-shader-f16' }]],
  ])('says what the GPU build lacks', (needs, reasons) => {
    const [wasm, webgpu] = offerBackends(REPORT, needs);
    expect(wasm?.reasons).toEqual([]);
    expect(webgpu?.reasons).toEqual(reasons);
  });

  it('sees optionals, and the target of a Cast', () => {
    const needs = collectNeeds(
      buildTestModel({
        graphs: [
          {
            inputs: ['x'],
            types: { x: { kind: 'optional', elem: tensorOf(DataType.FLOAT), denotation: '' } },
            nodes: [
              { op: 'Cast', inputs: ['x'], outputs: ['y'], attributes: { to: { kind: 'int', value: 5 } } },
            ],
          },
        ],
      }),
    );
    expect(offerBackends(REPORT, needs)[1]?.reasons).toEqual([
      { kind: 'lacks-types', dataTypes: [DataType.INT16] },
      { kind: 'lacks-optional' },
    ]);
  });
});
