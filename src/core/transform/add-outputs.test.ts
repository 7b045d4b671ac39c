import { expect, it } from 'vitest';
import { importModel } from '../import/import-model.ts';
import { encodeModel, info, modelOf, node } from '../import/testing/protos.ts';
import { withNodes } from './add-nodes.ts';
import { withOutputs } from './add-outputs.ts';

const bytes = encodeModel(
  modelOf({ input: [info('x', [2])], node: [node('Relu', ['x'], ['y'])], output: [info('y', [2])] }),
);

async function namesOf(blob: Blob): Promise<unknown> {
  const imported = await importModel({ model: { path: 'm.onnx', blob }, others: [] });
  if (!imported.ok) throw new Error(imported.error.kind);
  const graph = imported.value.model.graphs[0];
  return {
    nodes: graph?.nodes.map(({ opType }) => opType),
    outputs: graph?.outputs.map((value) => graph.values[value]?.name),
  };
}

it('appends outputs and nodes, whatever their names', async () => {
  const more = withNodes(bytes, [node('Neg', ['y'], ['z']), node('Abs', ['z'], ['größe/日本'])]);
  expect(await namesOf(withOutputs(more, ['z', 'größe/日本']))).toEqual({
    nodes: ['Relu', 'Neg', 'Abs'],
    outputs: ['y', 'z', 'größe/日本'],
  });
});

it('takes the names of every value of a large model', async () => {
  const names = Array.from({ length: 30_000 }, (_, i) => `v${i}`);
  expect(withOutputs(bytes, names).size).toBeGreaterThan(bytes.length + 30_000 * 6);
});

it('leaves a head alone when there is nothing to add', async () => {
  const same = withNodes(withOutputs(bytes, []), []);
  expect(new Uint8Array(await same.arrayBuffer())).toEqual(bytes);
});
