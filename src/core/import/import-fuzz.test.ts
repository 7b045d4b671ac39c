import { describe, expect, it } from 'vitest';
import { importModel } from './import-model.ts';
import { createRandom, mutate } from './testing/mutate-bytes.ts';
import { encodeModel, floats, graphAttribute, info, modelOf, node } from './testing/protos.ts';
import { deflate, gzip, writeZip } from './testing/zip-writer.ts';

const INPUTS = 3000;

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A model with a bit of everything. */
const rich = encodeModel(
  modelOf(
    {
      name: 'main',
      input: [info('x', ['N', 2]), info('c', [], 9)],
      output: [info('y', ['N', 2])],
      valueInfo: [
        {
          name: 's',
          type: {
            sequenceType: { elemType: { optionalType: { elemType: { tensorType: { elemType: 1 } } } } },
          },
        },
      ],
      initializer: [
        floats('w', [2, 2]),
        { name: 'r', dims: [64], dataType: 1, rawData: new Uint8Array(256) },
        {
          name: 'e',
          dims: [2],
          dataType: 7,
          dataLocation: 1,
          externalData: [{ key: 'location', value: 'w.bin' }],
        },
      ],
      sparseInitializer: [
        { values: floats('z', [1]), indices: { dims: [1], dataType: 7, int64Data: [3] }, dims: [9] },
      ],
      node: [
        node('MatMul', ['x', 'w'], ['h'], { name: 'mm', metadataProps: [{ key: 'k', value: 'v' }] }),
        node('If', ['c'], ['y'], {
          attribute: [
            graphAttribute('then_branch', { node: [node('Relu', ['h'], ['t'])], output: [info('t')] }),
            graphAttribute('else_branch', {
              node: [node('F', ['h'], ['u'], { domain: 'd' })],
              output: [info('u')],
            }),
            { name: 'many', type: 7, ints: Array.from({ length: 50 }, (_, i) => i * 1000) },
            { name: 'names', type: 8, strings: [text('a'), text('b')] },
          ],
        }),
      ],
    },
    {
      functions: [
        {
          name: 'F',
          domain: 'd',
          input: ['a'],
          output: ['b'],
          attribute: ['p'],
          node: [node('Neg', ['a'], ['b'])],
          opsetImport: [{ domain: '', version: 20 }],
        },
      ],
      trainingInfo: [
        { algorithm: { node: [node('Step', ['w'], ['w1'])] }, updateBinding: [{ key: 'w', value: 'w1' }] },
      ],
    },
  ),
);

describe('damaged files', () => {
  it('end in a result, every one', async () => {
    const seeds = [
      rich,
      writeZip([
        { name: 'm.onnx', bytes: await deflate(rich), method: 8, size: rich.length },
        { name: 'w.bin', bytes: text('x') },
      ]),
      await gzip(rich),
    ];
    const kinds = new Map<string, number>();
    for (let i = 0; i < INPUTS; i++) {
      // Three of four inputs are the model itself: containers shield it from most damage.
      const seed = seeds[i % 4] ?? rich;
      const bytes = mutate(seed, seeds[(i + 1) % 3] ?? rich, createRandom(i));
      const result = await importModel({ model: { path: 'm.onnx', blob: new Blob([bytes]) }, others: [] });
      const kind = result.ok ? 'ok' : result.error.kind;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(INPUTS);
    // The damage is of every kind, or this test would show nothing.
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['ok', 'truncated', 'corrupt', 'not-a-model']));
  });
});
