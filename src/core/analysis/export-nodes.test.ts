import { describe, expect, it } from 'vitest';
import { graphIndex } from '../base/indices.ts';
import { formatCsvRow } from './csv.ts';
import { exportNodesCsv, exportNodesJson } from './export-nodes.ts';
import { buildTestModel, float32, int } from './testing/model-builder.ts';
import { sampleModel } from './testing/sample-models.ts';

const MAIN = graphIndex(0);

describe('formatCsvRow', () => {
  it('quotes as RFC 4180 says', () => {
    expect(formatCsvRow(['a,b', 'say "x"', 'two\nlines', 'plain', 7])).toBe(
      '"a,b","say ""x""","two\nlines",plain,7\r\n',
    );
  });

  it('keeps a spreadsheet from running a name as a formula', () => {
    expect(formatCsvRow(['=1+1', '+cmd', '-x', '@sum', '\tx'])).toBe("'=1+1,'+cmd,'-x,'@sum,'\tx\r\n");
    expect(formatCsvRow(['=a,b'])).toBe('"\'=a,b"\r\n');
  });

  it('leaves numbers alone', () => {
    expect(formatCsvRow(['-1', '+2.5', '-.5e-3', -7])).toBe('-1,+2.5,-.5e-3,-7\r\n');
  });
});

describe('exportNodesCsv', () => {
  it('has a row a node', () => {
    const lines = [...exportNodesCsv(sampleModel(), MAIN, [4, 0])].join('').split('\r\n');
    expect(lines).toEqual([
      'index,name,op_type,domain,inputs,input_types,outputs,output_types,attributes',
      '0,layer1/conv,Conv,ai.onnx,image; conv1.weight; conv1.bias,"float32[batch, 3, 224, 224]; float32[64, 3, 7, 7]; float32[64]",features,"float32[batch, 64, 109, 109]","kernel_shape=[7, 7]; strides=[2, 2]"',
      '4,,Clip,ai.onnx,scaled; ; conv1.bias,; ; float32[64],result,"float32[batch, 64, 109, 109]",',
      '',
    ]);
  });
});

describe('exportNodesJson', () => {
  it('is JSON with every fact', () => {
    const parsed: unknown = JSON.parse([...exportNodesJson(sampleModel(), MAIN, [0])].join(''));
    expect(parsed).toMatchObject({
      schema: 'opscope.nodes/1',
      graph: 'main',
      nodes: [
        {
          index: 0,
          path: 'main:n0',
          opType: 'Conv',
          domain: 'ai.onnx',
          sinceVersion: 11,
          inputs: [
            { formal: 'X', name: 'image', elementType: 'float32', shape: ['batch', 3, 224, 224] },
            { formal: 'W' },
            { formal: 'B' },
          ],
          attributes: [
            { name: 'kernel_shape', kind: 'ints', value: [7, 7] },
            { name: 'strides', value: [2, 2] },
          ],
        },
      ],
    });
  });

  it('writes as text what JSON numbers cannot say', () => {
    const model = buildTestModel({
      graphs: [
        {
          types: { x: float32(null, 'N') },
          nodes: [
            {
              op: 'A',
              inputs: ['x', ''],
              attributes: {
                big: int(2n ** 63n - 1n),
                odd: { kind: 'floats', values: [Number.NaN, -Infinity, -0, 0.5] },
                bytes: { kind: 'string', value: { text: '\ufffd', bytes: Uint8Array.of(255, 0) } },
              },
            },
          ],
        },
      ],
    });
    const parsed: unknown = JSON.parse([...exportNodesJson(model, MAIN, null)].join(''));
    expect(parsed).toMatchObject({
      nodes: [
        {
          inputs: [
            { name: 'x', shape: [null, 'N'] },
            { name: null, type: '' },
          ],
          attributes: [
            { value: '9223372036854775807' },
            { value: ['NaN', '-Infinity', '-0', 0.5] },
            { value: { base64: '/wA=' } },
          ],
        },
      ],
    });
  });

  it('is valid without nodes and for a graph that is not there', () => {
    for (const graph of [MAIN, graphIndex(7)]) {
      expect(
        JSON.parse([...exportNodesJson(buildTestModel({ graphs: [{}] }), graph, null)].join('')),
      ).toMatchObject({ nodes: [] });
    }
  });
});
