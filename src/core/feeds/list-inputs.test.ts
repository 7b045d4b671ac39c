import { describe, expect, it } from 'vitest';
import { importModel } from '../import/import-model.ts';
import { encodeModel, floats, info, modelOf, node } from '../import/testing/protos.ts';
import { listFreeDimensions, listInputs } from './list-inputs.ts';

async function inputsOf(irVersion: number) {
  const graph = {
    name: 'g',
    input: [info('x', ['N', 2]), info('w', [2, 2])],
    output: [info('y', ['N', 2])],
    initializer: [floats('w', [2, 2])],
    node: [node('MatMul', ['x', 'w'], ['y'])],
  };
  const blob = new Blob([encodeModel(modelOf(graph, { irVersion }))]);
  const imported = await importModel({ model: { path: 'm.onnx', blob }, others: [] });
  if (!imported.ok) throw new Error(imported.error.kind);
  return listInputs(imported.value.model).inputs;
}

describe('listInputs', () => {
  it('leaves weights out that had to be listed as inputs before IR 4', async () => {
    expect((await inputsOf(3)).map(({ name }) => name)).toEqual(['x']);
    expect((await inputsOf(10)).map(({ name, hasDefault }) => [name, hasDefault])).toEqual([
      ['x', false],
      ['w', true],
    ]);
  });

  it('names each free dimension once', async () => {
    expect(listFreeDimensions(await inputsOf(10))).toEqual([
      { name: 'N', places: [{ input: 'x', axis: 0 }] },
    ]);
  });
});
