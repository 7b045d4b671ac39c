import { describe, expect, it } from 'vitest';
import { buildModel } from './build-model.ts';
import { dump, dumpLines } from './testing/dump-lines.ts';
import { floats, graphAttribute, info, modelOf, node, toProto } from './testing/protos.ts';

describe('subgraphs', () => {
  const innermost = { name: 'innermost', node: [node('Add', ['x', 'w'], ['deep'])], output: [info('deep')] };
  const branch = {
    name: 'then',
    initializer: [floats('w', [2])],
    node: [
      node('If', ['c'], ['t'], { attribute: [graphAttribute('then_branch', innermost)] }),
      node('Neg', ['nowhere'], ['u']),
    ],
    output: [info('t')],
  };
  const init = modelOf({
    name: 'main',
    input: [info('c', [], 9), info('x', [2]), info('w', [2])],
    node: [
      node('If', ['c'], ['y'], {
        attribute: [
          graphAttribute('then_branch', branch),
          graphAttribute('else_branch', { name: 'else', output: [info('x')] }),
        ],
      }),
    ],
    output: [info('y')],
  });

  it('capture the nearest definition of a name, through graphs that do not mention it', () => {
    expect(dump(init)).toMatchInlineSnapshot(`
      "model ir 10 opsets ai.onnx 21 producer "" "" domain "" version 0
      graph 0 "main" model depth 0
        in c, x, w
        out y
        node 0 ai.onnx.If "" (c) -> (y) {then_branch:graph=then, else_branch:graph=else} graphs 1 2
        value c: bool[] from input to 0[0]
        value x: float32[2] from input
        value w: float32[2] from input
        value y: ? from node 0[0] output
      graph 1 "then" then_branch[0] of node 0 in graph 0 depth 1
        in 
        out t
        initializer 0 "w" tensor 0
        node 0 ai.onnx.If "" (c) -> (t) {then_branch:graph=innermost} graphs 3
        node 1 ai.onnx.Neg "" (nowhere) -> (u)
        value w: float32[2] from initializer 0
        value t: ? from node 0[0] output
        value u: ? from node 1[0]
        value c: bool[] from value 0 of graph 0 to 0[0]
        value nowhere: ? from nowhere to 1[0]
      graph 2 "else" else_branch[0] of node 0 in graph 0 depth 1
        in 
        out x
        value x: float32[2] from value 1 of graph 0 output
      graph 3 "innermost" then_branch[0] of node 0 in graph 1 depth 2
        in 
        out deep
        node 0 ai.onnx.Add "" (x, w) -> (deep)
        value deep: ? from node 0[0] output
        value x: float32[2] from value 1 of graph 0 to 0[0]
        value w: float32[2] from value 0 of graph 1 to 0[1]
      tensor 0 "w" float32[2] float_data 1 1 (8 B)"
    `);
  });

  it('do not see what a sibling defines', () => {
    const first = { node: [node('A', [], ['only_here'])] };
    const second = { node: [node('B', ['only_here'], ['z'])] };
    const both = modelOf({
      node: [node('If', [], [], { attribute: [graphAttribute('a', first), graphAttribute('b', second)] })],
    });
    expect(dumpLines(both, 'value only_here')).toEqual([
      'value only_here: ? from node 0[0]',
      'value only_here: ? from nowhere to 0[0]',
    ]);
  });

  it('may come detached from their attribute', () => {
    const detached = toProto(modelOf({ name: 'body', node: [node('A', ['x'], ['y'])] })).graph;
    if (detached === null) throw new Error('no graph');
    const holder = modelOf({
      input: [info('x')],
      node: [node('Loop', [], [], { attribute: [{ name: 'body', type: 5, detachedGraph: [0] }] })],
    });
    const { model } = buildModel(toProto(holder), [detached]);
    expect(model.graphs[1]).toMatchObject({
      name: 'body',
      depth: 1,
      owner: { kind: 'attribute', graph: 0, node: 0, attribute: 'body', position: 0 },
    });
    expect(model.graphs[1]?.values.find((value) => value.name === 'x')?.outer).toEqual({
      graph: 0,
      value: 0,
    });
  });

  it('nest ten thousand deep without recursion, each capturing from the outermost', () => {
    const count = 10_000;
    const chain = Array.from({ length: count }, (_, i) => {
      const attribute = i + 1 < count ? [{ name: 'body', type: 5, detachedGraph: [i + 1] }] : [];
      return toProto(modelOf({ node: [node('If', ['x'], [`y${String(i)}`], { attribute })] })).graph;
    }).filter((graph) => graph !== null);
    const main = modelOf({
      input: [info('x')],
      node: [node('If', [], ['y'], { attribute: [{ name: 'body', type: 5, detachedGraph: [0] }] })],
    });
    const { model } = buildModel(toProto(main), chain);
    expect(model.graphs).toHaveLength(count + 1);
    expect(model.graphs[count]?.depth).toBe(count);
    expect(model.graphs[count]?.values.find((value) => value.name === 'x')?.outer).toEqual({
      graph: 0,
      value: 0,
    });
  });

  it('have the same structure whatever the names are', () => {
    const renamed = JSON.parse(
      JSON.stringify(init).replaceAll(/"(c|x|w|t|u|y|deep|nowhere)"/g, '"zz_$1"'),
    ) as typeof init;
    expect(dump(renamed)).not.toBe(dump(init));
    expect(dump(renamed).replaceAll('zz_', '')).toBe(dump(init));
  });
});
