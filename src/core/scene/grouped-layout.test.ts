import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTestModel, float32, type NodeText } from '../analysis/testing/model-builder.ts';
import { defined } from '../base/assert.ts';
import { buildGrouping } from '../groups/build-grouping.ts';
import type { OpenGroups } from '../groups/types.ts';
import { layoutGraph } from '../layout/layout-graph.ts';
import { layoutFaults, routeOf } from '../layout/testing/layout-faults.ts';
import type { LayoutGraph } from '../layout/types.ts';
import { groups as words } from '../../words/en/groups.ts';
import { buildScene } from './build-scene.ts';
import { toLayoutGraph } from './to-layout-graph.ts';
import { DEFAULT_SCENE_OPTIONS } from './types.ts';

const OPS = ['Relu', 'Add', 'Conv', 'MatMul', 'LayerNormalization'];

interface Draft {
  readonly op: number;
  /** How far back each input comes from. */
  readonly back: readonly number[];
  /** Where its value is the graph's output, or has a type to be shown. */
  readonly traits: number;
}

/** What is open: everything above a level, apart from groups whose numbers leave this rest. */
interface Choice {
  readonly level: number;
  readonly every: number;
  readonly rest: number;
  readonly direction: 'down' | 'right';
  readonly shapes: boolean;
}

function drafts(minLength: number, maxLength: number): fc.Arbitrary<readonly Draft[]> {
  const draft = fc.record({
    op: fc.nat(OPS.length - 1),
    back: fc.array(
      fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 5, max: 40 })),
      {
        maxLength: 3,
      },
    ),
    traits: fc.nat(9),
  });
  return fc.array(draft, { minLength, maxLength });
}

const choices: fc.Arbitrary<Choice> = fc.record({
  level: fc.integer({ min: 0, max: 4 }),
  every: fc.integer({ min: 2, max: 4 }),
  rest: fc.nat(3),
  direction: fc.constantFrom('down' as const, 'right' as const),
  shapes: fc.boolean(),
});

/** The rectangles of a graph without cycles whose nodes lie in these scopes; `x` is its input. */
function place(list: readonly Draft[], scopeOf: (i: number) => string, choice: Choice): LayoutGraph {
  const nodes = list.map(({ op, back }, i): NodeText => ({
    op: OPS[op] ?? 'Relu',
    name: `${scopeOf(i)}n${i}`,
    inputs: back.map((distance) => (distance > i ? 'x' : `v${i - distance}`)),
    outputs: [`v${i}`],
  }));
  const having = (trait: number): readonly string[] =>
    nodes.flatMap((_, i) => (list[i]?.traits === trait ? [`v${i}`] : []));
  const model = buildTestModel({
    graphs: [
      {
        inputs: ['x'],
        outputs: having(0),
        types: Object.fromEntries(having(1).map((name) => [name, float32(1, 'batch', 64)])),
        nodes,
      },
    ],
  });
  const graph = defined(model.graphs[0], 'the graph');
  const grouping = buildGrouping(model, graph, words);
  const { level, every, rest, direction, shapes } = choice;
  const except = grouping.groups.filter(({ index }) => index % every === rest).map(({ id }) => id);
  const groups: OpenGroups = { level, except };
  const options = { ...DEFAULT_SCENE_OPTIONS, direction, shapes };
  const request = { graph: graph.index, options, expanded: [], groups };
  return toLayoutGraph(buildScene(model, [], request, () => grouping)).graph;
}

/** Scopes three deep, in runs of nodes that stand next to each other: groups of these form no cycle. */
const inRuns =
  (length: number) =>
  (i: number): string =>
    `a${Math.floor(i / (4 * length))}/b${Math.floor(i / (2 * length))}/c${Math.floor(i / length)}/`;

/** Scopes that have nothing to do with the order of the nodes: groups that feed each other both ways. */
const scattered =
  (picks: readonly number[]) =>
  (i: number): string => {
    const pick = picks[i % picks.length] ?? 0;
    return ['', 'a/', 'b/', 'a/c/', 'a/d/', 'b/e/', 'b/e/f/'][pick] ?? '';
  };

describe('a picture with some groups open', () => {
  it('keeps every promise, whatever the groups are', () => {
    const picks = fc.array(fc.nat(6), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(drafts(2, 50), picks, choices, (list, pick, choice) => {
        const graph = place(list, scattered(pick), choice);
        expect(layoutFaults(graph, layoutGraph(graph))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('leads every edge forward where groups form no cycle', () => {
    fc.assert(
      fc.property(drafts(2, 60), fc.integer({ min: 2, max: 6 }), choices, (list, length, choice) => {
        const graph = place(list, inRuns(length), choice);
        const layout = layoutGraph(graph);
        expect(layoutFaults(graph, layout)).toEqual([]);
        graph.edges.forEach((_, edge) => {
          const along = routeOf(layout, edge).map(([x, y]) => (choice.direction === 'down' ? y : x));
          expect(along).toEqual([...along].sort((a, b) => a - b));
        });
      }),
      { numRuns: 120 },
    );
  });

  it('keeps every promise where the groups are found by structure', () => {
    fc.assert(
      fc.property(drafts(130, 200), choices, (list, choice) => {
        const graph = place(list, () => '', choice);
        expect(layoutFaults(graph, layoutGraph(graph))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('is the same for the same graph', () => {
    fc.assert(
      fc.property(drafts(20, 60), fc.integer({ min: 2, max: 6 }), choices, (list, length, choice) => {
        const [one, other] = [place(list, inRuns(length), choice), place(list, inRuns(length), choice)];
        expect(other).toEqual(one);
        expect(layoutGraph(other)).toEqual(layoutGraph(one));
      }),
      { numRuns: 30 },
    );
  });
});
