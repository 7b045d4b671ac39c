/**
 * The scene: what is on the canvas for one view of a graph, before it has positions. Cards, frames and edges are
 * plain data with stable ids, so that a re-layout or a switched option keeps what the user selected.
 */
import type { FunctionIndex, GraphIndex } from '../base/indices.ts';
import type { SceneUnits } from '../base/units.ts';
import type { OpenGroups } from '../groups/types.ts';
import type { Direction } from '../layout/types.ts';
import type { CardCategory } from '../ops/category.ts';

/** Which rows and labels are shown. */
export interface SceneOptions {
  readonly direction: Direction;
  readonly attributes: boolean;
  readonly initializers: boolean;
  readonly names: boolean;
  /** Type and shape on the edges. */
  readonly shapes: boolean;
}

export const DEFAULT_SCENE_OPTIONS: SceneOptions = {
  direction: 'down',
  attributes: true,
  initializers: true,
  names: true,
  shapes: true,
};

export interface SceneRequest {
  readonly graph: GraphIndex;
  readonly options: SceneOptions;
  /** Ids of the node cards whose subgraphs or function bodies are open in place. */
  readonly expanded: readonly string[];
  /** Which groups are open; null: without groups. */
  readonly groups: OpenGroups | null;
}

/** What a card, frame or edge stands for in the model. */
export type SceneRef =
  | { readonly kind: 'node'; readonly graph: GraphIndex; readonly node: number }
  | { readonly kind: 'value'; readonly graph: GraphIndex; readonly value: number }
  | { readonly kind: 'initializer'; readonly graph: GraphIndex; readonly initializer: number }
  | { readonly kind: 'graph'; readonly graph: GraphIndex }
  /** `group`: its index in the graph's `Grouping`. */
  | { readonly kind: 'group'; readonly graph: GraphIndex; readonly group: number }
  | { readonly kind: 'function'; readonly function: FunctionIndex }
  | { readonly kind: 'model' };

/** One line under the title of a card. `name` left, `text` right; both already elided to fit. */
export interface CardRow {
  readonly kind: 'initializer' | 'attribute' | 'value';
  readonly name: string;
  readonly text: string;
  /** What a click on the row selects, when that is not the card itself. */
  readonly ref: SceneRef | null;
}

/** A graph that a card holds and that can be opened in place or as a view of its own. */
export interface CardSubgraph {
  /** `then_branch`, `body`, or the function's name. */
  readonly label: string;
  readonly graph: GraphIndex;
}

export interface Card {
  /** Stable: `n12`, `i0` (graph input), `o0` (graph output), `c3` (initializer shown as a card), `v7` (outer value), prefixed by the frames that hold it: `n4.body/n12`. */
  readonly id: string;
  readonly ref: SceneRef;
  readonly category: CardCategory;
  /** What the file calls it, in full: the node's name, or the value's. For tooltips; may be empty. */
  readonly name: string;
  /** Op type, or the name of an input or output. Elided to fit. */
  readonly title: string;
  /** Name of the node, middle-elided; '' when switched off or empty. */
  readonly subtitle: string;
  readonly rows: readonly CardRow[];
  readonly subgraphs: readonly CardSubgraph[];
  /** Severity of the worst diagnostic on this node, else null. */
  readonly severity: 'error' | 'warning' | 'info' | null;
  readonly width: SceneUnits;
  readonly height: SceneUnits;
  /** Index of the holding frame in `Scene.frames`, -1 at the top. */
  readonly frame: number;
  readonly inPorts: number;
  readonly outPorts: number;
  readonly pin: 'first' | 'last' | null;
}

/**
 * An open node: a titled box around the cards of its subgraph or function body. A node with several bodies is a box around
 * one box for each of them.
 */
export interface Frame {
  /** `n4` for an open node, `n4.then_branch` for one of several bodies within it. */
  readonly id: string;
  readonly ref: SceneRef;
  readonly title: string;
  /** Name of the node, middle-elided; '' for a body, or when switched off or empty. */
  readonly subtitle: string;
  /** What the file calls it, in full; may be empty. */
  readonly name: string;
  /** The rows of the card that this frame opened. */
  readonly rows: readonly CardRow[];
  /** The graph whose cards lie directly in this frame; null when it holds body frames. */
  readonly graph: GraphIndex | null;
  readonly severity: Card['severity'];
  /** Width that the header needs. */
  readonly minWidth: SceneUnits;
  /** Index of the frame around this one, -1 at the top. Parents come first. */
  readonly frame: number;
  readonly header: SceneUnits;
  /** The node card whose subgraphs are open: it is the outermost frame of the node; a body frame lies within it. */
  readonly owner: string;
  readonly category: CardCategory;
  readonly inPorts: number;
  readonly outPorts: number;
}

export interface SceneEdge {
  readonly id: string;
  /** The value that flows. */
  readonly ref: SceneRef;
  /** Index of a card (>= 0) or, as `-1 - index`, of a frame. */
  readonly source: number;
  readonly sourcePort: number;
  readonly target: number;
  readonly targetPort: number;
  /** Not a formal input of the target: a value that the target's subgraphs capture. */
  readonly captured: boolean;
  /** `float32[1, 64, H, W]`, in full, on the first edge of a value; '' on the others, when switched off or unknown. */
  readonly label: string;
  readonly labelWidth: SceneUnits;
  readonly labelHeight: SceneUnits;
}

export interface Scene {
  readonly request: SceneRequest;
  readonly cards: readonly Card[];
  readonly frames: readonly Frame[];
  readonly edges: readonly SceneEdge[];
}
