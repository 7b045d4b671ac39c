import { describe, expect, it } from 'vitest';
import { parsePattern, searchPattern } from './search-pattern.ts';
import { buildTestModel } from './testing/model-builder.ts';

const model = buildTestModel({
  graphs: [
    {
      inputs: ['x'],
      nodes: [
        { op: 'MatMul', inputs: ['x'], outputs: ['a'] },
        { op: 'Add', inputs: ['a'], outputs: ['b'] },
        { op: 'Add', inputs: ['b'], outputs: ['c'] },
        { op: 'LayerNormalization', inputs: ['c', 'a'], outputs: ['d'] },
        { op: 'MatMul', inputs: ['d'], outputs: ['e'] },
        { op: 'Add', inputs: ['e'], outputs: ['f'] },
        { op: 'InstanceNormalization', inputs: ['f'], outputs: ['g'] },
      ],
    },
  ],
});

function find(query: string, limit = 10): readonly string[] {
  const pattern = parsePattern(query);
  if (pattern === null) return ['no pattern'];
  return searchPattern(model, query, pattern, limit).hits.map(({ index, matched }) => `${index}: ${matched}`);
}

describe('searchPattern', () => {
  it('finds every chain once, by its end', () => {
    expect(find('MatMul > Add')).toEqual(['0: MatMul > Add', '4: MatMul > Add']);
    expect(find('add>add')).toEqual(['1: Add > Add']);
    expect(find('matmul > *norm*')).toEqual(['0: MatMul > LayerNormalization']);
    expect(find('MatMul > Add > *Norm*')).toEqual(['4: MatMul > Add > InstanceNormalization']);
    expect(find('MatMul > * > * > Layer*')).toEqual(['0: MatMul > Add > Add > LayerNormalization']);
    expect(find('Relu > Add')).toEqual([]);
  });

  it('counts all, and gives as many as are asked for', () => {
    const pattern = parsePattern('* > *') ?? [];
    expect(searchPattern(model, '', pattern, 2)).toMatchObject({
      total: 6,
      hits: [{ index: 0 }, { index: 1 }],
    });
  });

  it('ends in a graph with cycles, and takes no letter for more than a letter', () => {
    const loop = buildTestModel({
      graphs: [
        {
          nodes: [
            { op: 'A.B', inputs: ['y'], outputs: ['x'] },
            { op: 'AxB', inputs: ['x'], outputs: ['y'] },
          ],
        },
      ],
    });
    const pattern = parsePattern('A.B > * > A.B') ?? [];
    expect(searchPattern(loop, '', pattern, 9).hits.map(({ index }) => index)).toEqual([0]);
  });

  it.each(['MatMul', '> Add', 'Add >', 'a > > b', ''])('takes %j for no chain', (query) => {
    expect(parsePattern(query)).toBeNull();
  });
});
