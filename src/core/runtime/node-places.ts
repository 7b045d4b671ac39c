import type { GraphIndex, NodeIndex } from '../base/indices.ts';
import type { Graph, Model, Node } from '../ir/model.ts';

export interface NodePlace {
  readonly graph: GraphIndex;
  readonly node: NodeIndex;
}

export interface FoundNode {
  readonly graph: Graph;
  readonly node: Node;
}

/** A key for sets and maps. */
export function placeKey({ graph, node }: NodePlace): string {
  return `${graph}.${node}`;
}

export function toPlace({ graph, node }: FoundNode): NodePlace {
  return { graph: graph.index, node: node.index };
}

/** Named nodes of the main graph and its subgraphs. Bodies of functions are left out: the runtime renames what it inlines. */
export function indexNames(model: Model): ReadonlyMap<string, readonly FoundNode[]> {
  const names = new Map<string, FoundNode[]>();
  for (const graph of model.graphs) {
    if (graph.owner.kind !== 'model' && graph.owner.kind !== 'attribute') continue;
    for (const node of graph.nodes) {
      if (node.name === '') continue;
      const found = names.get(node.name);
      if (found === undefined) names.set(node.name, [{ graph, node }]);
      else found.push({ graph, node });
    }
  }
  return names;
}

/** The runtime makes an initializer of each: it runs none of them, and counts none. */
export function isConstant({ opType, domain }: Node): boolean {
  return opType === 'Constant' && (domain === '' || domain === 'ai.onnx');
}

/** A layout rewrite puts `_token_N` behind a node's name. */
export function withoutToken(name: string): string {
  return name.replace(/_token_\d+$/, '');
}

/** A fusion's own name says of which node it is: `/layer/norm/Mul/LayerNormFusion/` of `/layer/norm/Mul`; '' for another name. */
export function fusionBase(name: string): string {
  return /^(.+?)\/\w*Fusion\w*\/?$/.exec(name)?.[1] ?? '';
}

/** Why a node that runs stands for none of the model's. */
export type InsertReason =
  | 'layout' // a transpose that another memory layout needs
  | 'copy' // between the GPU and the CPU
  | 'cast' // to a type that a kernel exists for
  | 'reading' // not the runtime's: we had it put in, to read an output that is no tensor
  | 'partition' // a part of the graph that a provider took as one
  | 'optimizer'; // made by an optimisation: a merged or rewritten piece

/** What an operator that is put in on the way to the runtime is for; null for one that is no such. */
export function insertReason(name: string, opType: string): InsertReason | null {
  // So begin the names that `transform/reading-nodes` gives; it takes others where the model has such names itself.
  if (name.startsWith('opscope')) return 'reading';
  if (/^Memcpy(?:To|From)Host$/.test(opType)) return 'copy';
  if (/^Reorder(?:Input|Output)$/.test(opType) || opType === 'Transpose') return 'layout';
  if (opType === 'Cast') return 'cast';
  if (/^(?:WEBNN|WebNN)_/.test(opType) || name.startsWith('WEBNN_')) return 'partition';
  return null;
}
