/** A scene as the rectangles and edges that the layout places. */
import type { LayoutEdge, LayoutGraph, LayoutNode } from '../layout/types.ts';
import type { Scene } from './types.ts';

/** Labels of nearly the same length take the same room, so that equal groups with other numbers in their shapes look equal. */
const LABEL_STEP = 24;

/** The layout graph, and where the scene's parts are in it: frames first, so that parents precede what they hold. */
export interface SceneLayout {
  readonly graph: LayoutGraph;
  /** Frame f is layout node `firstFrame + f`, card c is layout node `firstCard + c`. Edges keep their indices. */
  readonly firstFrame: number;
  readonly firstCard: number;
}

/** Index of the layout node that an edge's end (`SceneEdge.source`, `.target`) stands for. */
export function layoutNodeOf(end: number, firstCard: number): number {
  return end >= 0 ? firstCard + end : -1 - end;
}

export function toLayoutGraph(scene: Scene): SceneLayout {
  const firstCard = scene.frames.length;
  const nodes: LayoutNode[] = [];
  for (const frame of scene.frames) {
    nodes.push({
      width: frame.minWidth,
      height: frame.header,
      parent: frame.frame,
      header: frame.header,
      inPorts: frame.inPorts,
      outPorts: frame.outPorts,
      pin: null,
    });
  }
  for (const card of scene.cards) {
    nodes.push({
      width: card.width,
      height: card.height,
      parent: card.frame,
      header: 0,
      inPorts: card.inPorts,
      outPorts: card.outPorts,
      pin: card.pin,
    });
  }
  const edges: LayoutEdge[] = scene.edges.map((edge) => ({
    source: layoutNodeOf(edge.source, firstCard),
    sourcePort: edge.sourcePort,
    target: layoutNodeOf(edge.target, firstCard),
    targetPort: edge.targetPort,
    labelWidth: LABEL_STEP * Math.ceil(edge.labelWidth / LABEL_STEP),
    labelHeight: edge.labelHeight,
  }));
  return { graph: { direction: scene.request.options.direction, nodes, edges }, firstFrame: 0, firstCard };
}
