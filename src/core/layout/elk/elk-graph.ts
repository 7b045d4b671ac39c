import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { Piece, PlacedPiece } from '../piece.ts';
import { PIN_ENTRY, PIN_EXIT, PIN_FIRST, PIN_LAST } from '../piece.ts';
import { CARD_GAP, LABEL_OFFSET, LINE_GAP, PART_GAP, TRACK_GAP } from '../spacing.ts';

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
  // ELK must not seed anything by time: equal pieces are to look alike.
  'elk.randomSeed': '1',
};

/** Ports that edges use, by node. Ports stand where the canvas draws them. */
function collectPorts(piece: Piece): ElkPort[][] {
  const ports: ElkPort[][] = Array.from({ length: piece.nodeCount }, () => []);
  const known = new Set<string>();
  const add = (id: string, node: number, x: number, out: boolean): void => {
    if (known.has(id)) return;
    known.add(id);
    const layoutOptions = { 'elk.port.side': out ? 'SOUTH' : 'NORTH' };
    ports[node]?.push({ id, width: 0, height: 0, x, y: out ? (piece.height[node] ?? 0) : 0, layoutOptions });
  };
  for (let e = 0; e < piece.edgeCount; e++) {
    add(outPort(piece, e), piece.source[e] ?? 0, piece.sourceAt[e] ?? 0, true);
    add(inPort(piece, e), piece.target[e] ?? 0, piece.targetAt[e] ?? 0, false);
  }
  return ports;
}

function outPort({ source, sourcePort }: Piece, edge: number): string {
  return `out${source[edge] ?? 0}.${sourcePort[edge] ?? 0}`;
}

function inPort({ target, targetPort }: Piece, edge: number): string {
  return `in${target[edge] ?? 0}.${targetPort[edge] ?? 0}`;
}

/** The rank that a pin asks for, in ELK's words; null where edges contradict it, which ELK refuses. */
function layerConstraint(pin: number | undefined, entered: boolean, left: boolean): string | null {
  if (pin === PIN_ENTRY) return 'FIRST_SEPARATE';
  if (pin === PIN_EXIT) return 'LAST_SEPARATE';
  if (pin === PIN_FIRST && !entered) return 'FIRST';
  return pin === PIN_LAST && !left ? 'LAST' : null;
}

/** The piece as ELK JSON. */
export function toElkGraph(piece: Piece): ElkNode {
  const entered = new Uint8Array(piece.nodeCount);
  const left = new Uint8Array(piece.nodeCount);
  for (let e = 0; e < piece.edgeCount; e++) {
    entered[piece.target[e] ?? 0] = 1;
    left[piece.source[e] ?? 0] = 1;
  }
  const ports = collectPorts(piece);
  const children = Array.from({ length: piece.nodeCount }, (_, node): ElkNode => {
    const layoutOptions: Record<string, string> = { 'elk.portConstraints': 'FIXED_POS' };
    const layer = layerConstraint(piece.pin[node], entered[node] === 1, left[node] === 1);
    if (layer !== null) layoutOptions['elk.layered.layering.layerConstraint'] = layer;
    return {
      id: `n${node}`,
      width: piece.width[node] ?? 0,
      height: piece.height[node] ?? 0,
      ports: ports[node] ?? [],
      layoutOptions,
    };
  });
  const edges = Array.from({ length: piece.edgeCount }, (_, e): ElkExtendedEdge => {
    const width = piece.labelWidth[e] ?? 0;
    const height = piece.labelHeight[e] ?? 0;
    return {
      id: `e${e}`,
      sources: [outPort(piece, e)],
      targets: [inPort(piece, e)],
      // ELK drops labels without text.
      labels: width > 0 ? [{ text: '-', width, height }] : [],
    };
  });
  // What crosses the border must all reach it: ELK would pack the parts in rows.
  const parts = piece.pin.some((pin) => pin === PIN_ENTRY || pin === PIN_EXIT) ? 'false' : 'true';
  const layoutOptions = { ...OPTIONS, 'elk.separateConnectedComponents': parts };
  return { id: 'root', layoutOptions, children, edges };
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
