import type { Graph, Model, Node } from '../ir/model.ts';
import { fusionBase, indexNames, isConstant, withoutToken, type FoundNode } from './node-places.ts';
import type { NodeTime } from './run-profile.ts';

/** What the runtime says of a node that it ran. */
type RunNode = Pick<NodeTime, 'name' | 'opType' | 'nodeIndex'>;

/** Finds the model's node whose name one has that ran; null when it is none of the model's. */
export function nodeFinder(model: Model): (run: RunNode) => FoundNode | null {
  const names = indexNames(model);
  const numbered = new Map<Graph, readonly Node[]>();
  /** The runtime numbers the nodes of a graph without the constants. */
  const numberedIn = (graph: Graph): readonly Node[] => {
    const nodes = numbered.get(graph) ?? graph.nodes.filter((node) => !isConstant(node));
    numbered.set(graph, nodes);
    return nodes;
  };

  /** The best of several nodes of one name: duplicates are legal in a file, and subgraphs repeat names. */
  function best(found: readonly FoundNode[], run: RunNode): FoundNode | null {
    const score = ({ graph, node }: FoundNode): number =>
      (node.opType === run.opType ? 2 : 0) +
      (run.nodeIndex !== null && numberedIn(graph)[run.nodeIndex] === node ? 1 : 0);
    let chosen: FoundNode | null = null;
    for (const candidate of found)
      if (chosen === null || score(candidate) > score(chosen)) chosen = candidate;
    return chosen;
  }

  /** `Relu_7`: the runtime's name of an unnamed node, by its number. */
  function unnamed(run: RunNode): FoundNode | null {
    const match = /^(.+)_(\d+)$/.exec(withoutToken(run.name));
    const index = Number(match?.[2] ?? -1);
    // A node that an optimisation made may be called just so; its own index gives it away.
    if (match?.[1] !== run.opType || (run.nodeIndex !== null && run.nodeIndex !== index)) return null;
    for (const graph of model.graphs) {
      if (graph.owner.kind !== 'model' && graph.owner.kind !== 'attribute') continue;
      const node = numberedIn(graph)[index];
      if (node?.name === '' && node.opType === run.opType) return { graph, node };
    }
    return null;
  }

  return (run) => {
    const name = withoutToken(run.name);
    const base = names.get(fusionBase(name)) ?? [];
    return best(names.get(name) ?? [], run) ?? unnamed(run) ?? best(base, run);
  };
}
