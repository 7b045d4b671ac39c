import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionIndex, graphIndex } from '../base/indices.ts';
import type { ModelRef } from '../ir/model-ref.ts';
import type { Model } from '../ir/model.ts';
import { formatGraphPath, formatPath, resolvePath } from './path.ts';
import { buildTestModel, heldBy, subgraph } from './testing/model-builder.ts';
import { sampleModel } from './testing/sample-models.ts';

/** A model with two functions of any names, one of them holding a subgraph under an attribute of any name. */
function modelOf(
  domain: string,
  names: readonly [string, string],
  overload: string,
  attribute: string,
): Model {
  return buildTestModel({
    graphs: [
      {
        nodes: [
          { op: 'A' },
          {
            op: 'If',
            attributes: {
              [attribute]: subgraph(3),
              other: { kind: 'graphs', graphs: [graphIndex(4), graphIndex(5)] },
            },
          },
        ],
      },
      { owner: { kind: 'function', function: functionIndex(0) }, nodes: [{ op: 'A' }] },
      { owner: { kind: 'function', function: functionIndex(1) } },
      { owner: heldBy(0, 1, attribute), nodes: [{ op: 'A', inputs: ['x'] }], initializers: { w: [1] } },
      { owner: heldBy(0, 1, 'other', 0) },
      { owner: heldBy(0, 1, 'other', 1) },
    ],
    functions: [
      { name: names[0], domain, overload, body: graphIndex(1) },
      { name: names[1], domain, body: graphIndex(2) },
    ],
  });
}

function allRefs(model: Model): ModelRef[] {
  return [
    { kind: 'model' },
    ...model.graphs.flatMap((graph): ModelRef[] => [
      { kind: 'graph', graph: graph.index },
      ...graph.nodes.map((node): ModelRef => ({ kind: 'node', graph: graph.index, node: node.index })),
      ...graph.values.map((value): ModelRef => ({ kind: 'value', graph: graph.index, value: value.index })),
      ...graph.initializers.map(({ index }): ModelRef => ({
        kind: 'initializer',
        graph: graph.index,
        initializer: index,
      })),
    ]),
    ...model.functions.map((definition): ModelRef => ({ kind: 'function', function: definition.index })),
  ];
}

describe('formatPath', () => {
  it('names graphs by the way to them', () => {
    const model = sampleModel();
    expect(model.graphs.map((graph) => formatGraphPath(model, graph.index))).toEqual([
      'main',
      'main/2.then_branch',
      'main/2.else_branch',
      'fn/my.domain/Scale',
    ]);
  });

  it('names things by kind and index within their graph', () => {
    const model = sampleModel();
    expect(formatPath(model, { kind: 'node', graph: graphIndex(1), node: 0 })).toBe('main/2.then_branch:n0');
    expect(formatPath(model, { kind: 'function', function: functionIndex(0) })).toBe('fn/my.domain/Scale:f');
  });

  it('counts within an attribute that is a list of graphs', () => {
    const model = modelOf('d', ['f', 'g'], '', 'body');
    expect(formatGraphPath(model, graphIndex(5))).toBe('main/1.other.1');
  });

  it('keeps apart functions of one name', () => {
    const model = modelOf('d', ['f', 'f'], '', 'body');
    expect(formatGraphPath(model, graphIndex(2))).toBe('fn/d/f~2');
  });

  it('stays short in graphs nested deeply', () => {
    const depth = 3000;
    const model = buildTestModel({
      graphs: Array.from({ length: depth }, (_, i) => ({
        ...(i === 0 ? {} : { owner: heldBy(i - 1, 0, 'body') }),
        nodes: i + 1 < depth ? [{ op: 'Loop', attributes: { body: subgraph(i + 1) } }] : [],
      })),
    });
    expect(formatGraphPath(model, graphIndex(2))).toBe('main/0.body/0.body');
    const deepest = formatGraphPath(model, graphIndex(depth - 1));
    expect(deepest.length).toBeLessThan(20);
    expect(resolvePath(model, deepest)).toEqual({ kind: 'graph', graph: depth - 1 });
  });
});

describe('resolvePath', () => {
  it('gives back every reference, whatever the names are', () => {
    const name = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a/b', 'a:b', 'a.b', '%2F', '~2', 'f~2', '\ud800', '..'),
    );
    fc.assert(
      fc.property(name, name, name, name, name, (domain, first, second, overload, attribute) => {
        fc.pre(attribute !== 'other' && attribute !== '__proto__');
        const model = modelOf(domain, [first, second], overload, attribute);
        const refs = allRefs(model);
        const paths = refs.map((ref) => formatPath(model, ref));
        expect(new Set(paths).size).toBe(refs.length);
        expect(paths.map((path) => resolvePath(model, path))).toEqual(refs);
        expect(paths.filter((path) => !/^[\w\-.!~*'()%/:]+$/.test(path))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('gives null for what is no place in the model', () => {
    const model = sampleModel();
    const nowhere = [
      '',
      'main:',
      'main:n',
      'main:n5',
      'main:n-1',
      'main:n00',
      'main:n1e0',
      'main:x1',
      'main:f',
      'main/9.body',
      'fn/Scale',
      'g/0',
      'main:n99999999999',
      ' main',
      'MAIN',
    ];
    expect(nowhere.filter((path) => resolvePath(model, path) !== null)).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^(main|model|fn)/.test(text));
        expect(resolvePath(model, text)).toBeNull();
      }),
    );
  });
});
