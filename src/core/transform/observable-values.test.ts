import { describe, expect, it } from 'vitest';
import { graphAttribute, info, modelOf, node, floats } from '../import/testing/protos.ts';
import type { Model } from '../ir/model.ts';
import { listObservable } from './observable-values.ts';
import { modelFrom } from './testing/model-from.ts';

/** `name`, or `name: reason`; values of other graphs with the index of theirs. */
function summarize(model: Model, gpuBuild = false): readonly string[] {
  const { values, hidden } = listObservable(model, { gpuBuild });
  return [
    ...values.map(({ name, elemType, isKnownTensor }) => `${name} ${isKnownTensor ? elemType : '?'}`),
    ...hidden.map(({ graph, value, reason }) => {
      const place = graph === 0 ? '' : `${graph}.`;
      return `${place}${model.graphs[graph]?.values[value]?.name ?? ''}: ${reason}`;
    }),
  ];
}

describe('listObservable', () => {
  it('gives what nodes make and JavaScript can read, in the order of the nodes', async () => {
    const model = await modelFrom(
      modelOf({
        input: [info('x', [2]), info('unused', [2])],
        initializer: [floats('w', [2])],
        node: [
          node('Mul', ['x', 'w'], ['m']),
          node('Cast', ['m'], ['narrow'], { attribute: [{ name: 'to', type: 2, i: 16 }] }),
          node('Neg', ['narrow'], ['after']),
          node('SequenceConstruct', ['m', 'm'], ['list']),
          node('Mine', ['m'], ['custom'], { domain: 'mine' }),
          node('Dropout', ['m'], ['kept', 'mask']),
          node('Shape', ['kept'], ['shape']),
          node('Relu', ['kept'], ['y']),
        ],
        output: [info('y', [2])],
      }),
    );
    const common = ['m 1', 'custom ?'];
    const reasons = [
      'x: no-producer',
      'unused: no-producer',
      'w: no-producer',
      'narrow: element-type',
      'after: element-type',
      'list: not-a-tensor',
    ];
    expect(summarize(model)).toEqual([...common, 'kept 1', 'mask 9', 'shape 7', ...reasons, 'y: is-output']);
    expect(summarize(model, true)).toEqual([
      ...common,
      'shape 7',
      ...reasons,
      'kept: dropout',
      'mask: dropout',
      'y: is-output',
    ]);
  });

  it('says of what other graphs make that it is out of reach', async () => {
    const branch = (name: string) =>
      graphAttribute(name, { node: [node('Neg', ['x'], ['inner'])], output: [info('inner')] });
    const model = await modelFrom(
      modelOf(
        {
          input: [info('x', [2]), info('c', [], 9)],
          node: [
            node('If', ['c'], ['y'], { attribute: [branch('then_branch'), branch('else_branch')] }),
            node('F', ['y'], ['z'], { domain: 'd' }),
          ],
          output: [info('z', [2])],
        },
        {
          functions: [
            { name: 'F', domain: 'd', input: ['a'], output: ['b'], node: [node('Neg', ['a'], ['b'])] },
          ],
        },
      ),
    );
    expect(summarize(model).filter((line) => !line.includes('no-producer'))).toEqual([
      'y ?',
      'z: is-output',
      '1.inner: in-subgraph',
      '2.inner: in-subgraph',
      '3.b: in-function',
    ]);
  });

  it('never asks by a name that is not in the file, or that is there twice', async () => {
    const model = await modelFrom(
      modelOf({
        input: [info('x', [2])],
        node: [
          node('Neg', ['x'], ['bad\uFFFD']),
          node('Neg', ['x'], ['twice']),
          node('Abs', ['x'], ['twice']),
        ],
      }),
    );
    expect(summarize(model)).toEqual([
      'x: no-producer',
      'bad\uFFFD: name-unclear',
      'twice: name-twice',
      'twice: name-twice',
    ]);
  });
});
