import type { GraphIndex, NodeIndex } from '../base/indices.ts';
import type { Graph, Model } from '../ir/model.ts';
import { executionOrder } from './execution-order.ts';
import { nodeFinder } from './find-node.ts';
import type { NodePlace } from './node-places.ts';
import { KERNEL } from './parse-profile.ts';
import { readCount, readEvents, readText } from './read-events.ts';

interface Ended {
  readonly node: NodeIndex;
  readonly start: number;
}

/**
 * The node at which a run broke off, from the profile of a session that optimises nothing. A kernel that throws leaves no
 * event and no name, so it is the one that comes after the last that ended; in a subgraph, where one was entered. Null
 * when the profile tells nothing. The first node of a later round of a loop cannot be told from the loop itself.
 */
export function findFailedNode(model: Model, profile: string): NodePlace | null {
  const last = lastEnded(model, profile);
  if (last === null) return null;
  let found: NodePlace | null = null;
  let graph: Graph | undefined = last.size === 0 ? undefined : model.graphs[0];
  while (graph !== undefined) {
    const ended = last.get(graph.index);
    const order = executionOrder(model, graph);
    const node = graph.nodes[order[ended === undefined ? 0 : order.indexOf(ended.node) + 1] ?? -1];
    if (node === undefined) break;
    found = { graph: graph.index, node: node.index };
    // What ended in there before belongs to an earlier round.
    const since = ended?.start ?? -1;
    const entered = node.subgraphs.filter((index) => (last.get(index)?.start ?? -1) > since);
    const [only, ...others] = entered.length > 0 ? entered : node.subgraphs;
    graph = only === undefined || others.length > 0 ? undefined : model.graphs[only];
  }
  return found;
}

/** The node of each graph that was the last to end; null when one ended after them all that the model has not. */
function lastEnded(model: Model, profile: string): ReadonlyMap<GraphIndex, Ended> | null {
  const find = nodeFinder(model);
  const last = new Map<GraphIndex, Ended>();
  let known = -1;
  let foreign = -1;
  for (const { category, name, start, args } of readEvents(profile)?.events ?? []) {
    if (category !== 'Node' || !name.endsWith(KERNEL)) continue;
    const found = find({
      name: name.slice(0, -KERNEL.length),
      opType: readText(args['op_name']),
      nodeIndex: readCount(args['node_index']),
    });
    if (found === null) {
      foreign = Math.max(foreign, start);
      continue;
    }
    known = Math.max(known, start);
    if (start >= (last.get(found.graph.index)?.start ?? 0))
      last.set(found.graph.index, { node: found.node.index, start });
  }
  // A function's body is put in under other names: what comes next cannot be known.
  return foreign > known ? null : last;
}
