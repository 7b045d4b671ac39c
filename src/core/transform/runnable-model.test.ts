import { expect, it } from 'vitest';
import { importModel } from '../import/import-model.ts';
import { encodeModel, info, modelOf, node } from '../import/testing/protos.ts';
import { prepareRunnable } from './runnable-model.ts';

const external = (name: string, location: string) => ({
  name,
  dims: [2],
  dataType: 1,
  dataLocation: 1,
  externalData: [{ key: 'location', value: location }],
});

it('names every file that tensors lie in, once, and what is missing', async () => {
  const raw = { name: 'r', dims: [2000], dataType: 1, rawData: new Uint8Array(8000) };
  const bytes = encodeModel(
    modelOf({
      // The model's own file must not take the place of a file of that name.
      initializer: [
        raw,
        external('a', 'opscope.self'),
        external('b', 'opscope.self'),
        external('c', 'gone.bin'),
      ],
      node: [node('Add', ['a', 'b'], ['y'])],
      output: [info('y', [2])],
    }),
  );
  const weights = new Blob([new Uint8Array(8)]);
  const imported = await importModel({
    model: { path: 'm.onnx', blob: new Blob([bytes]) },
    others: [
      { path: 'opscope.self', blob: weights },
      { path: 'unused.bin', blob: new Blob(['x']) },
    ],
  });
  if (!imported.ok) throw new Error(imported.error.kind);
  const runnable = await prepareRunnable(imported.value);
  if (!runnable.ok) throw new Error(runnable.error.kind);
  expect(runnable.value.missing).toEqual(['gone.bin']);
  expect(runnable.value.weights.map(({ location, blob }) => [location, blob.size])).toEqual([
    ['opscope.self', 8],
    ['opscope.self_', bytes.length],
  ]);
  expect(runnable.value.head.size).toBeLessThan(1000);
});
