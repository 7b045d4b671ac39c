import { NONE } from '../base/indices.ts';
import type { Model } from '../ir/model.ts';
import { growFusion } from './grow-fusion.ts';
import {
  fusionBase,
  indexNames,
  insertReason,
  placeKey,
  toPlace,
  withoutToken,
  type FoundNode,
  type InsertReason,
  type NodePlace,
} from './node-places.ts';
import type { NodeTime } from './run-profile.ts';

/** A profiled node with the model's nodes that it stands for. */
export interface MappedTime {
  readonly time: NodeTime;
  /** The node whose name it has; null when it is none of the model's. */
  readonly node: NodePlace | null;
  /** Every node that it stands for, `node` first. For a fused one this is what the graph makes likely. */
  readonly covers: readonly NodePlace[];
  readonly kind: 'same' | 'fused' | 'inserted';
  /** Of an inserted one, else null. */
  readonly reason: InsertReason | null;
}

/** The best of several nodes of one name: duplicates are legal in a file, and subgraphs repeat names. */
function best(found: readonly FoundNode[], time: NodeTime): FoundNode | null {
  const score = ({ node }: FoundNode): number =>
    (node.opType === time.opType ? 2 : 0) + (node.index === time.nodeIndex ? 1 : 0);
  let chosen: FoundNode | null = null;
  for (const candidate of found) if (chosen === null || score(candidate) > score(chosen)) chosen = candidate;
  return chosen;
}

/** `Relu_7`: the runtime's name of an unnamed node, by its position. */
function unnamed(model: Model, time: NodeTime): FoundNode | null {
  const match = /^(.+)_(\d+)$/.exec(withoutToken(time.name));
  const index = Number(match?.[2] ?? NONE);
  // A node that an optimisation made may be called just so; its own index gives it away.
  if (match?.[1] !== time.opType || (time.nodeIndex !== null && time.nodeIndex !== index)) return null;
  for (const graph of model.graphs) {
    if (graph.owner.kind !== 'model' && graph.owner.kind !== 'attribute') continue;
    const node = graph.nodes[index];
    if (node?.name === '' && node.opType === time.opType) return { graph, node };
  }
  return null;
}

/** The runtime's profile on the model's nodes, in the order of `times`. */
export function mapTimes(model: Model, times: readonly NodeTime[]): readonly MappedTime[] {
  const names = indexNames(model);
  const find = (time: NodeTime): FoundNode | null => {
    const name = withoutToken(time.name);
    const base = names.get(fusionBase(name)) ?? [];
    return best(names.get(name) ?? [], time) ?? unnamed(model, time) ?? best(base, time);
  };
  const found = times.map(find);
  // Nodes that ran as themselves: no fusion has swallowed them.
  const taken = new Set<string>();
  for (const [at, match] of found.entries())
    if (match !== null && match.node.opType === times[at]?.opType) taken.add(placeKey(toPlace(match)));

  return times.map((time, at): MappedTime => {
    const match = found[at] ?? null;
    if (match === null) {
      const reason = insertReason(time.name, time.opType) ?? 'optimizer';
      return { time, node: null, covers: [], kind: 'inserted', reason };
    }
    const node = toPlace(match);
    if (match.node.opType === time.opType) return { time, node, covers: [node], kind: 'same', reason: null };
    const covers = growFusion(match, time.opType, taken).map(toPlace);
    return { time, node, covers, kind: 'fused', reason: null };
  });
}
