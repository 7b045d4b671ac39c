import { describe, expect, it } from 'vitest';
import { graphIndex } from '../../../core/base/indices.ts';
import type { Card, Scene, SceneRef } from '../../../core/scene/types.ts';
import { DEFAULT_SCENE_OPTIONS } from '../../../core/scene/types.ts';
import { exportName, selectedNodes } from './build-export.ts';
import { pictureSize } from './picture-size.ts';

const card = (id: string, ref: SceneRef): Card => ({
  id,
  ref,
  category: 'other',
  name: '',
  title: '',
  subtitle: '',
  rows: [],
  subgraphs: [],
  severity: null,
  width: 1,
  height: 1,
  frame: -1,
  inPorts: 0,
  outPorts: 0,
  pin: null,
});

const node = (graph: number, index: number): SceneRef => ({
  kind: 'node',
  graph: graphIndex(graph),
  node: index,
});

const scene: Scene = {
  request: { graph: graphIndex(0), options: DEFAULT_SCENE_OPTIONS, expanded: [], groups: null },
  cards: [
    card('n5', node(0, 5)),
    card('n2', node(0, 2)),
    card('n2.body/n9', node(1, 9)),
    card('i0', { kind: 'value', graph: graphIndex(0), value: 0 }),
  ],
  frames: [],
  edges: [],
};

describe('selectedNodes', () => {
  it('names the nodes of this graph, in order', () => {
    expect(selectedNodes(scene, ['n5', 'n2', 'n2.body/n9', 'i0', 'gone'])).toEqual([2, 5]);
  });

  it('means all nodes without a selection', () => {
    expect(selectedNodes(scene, null)).toBeNull();
  });
});

describe('exportName', () => {
  it('is the name of the model, and of the graph within', () => {
    expect(exportName('model.onnx', 'main', 0, 'svg')).toBe('model.svg');
    expect(exportName('model.onnx', 'If_3 . then_branch', 4, 'png')).toBe('model.If_3_._then_branch.png');
    expect(exportName('../../x.onnx', 'main', 0, 'csv')).toBe('x.csv');
    expect(exportName('', '', 0, 'json')).toBe('model.json');
  });
});

describe('pictureSize', () => {
  it('reads the first tag', () => {
    expect(
      pictureSize('<svg xmlns="x" width="120.5" height="80" viewBox="0 0 1 1"><rect width="5"/></svg>'),
    ).toEqual({ width: 120.5, height: 80 });
    expect(pictureSize('<svg><rect width="5" height="5"/></svg>')).toBeNull();
  });
});
