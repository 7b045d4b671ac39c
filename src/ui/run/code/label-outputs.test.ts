import { expect, it } from 'vitest';
import type { Labels } from '../../../core/readout/labels.ts';
import type { SnippetOutput } from '../../../core/snippets/snippet-plan.ts';
import { holdBytes } from '../../../core/tensor/held-tensor.ts';
import { labelOutputs } from './label-outputs.ts';

const classes = (name: string): SnippetOutput => ({
  name,
  dataType: 1,
  readout: { kind: 'classes', count: 5, softmax: true, labels: { kind: 'inline', names: [] } },
});
const record = (...outputs: readonly (readonly [name: string, classes: number])[]) => ({
  outputs: outputs.map(([name, count]) => holdBytes(name, 1, [1, count], new Uint8Array(4 * count))),
  labels: new Map(),
});
const many = (count: number, word: string): Labels => Array.from({ length: count }, (_, i) => `${word} ${i}`);

it('writes few names into the program, as many as the model has classes', () => {
  const labelled = labelOutputs([classes('x')], record(['x', 3]), () => ['a\nb', null]);
  expect(labelled).toMatchObject({
    outputs: [{ readout: { labels: { kind: 'inline', names: ['background', 'a b', ''] } } }],
    files: [],
  });
  expect(labelOutputs([classes('x')], record(['x', 3]), () => null).outputs).toEqual([classes('x')]);
});

it('has more names in a file for each list of them', () => {
  const lists: Partial<Record<string, Labels>> = {
    x: many(30, 'cat'),
    y: many(30, 'cat'),
    z: many(40, 'dog'),
  };
  const print: SnippetOutput = { name: 'p', dataType: 1, readout: { kind: 'print' } };
  const { outputs, files } = labelOutputs(
    [classes('x'), print, classes('y'), classes('z')],
    record(['x', 30], ['p', 30], ['y', 30], ['z', 40]),
    (name) => lists[name] ?? null,
  );
  const read = outputs.map(({ readout }) =>
    readout.kind === 'classes' && readout.labels.kind === 'file' ? readout.labels.file : null,
  );
  expect(read).toEqual(['labels.txt', null, 'labels.txt', 'labels-2.txt']);
  expect(files.map(({ name }) => name)).toEqual(['labels.txt', 'labels-2.txt']);
  expect(files[0]).toMatchObject({ text: lists['x']?.join('\n') });
});

it('prefers what the output says of itself', () => {
  const own = { ...record(['x', 2]), labels: new Map([['x', ['no', 'yes']]]) };
  const { outputs } = labelOutputs([classes('x')], own, (_, labels) => labels);
  expect(outputs[0]?.readout).toMatchObject({ labels: { names: ['no', 'yes'] } });
});
