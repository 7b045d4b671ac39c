/**
 * What the layout knows: rectangles with ports, and edges between ports. It does not know ONNX. Positions count from
 * the top left corner of the whole picture; x grows right, y grows down, in scene units.
 */
import type { SceneUnits } from '../base/units.ts';

/** The way edges flow. */
export type Direction = 'down' | 'right';

export interface LayoutNode {
  readonly width: SceneUnits;
  readonly height: SceneUnits;
  /** Index of the frame that holds this node, -1 at the top. A frame is a node too; it comes before what it holds. */
  readonly parent: number;
  /** Room that a frame keeps free above its content (its title). Ignored for nodes that hold nothing. */
  readonly header: SceneUnits;
  /**
   * Ports in order, spread over the side where edges come in (out): top and bottom for `down`, left and right for
   * `right`. What only passes a frame's border, on the way to or from what it holds, uses none of them.
   */
  readonly inPorts: number;
  readonly outPorts: number;
  /** Keep it in the first (last) rank of its parent: graph inputs and outputs. */
  readonly pin: 'first' | 'last' | null;
}

/**
 * Leads from an out port to an in port, from any frame into any other. It passes a frame's border at the side where edges
 * come in (go out), at a place that it shares with all edges of its source port and no other. An edge between a frame
 * and something that the frame holds begins (ends) at that side from within, at a place of its own: there a port number
 * says only which edges begin together.
 */
export interface LayoutEdge {
  readonly source: number;
  readonly sourcePort: number;
  readonly target: number;
  readonly targetPort: number;
  /** Room for the label, or zeros. The label is placed beside the edge near its target, in the target's frame, clear of every card. */
  readonly labelWidth: SceneUnits;
  readonly labelHeight: SceneUnits;
}

export interface LayoutGraph {
  readonly direction: Direction;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

/** Everything in typed arrays, so that the answer of a worker is transferred, not copied. */
export interface LayoutResult {
  readonly width: SceneUnits;
  readonly height: SceneUnits;
  /** x, y, width, height of node i at 4i. Frames have the size that their content needs. */
  readonly boxes: Float32Array;
  /** Edge i's polyline, from port to port through all borders, is the points `routeStart[i]` to `routeStart[i + 1]` of `routePoints` (x at 2p, y at 2p + 1). */
  readonly routeStart: Uint32Array;
  readonly routePoints: Float32Array;
  /** Top left corner of edge i's label at 2i; NaN without a label. */
  readonly labels: Float32Array;
}

/** Offset along a side of length `side` of port `index` out of `count`, evenly spread. */
export function portOffset(side: SceneUnits, index: number, count: number): SceneUnits {
  return (side * (index + 1)) / (count + 1);
}
