import { describe, expect, it } from 'vitest';
import { summarizeModel } from './summarize-model.ts';
import { buildTestModel } from './testing/model-builder.ts';
import { sampleModel } from './testing/sample-models.ts';

describe('summarizeModel', () => {
  it('counts over all graphs', () => {
    const summary = summarizeModel(sampleModel(), { name: 'sample.onnx', bytes: 99 });
    expect(summary).toMatchObject({
      file: 'sample.onnx',
      fileBytes: 99,
      producer: 'test 1',
      functions: 1,
      nodes: 8,
      parameters: 9472,
      parameterBytes: 37_888,
    });
    expect(
      summary.graphs.map(({ path, label, nodes, initializers }) => ({ path, label, nodes, initializers })),
    ).toEqual([
      { path: 'main', label: 'main', nodes: 5, initializers: 2 },
      { path: 'main/2.then_branch', label: 'choice . then_branch', nodes: 1, initializers: 0 },
      { path: 'main/2.else_branch', label: 'choice . else_branch', nodes: 1, initializers: 0 },
      { path: 'fn/my.domain/Scale', label: 'my.domain.Scale', nodes: 1, initializers: 0 },
    ]);
    expect(summary.graphs[0]?.inputs).toEqual([
      { name: 'image', type: 'float32[batch, 3, 224, 224]' },
      { name: 'flag', type: '' },
    ]);
  });

  it('orders operators by count, then by name', () => {
    const model = buildTestModel({
      graphs: [{ nodes: [{ op: 'B' }, { op: 'A' }, { op: 'C' }, { op: 'C', domain: 'x' }, { op: 'C' }] }],
    });
    expect(
      summarizeModel(model, { name: '', bytes: 0 }).operators.map(
        ({ domain, opType, count }) => `${domain}.${opType} ${count}`,
      ),
    ).toEqual(['.C 2', '.A 1', '.B 1', 'x.C 1']);
  });

  it('counts nothing for impossible dims', () => {
    const model = buildTestModel({ graphs: [{ initializers: { bad: [-1, 5], good: [2, 3] } }] });
    expect(summarizeModel(model, { name: '', bytes: 0 }).parameters).toBe(6);
  });
});
