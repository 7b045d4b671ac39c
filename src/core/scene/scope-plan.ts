/** What one scope draws with edges and what it folds into rows, decided before any card is made. */
import { NONE } from '../base/indices.ts';
import { constantValue } from '../ir/constant-value.ts';
import type { Graph } from '../ir/model.ts';
import { findCaptures } from './find-captures.ts';
import type { SceneDraft } from './scene-draft.ts';
import type { ValueKey } from './value-roots.ts';

export interface ScopePlan {
  /** Nodes that are rows of others, not cards: by node, 1 or 0. */
  readonly folded: Uint8Array;
  /** For each value of the graph: the key of the value that is meant. */
  readonly roots: Int32Array;
  /** For each value of the graph: how many edges will leave it. */
  readonly uses: Int32Array;
  /** For each node: how many edges will enter it. */
  readonly drawnInputs: Int32Array;
  /** For nodes that hold subgraphs: values captured from here or from around, those drawn and those that are rows. */
  readonly captured: ReadonlyMap<number, readonly ValueKey[]>;
}

export function planScope(draft: SceneDraft, graph: Graph): ScopePlan {
  const { roots: allRoots, constants } = draft;
  const roots = Int32Array.from(graph.values, (value) => allRoots.rootKey(graph.index, value.index));
  const captured = findCaptures(draft.model, allRoots, graph);
  const firstKey = allRoots.key(graph.index, 0);
  const uses = new Int32Array(graph.values.length);
  const drawnInputs = new Int32Array(graph.nodes.length);
  const folded = new Uint8Array(graph.nodes.length);

  const capturedKeys = new Set<ValueKey>();
  for (const keys of captured.values()) for (const key of keys) capturedKeys.add(key);

  for (const node of graph.nodes) {
    const output = node.outputs[0] ?? NONE;
    const value = output === NONE ? undefined : graph.values[output];
    if (value === undefined || value.producer !== node.index || value.isOutput) continue;
    const used = value.consumers.length > 0 || capturedKeys.has(firstKey + output);
    if (used && constantValue(node) !== null) folded[node.index] = 1;
  }

  const countUse = (node: number, root: ValueKey): void => {
    if (constants.has(root)) return;
    drawnInputs[node] = (drawnInputs[node] ?? 0) + 1;
    const local = root - firstKey;
    if (local >= 0 && local < uses.length) uses[local] = (uses[local] ?? 0) + 1;
  };
  for (const node of graph.nodes) {
    if (folded[node.index] === 1) continue;
    for (const input of node.inputs) {
      if (input !== NONE) countUse(node.index, roots[input] ?? 0);
    }
    for (const root of captured.get(node.index) ?? []) countUse(node.index, root);
  }
  for (const output of graph.outputs) uses[output] = (uses[output] ?? 0) + 1;

  return { folded, roots, uses, drawnInputs, captured };
}
