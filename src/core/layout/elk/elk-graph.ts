import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { Piece, PlacedPiece } from '../piece.ts';
import { PIN_FIRST, PIN_LAST } from '../piece.ts';
import { CARD_GAP, LABEL_OFFSET, LINE_GAP, PART_GAP, TRACK_GAP } from '../spacing.ts';
import { portOffset } from '../types.ts';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': String(CARD_GAP),
  'elk.spacing.edgeNode': String(LINE_GAP),
  'elk.spacing.edgeEdge': String(TRACK_GAP),
  'elk.spacing.edgeLabel': String(LABEL_OFFSET),
  'elk.spacing.componentComponent': String(PART_GAP),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(CARD_GAP),
  'elk.layered.spacing.edgeNodeBetweenLayers': String(LINE_GAP),
  'elk.layered.spacing.edgeEdgeBetweenLayers': String(TRACK_GAP),
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  // Ports stand where the canvas draws them, so that ELK must not seed anything by time.
  'elk.randomSeed': '1',
};

function portsOf(piece: Piece, node: number, side: 'in' | 'out', count: number): ElkPort[] {
  const y = side === 'in' ? 0 : (piece.height[node] ?? 0);
  const elkSide = side === 'in' ? 'NORTH' : 'SOUTH';
  return Array.from({ length: count }, (_, port) => ({
    id: `${side}${node}.${port}`,
    width: 0,
    height: 0,
    x: portOffset(piece.width[node] ?? 0, port, count),
    y,
    layoutOptions: { 'elk.port.side': elkSide },
  }));
}

/** The piece as ELK JSON. ELK refuses pins that edges contradict: those are left out. */
export function toElkGraph(piece: Piece): ElkNode {
  const entered = new Uint8Array(piece.nodeCount);
  const left = new Uint8Array(piece.nodeCount);
  for (let e = 0; e < piece.edgeCount; e++) {
    entered[piece.target[e] ?? 0] = 1;
    left[piece.source[e] ?? 0] = 1;
  }
  const children = Array.from({ length: piece.nodeCount }, (_, node): ElkNode => {
    const layoutOptions: Record<string, string> = { 'elk.portConstraints': 'FIXED_POS' };
    if (piece.pin[node] === PIN_FIRST && entered[node] === 0)
      layoutOptions['elk.layered.layering.layerConstraint'] = 'FIRST';
    if (piece.pin[node] === PIN_LAST && left[node] === 0)
      layoutOptions['elk.layered.layering.layerConstraint'] = 'LAST';
    return {
      id: `n${node}`,
      width: piece.width[node] ?? 0,
      height: piece.height[node] ?? 0,
      ports: [
        ...portsOf(piece, node, 'in', piece.inPorts[node] ?? 0),
        ...portsOf(piece, node, 'out', piece.outPorts[node] ?? 0),
      ],
      layoutOptions,
    };
  });
  const edges = Array.from({ length: piece.edgeCount }, (_, e): ElkExtendedEdge => {
    const width = piece.labelWidth[e] ?? 0;
    const height = piece.labelHeight[e] ?? 0;
    return {
      id: `e${e}`,
      sources: [`out${piece.source[e] ?? 0}.${piece.sourcePort[e] ?? 0}`],
      targets: [`in${piece.target[e] ?? 0}.${piece.targetPort[e] ?? 0}`],
      // ELK drops labels without text.
      labels: width > 0 ? [{ text: '-', width, height }] : [],
    };
  });
  return { id: 'root', layoutOptions: OPTIONS, children, edges };
}

/** ELK's answer as a placed piece. */
export function fromElkGraph(piece: Piece, graph: ElkNode): PlacedPiece {
  const x = new Float64Array(piece.nodeCount);
  const y = new Float64Array(piece.nodeCount);
  graph.children?.forEach((child, node) => {
    x[node] = child.x ?? 0;
    y[node] = child.y ?? 0;
  });
  const routeStart = new Int32Array(piece.edgeCount + 1);
  const points: number[] = [];
  const labelX = new Float64Array(piece.edgeCount).fill(NaN);
  const labelY = new Float64Array(piece.edgeCount).fill(NaN);
  graph.edges?.forEach((edge, e) => {
    for (const section of edge.sections ?? []) {
      for (const point of [section.startPoint, ...(section.bendPoints ?? []), section.endPoint])
        points.push(point.x, point.y);
    }
    routeStart[e + 1] = points.length / 2;
    const label = edge.labels?.[0];
    labelX[e] = label?.x ?? NaN;
    labelY[e] = label?.y ?? NaN;
  });
  return {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    x,
    y,
    routeStart,
    routePoints: Float64Array.from(points),
    labelX,
    labelY,
  };
}
