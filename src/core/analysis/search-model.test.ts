import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from './search-index.ts';
import { searchModel } from './search-model.ts';
import { buildTestModel, float32, ints, text } from './testing/model-builder.ts';
import { sampleModel } from './testing/sample-models.ts';

const index = buildSearchIndex(sampleModel());

/** `kind title detail <matched>` of the hits. */
function find(query: string, limit = 100): string[] {
  return searchModel(index, query, limit).hits.map(
    ({ kind, title, matched }) => `${kind} ${title} <${matched}>`,
  );
}

describe('searchModel', () => {
  it('finds names, op types, attributes, shapes, values, initializers, graphs, functions, domains and doc strings', () => {
    expect(find('layer1/relu')[0]).toBe('node Relu <name>');
    expect(find('softmax')).toEqual(['node Softmax <opType>', 'node Softmax <opType>']);
    expect(find('kernel_shape')).toEqual(['node Conv <attribute kernel_shape>']);
    expect(find('109')).toContain('value features <shape>');
    expect(find('conv1.weight')).toEqual(['initializer conv1.weight <name>']);
    expect(find('then_branch')).toContain('graph choice . then_branch <name>');
    expect(find('function:scale')).toEqual(['function Scale <name>']);
    expect(find('my.domain')).toContain('node Scale <domain>');
    expect(find('keeps it')).toEqual(['node Clip <docString>']);
    expect(find('int64')).toEqual([]);
  });

  it('finds a shape in either spelling', () => {
    const expected = ['node Conv <shape>', 'initializer conv1.weight <shape>'];
    for (const query of ['64x3x7x7', '[64, 3, 7, 7]', '[64,3,7,7', '64×3×7×7', 'float32[64, 3, 7, 7]']) {
      expect(find(query).map((hit) => hit.replace('<type>', '<shape>'))).toEqual(expected);
    }
  });

  it('finds dims by their beginning, not their middle', () => {
    expect(find('shape:64')).toContain('initializer conv1.bias <shape>');
    expect(find('shape:4')).toEqual([]);
  });

  it('finds lists of attributes in the spelling of the inspector', () => {
    expect(find('kernel_shape=[7, 7]')).toEqual(['node Conv <attribute kernel_shape>']);
    expect(find('attr:strides=2,2')).toEqual(['node Conv <attribute strides>']);
  });

  it('wants every word, in any order and any field', () => {
    expect(find('conv layer1 64')).toEqual(['node Conv <opType>']);
    expect(find('op:Conv name:layer1 shape:64')).toEqual(['node Conv <opType>']);
    expect(find('conv nowhere')).toEqual([]);
    expect(find('"keeps it small"')).toEqual(['node Clip <docString>']);
  });

  it('ranks exact before prefix before start of a word before the rest', () => {
    const ranked = buildSearchIndex(
      buildTestModel({
        graphs: [
          {
            nodes: [
              { op: 'X', name: 'unpool' },
              { op: 'X', name: 'maxPool' },
              { op: 'X', name: 'pooling' },
              { op: 'X', name: 'pool' },
              { op: 'Pool' },
              { op: 'X', attributes: { mode: text('pool') } },
            ],
          },
        ],
      }),
    );
    expect(searchModel(ranked, 'pool', 10).hits.map((hit) => hit.index)).toEqual([4, 3, 2, 1, 5, 0]);
  });

  it('counts all hits and lists at most the limit', () => {
    const many = buildSearchIndex(
      buildTestModel({
        graphs: [{ nodes: Array.from({ length: 1000 }, (_, i) => ({ op: 'Relu', name: `r${i}` })) }],
      }),
    );
    const reply = searchModel(many, 'relu', 3);
    expect(reply.total).toBe(1000);
    expect(reply.hits.map((hit) => hit.detail)).toEqual(['r0', 'r1', 'r2']);
    expect(searchModel(many, 'relu', 0).hits).toEqual([]);
  });

  it('takes names with a colon as they stand, also where that looks like a prefix', () => {
    const tensorflow = buildSearchIndex(
      buildTestModel({ graphs: [{ inputs: ['Shape:0', 'a:1'], types: { 'a:1': float32(5) } }] }),
    );
    const titles = (query: string): string[] =>
      searchModel(tensorflow, query, 9).hits.map((hit) => hit.title);
    expect(titles('shape:0')).toEqual(['Shape:0']);
    expect(titles('a:1')).toEqual(['a:1']);
    expect(titles('shape:5')).toEqual(['a:1']);
  });

  it('answers nothing to nothing', () => {
    for (const query of ['', '  ', 'op:', '""', '\u0000'])
      expect(searchModel(index, query, 10).total).toBe(0);
  });

  it('survives letters that grow in lower case', () => {
    const turkish = buildSearchIndex(
      buildTestModel({
        graphs: [
          {
            nodes: [
              { op: 'A', name: 'İİİ' },
              { op: 'B', name: 'zebra' },
            ],
          },
        ],
      }),
    );
    expect(searchModel(turkish, 'zebra', 9).hits.map((hit) => hit.title)).toEqual(['B']);
  });

  it('does not find a node by what it reads, unless asked to', () => {
    expect(find('image').map((hit) => hit.split(' ')[0])).toEqual(['value']);
    expect(find('input:image')).toEqual(['node Conv <input>']);
  });

  it('does not mix attribute values of different texts', () => {
    const lists = buildSearchIndex(
      buildTestModel({
        graphs: [
          {
            nodes: [
              { op: 'A', attributes: { k: ints(1, 23) } },
              { op: 'B', attributes: { k: ints(12, 3) } },
            ],
          },
        ],
      }),
    );
    expect(searchModel(lists, 'k=12,3', 9).hits.map((hit) => hit.title)).toEqual(['B']);
  });
});
