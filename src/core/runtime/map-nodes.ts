import type { Model } from '../ir/model.ts';
import { growFusion } from './grow-fusion.ts';
import { nodeFinder } from './find-node.ts';
import { insertReason, placeKey, toPlace, type InsertReason, type NodePlace } from './node-places.ts';
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

/** The runtime's profile on the model's nodes, in the order of `times`. */
export function mapTimes(model: Model, times: readonly NodeTime[]): readonly MappedTime[] {
  const found = times.map(nodeFinder(model));
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
