// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { graphIndex } from '../base/indices.ts';
import { portOffset, type LayoutGraph, type LayoutResult } from '../layout/types.ts';
import { buildScene } from './build-scene.ts';
import { paletteOf } from './palette.ts';
import { renderSvg, type SvgOptions } from './render-svg.ts';
import { floats, testModel } from './testing/test-model.ts';
import { toLayoutGraph } from './to-layout-graph.ts';
import { DEFAULT_SCENE_OPTIONS, type Scene } from './types.ts';

const HOSTILE = `<script>alert(1)</script>&"']]>\u0000\u202e\ud800<!--`;

const model = testModel({
  inputs: { [HOSTILE]: [1, HOSTILE] },
  initializers: { [`${HOSTILE}w`]: floats([], [2]) },
  nodes: [
    {
      op: HOSTILE,
      domain: HOSTILE,
      name: HOSTILE,
      in: [HOSTILE, `${HOSTILE}w`],
      out: ['m'],
      attributes: {
        [HOSTILE]: HOSTILE,
        body: { graph: { nodes: [{ op: 'Neg', in: [HOSTILE], out: ['b'] }], outputs: ['b'] } },
      },
    },
    { op: 'Relu', in: ['m'], out: ['y'] },
  ],
  outputs: ['y'],
});

function sceneOf(expanded: readonly string[]): Scene {
  return buildScene(model, [], {
    graph: graphIndex(0),
    options: DEFAULT_SCENE_OPTIONS,
    expanded,
    groups: null,
  });
}

/** One below the other; frames as large as everything. Good enough for drawing, unlike for looking at. */
function placeInColumn({ nodes, edges }: LayoutGraph): LayoutResult {
  const boxes = new Float32Array(4 * nodes.length);
  let y = 0;
  nodes.forEach((node, n) => {
    const isFrame = nodes.some((other) => other.parent === n);
    boxes.set([10, y, node.width, isFrame ? 400 : node.height], 4 * n);
    y += (isFrame ? node.header : node.height) + 40;
  });
  const at = (n: number, k: number): number => boxes[4 * n + k] ?? 0;
  const points = edges.flatMap(({ source, target, sourcePort, targetPort }) => [
    at(source, 0) + portOffset(at(source, 2), sourcePort, nodes[source]?.outPorts ?? 1),
    at(source, 1) + at(source, 3),
    at(target, 0) + portOffset(at(target, 2), targetPort, nodes[target]?.inPorts ?? 1),
    at(target, 1),
  ]);
  return {
    width: 400,
    height: y,
    boxes,
    routeStart: Uint32Array.from([...edges, null], (_, e) => 2 * e),
    routePoints: Float32Array.from(points),
    labels: Float32Array.from(
      edges.flatMap((edge, e) =>
        edge.labelWidth > 0 ? [points[4 * e] ?? 0, points[4 * e + 1] ?? 0] : [Number.NaN, Number.NaN],
      ),
    ),
  };
}

function draw(
  expanded: readonly string[],
  options: Partial<SvgOptions> = {},
): { text: string; root: Element } {
  const scene = sceneOf(expanded);
  const text = renderSvg(scene, placeInColumn(toLayoutGraph(scene).graph), {
    theme: 'light',
    title: HOSTILE,
    ...options,
  });
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return { text, root: parsed.documentElement };
}

const textsOf = (root: Element): readonly string[] =>
  [...root.querySelectorAll('text')].map((text) => text.textContent);

describe('renderSvg', () => {
  it('is well-formed, and names are only ever text', () => {
    const { text, root } = draw([]);
    expect(root.tagName).toBe('svg');
    expect(root.querySelectorAll('script').length).toBe(0);
    expect(text).not.toMatch(/<script|<!--|\p{Cs}|(?![\n])\p{Cc}/u);
    expect(root.querySelector('title')?.textContent).toContain('<script>alert(1)</script>&"');
    expect(textsOf(root).some((line) => line.includes('<script>'))).toBe(true);
  });

  it('needs nothing from outside', () => {
    expect(draw([]).text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|url\(|@import|<style|<image/,
    );
  });

  it('draws a path for each edge and a group for each card', () => {
    const scene = sceneOf([]);
    const { root } = draw([]);
    expect(root.querySelectorAll('g > g > path:not([fill])').length).toBeGreaterThanOrEqual(
      scene.edges.length,
    );
    expect(root.querySelectorAll('g[transform]').length).toBe(scene.cards.length);
  });

  it('takes its colours from the theme', () => {
    for (const theme of ['light', 'dark'] as const) {
      expect(draw([], { theme }).text).toContain(paletteOf(theme)['canvas-ground']);
    }
    expect(draw([], { theme: 'dark' }).text).not.toContain(paletteOf('light')['canvas-ground']);
  });

  it('draws an open node as a frame around its body', () => {
    const texts = textsOf(draw(['n0']).root);
    expect(texts).toContain('Neg');
    expect(textsOf(draw([]).root)).not.toContain('Neg');
  });

  it('crops to a selection and keeps only edges among it', () => {
    const whole = draw([]).root;
    const part = draw([], { selection: ['n1', 'o0', 'gone'] }).root;
    expect(textsOf(part)).toEqual(['Relu', 'y', 'output']);
    expect(Number(part.getAttribute('height'))).toBeLessThan(Number(whole.getAttribute('height')));
  });

  it('takes along what a selected frame holds', () => {
    const texts = textsOf(draw(['n0'], { selection: ['n0'] }).root);
    expect(texts).toContain('Neg');
    expect(texts).not.toContain('Relu');
  });

  it('draws an empty picture for an empty selection', () => {
    const { root } = draw([], { selection: [] });
    expect(root.getAttribute('viewBox')).toBe('0 0 48 48');
  });
});

describe('toLayoutGraph', () => {
  it('puts frames before what they hold, and edges between nodes of one parent', () => {
    const { graph } = toLayoutGraph(sceneOf(['n0']));
    graph.nodes.forEach((node, n) => expect(node.parent).toBeLessThan(n));
    for (const edge of graph.edges)
      expect(graph.nodes[edge.source]?.parent).toBe(graph.nodes[edge.target]?.parent);
    for (const edge of graph.edges) {
      expect(edge.sourcePort).toBeLessThan(graph.nodes[edge.source]?.outPorts ?? 0);
      expect(edge.targetPort).toBeLessThan(graph.nodes[edge.target]?.inPorts ?? 0);
    }
  });
});
