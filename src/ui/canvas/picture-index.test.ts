import { describe, expect, it } from 'vitest';
import { graphIndex } from '../../core/base/indices.ts';
import { DEFAULT_SCENE_OPTIONS, type Card, type SceneEdge } from '../../core/scene/types.ts';
import type { Picture } from '../../state/view.ts';
import { highlightOf } from './highlight.ts';
import { indexPicture } from './picture-index.ts';
import { walkFrom, walkStart } from './walk.ts';

const main = graphIndex(0);

function card(node: number, extra: Partial<Card> = {}): Card {
  return {
    id: `n${node}`,
    ref: { kind: 'node', graph: main, node },
    category: 'other',
    name: '',
    title: `Op${node}`,
    subtitle: '',
    rows: [],
    subgraphs: [],
    severity: null,
    width: 100,
    height: 40,
    frame: -1,
    inPorts: 1,
    outPorts: 1,
    pin: null,
    ...extra,
  };
}

function edge(source: number, target: number, sourcePort = 0): SceneEdge {
  return {
    id: `${source}-${target}-${sourcePort}`,
    ref: { kind: 'value', graph: main, value: source * 10 + sourcePort },
    source,
    sourcePort,
    target,
    targetPort: 0,
    captured: false,
    label: '',
    labelWidth: 0,
    labelHeight: 0,
  };
}

/** A diamond: 0 above, 1 and 2 side by side, 3 below. Card 3 shows initializer 7 as a row. */
function diamond(): Picture {
  const row = {
    kind: 'initializer',
    name: 'W',
    text: '3x3',
    ref: { kind: 'initializer', graph: main, initializer: 7 },
  } as const;
  const cards = [card(0, { category: 'graph-input' }), card(1), card(2), card(3, { rows: [row] })];
  const edges = [edge(0, 1), edge(0, 2, 1), edge(1, 3), edge(2, 3)];
  const places = [
    [100, 0],
    [0, 100],
    [200, 100],
    [100, 200],
  ];
  const boxes = new Float32Array(places.flatMap(([x = 0, y = 0]) => [x, y, 100, 40]));
  const routes = edges.flatMap(({ source, target }) => {
    const [from = [], to = []] = [places[source], places[target]];
    return [(from[0] ?? 0) + 50, (from[1] ?? 0) + 40, (to[0] ?? 0) + 50, to[1] ?? 0];
  });
  return {
    anchor: null,
    scene: {
      request: { graph: main, options: DEFAULT_SCENE_OPTIONS, expanded: [], groups: null },
      cards,
      frames: [],
      edges,
    },
    layout: {
      width: 300,
      height: 240,
      boxes,
      routeStart: new Uint32Array([0, 2, 4, 6, 8]),
      routePoints: new Float32Array(routes),
      labels: new Float32Array(8).fill(Number.NaN),
    },
  };
}

describe('indexPicture', () => {
  const index = indexPicture(diamond());

  it('finds what is in an area and at a point', () => {
    expect(index.cardsIn({ x: 0, y: 90, width: 90, height: 20 })).toEqual([1]);
    expect(index.cardAt(210, 110)).toBe(2);
    expect(index.cardAt(150, 110)).toBe(-1);
    expect(index.edgesIn({ x: 40, y: 60, width: 20, height: 10 })).toEqual([0]);
  });

  it('lists the edges of each card once', () => {
    const touching = (c: number): number[] => [
      ...index.touching.subarray(index.touchStart[c], index.touchStart[c + 1]),
    ];
    expect([0, 1, 2, 3].map(touching)).toEqual([
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  it('lights the selection, its edges and their other ends', () => {
    const lit = highlightOf(index, { kind: 'node', graph: main, node: 1 });
    expect([...(lit?.selected ?? [])]).toEqual([1]);
    expect([...(lit?.cards ?? [])].sort((a, b) => a - b)).toEqual([0, 1, 3]);
    expect([...(lit?.edges ?? [])].sort((a, b) => a - b)).toEqual([0, 2]);
  });

  it('lets the cards that show an initializer stand for it', () => {
    const lit = highlightOf(index, { kind: 'initializer', graph: main, initializer: 7 });
    expect([...(lit?.selected ?? [])]).toEqual([3]);
  });

  it('lights nothing, and so dims nothing, for what is not in the picture', () => {
    expect(highlightOf(index, { kind: 'node', graph: graphIndex(4), node: 1 })).toBeNull();
    expect(highlightOf(index, { kind: 'model' })).toBeNull();
  });

  it('walks along edges and back the way it came, and across a rank', () => {
    expect(walkStart(index)).toBe(0);
    expect(walkFrom(index, 0, 'downstream', -1)).toBe(1);
    expect(walkFrom(index, 3, 'upstream', 2)).toBe(2);
    expect(walkFrom(index, 1, 'next', -1)).toBe(2);
    expect(walkFrom(index, 2, 'previous', -1)).toBe(1);
    expect(walkFrom(index, 2, 'next', -1)).toBe(2);
    expect(walkFrom(index, 3, 'downstream', 1)).toBe(3);
  });
});
