import { describe, expect, it } from 'vitest';
import { bytes, floats, longs } from '../../core/readout/testing/held.ts';
import type { ReadableOutput } from '../../core/transform/readable-output.ts';
import { MAX_ELEMENTS } from '../../core/transform/reading-names.ts';
import { extraFetches, restoreOutputs } from './restore-outputs.ts';

const SEQUENCE: ReadableOutput = {
  name: 's',
  kind: 'sequence',
  elemType: 1,
  lengthName: 'len',
  elementPrefix: 'at/',
};
const OPTIONAL: ReadableOutput = {
  name: 'o',
  kind: 'optional',
  elemType: 1,
  hasName: 'has',
  elementName: 'is',
};
const ZIP_MAP: ReadableOutput = {
  name: 'm',
  kind: 'zip-map',
  probabilities: 'p',
  labels: { kind: 'ints', values: [5, 7] },
};

const elements = (count: number) =>
  Array.from({ length: MAX_ELEMENTS }, (_, i) =>
    floats([i < count ? 1 : 0], i < count ? [i] : [], `at/${i}`),
  );
const has = (yes: boolean) => {
  const flag = bytes([], [yes ? 1 : 0]);
  return { ...flag, tensor: { ...flag.tensor, name: 'has' } };
};

const namesOf = (outputs: readonly { readonly tensor: { readonly name: string } }[]) =>
  outputs.map(({ tensor }) => tensor.name);

describe('restoreOutputs', () => {
  it.each([
    [0, []],
    [2, ['s[0]', 's[1]']],
  ])('shows %i elements of a sequence, and nothing that stands in for one', async (length, shown) => {
    const outputs = [longs([], [BigInt(length)], 'len'), ...elements(length)];
    const restored = await restoreOutputs([SEQUENCE], { outputs, unreadable: ['s'] });
    expect(namesOf(restored.outputs)).toEqual(shown);
    expect(restored.collections).toEqual([{ kind: 'sequence', name: 's', length, shown: length }]);
    expect(restored.unreadable).toEqual([]);
  });

  it('says how long a sequence is of which it shows a part', async () => {
    const outputs = [longs([], [1000n], 'len'), ...elements(MAX_ELEMENTS)];
    const restored = await restoreOutputs([SEQUENCE], { outputs, unreadable: ['s'] });
    expect(restored.outputs).toHaveLength(MAX_ELEMENTS);
    expect(restored.collections).toMatchObject([{ length: 1000, shown: MAX_ELEMENTS }]);
  });

  it.each([true, false])('shows what an optional holds, when it does: %s', async (yes) => {
    const outputs = [has(yes), floats([2], [1, 2], 'is')];
    const restored = await restoreOutputs([OPTIONAL], { outputs, unreadable: ['o'] });
    expect(namesOf(restored.outputs)).toEqual(yes ? ['o'] : []);
    expect(restored.collections).toEqual([{ kind: 'optional', name: 'o', empty: !yes }]);
  });

  it('keeps the order of the model, and what nobody planned for', async () => {
    const plain: ReadableOutput = { name: 'a', kind: 'tensor' };
    const outputs = [
      floats([1], [1], 'extra'),
      floats([1, 2], [0.25, 0.75], 'p'),
      longs([], [1n], 'len'),
      ...elements(1),
      floats([1], [1], 'a'),
    ];
    const restored = await restoreOutputs([SEQUENCE, plain, ZIP_MAP], { outputs, unreadable: ['s', 'm'] });
    expect(namesOf(restored.outputs)).toEqual(['s[0]', 'a', 'm', 'extra']);
    expect(restored.labels.get('m')).toEqual(['5', '7']);
    expect(restored.unreadable).toEqual([]);
  });

  it('names an output as unreadable when the runtime gave nothing in its stead', async () => {
    const restored = await restoreOutputs([SEQUENCE, OPTIONAL], { outputs: [], unreadable: ['s', 'o'] });
    expect(restored).toMatchObject({ outputs: [], collections: [], unreadable: ['s', 'o'] });
  });
});

it('asks for every value that stands in for an output', () => {
  const asked = extraFetches([SEQUENCE, OPTIONAL, ZIP_MAP, { name: 'a', kind: 'tensor' }]);
  expect(asked).toHaveLength(1 + MAX_ELEMENTS + 2 + 1);
  expect(asked).toContain('p');
});
