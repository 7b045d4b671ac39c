import { NONE } from '../base/indices.ts';
import type { Graph } from '../ir/model.ts';

/** So many more values than it has edges within may cross the border of a scope: that is two small operators. */
const FEW = 4;

/**
 * By scope: 1 where the nodes have little to do with each other. After some exporters and optimisers only half of the
 * nodes still have a scope, say every `Relu` and none of the `Conv` between them; a card of those would be joined to
 * everything around it. `parents` has the scope around each scope, and a scope comes after it; `isDrawn` tells the values
 * that are edges from those that are constants.
 */
export function findLooseScopes(
  graph: Graph,
  parents: ArrayLike<number>,
  scopeOf: Int32Array,
  isDrawn: (value: number) => boolean,
): Uint8Array {
  const depth = new Int32Array(parents.length);
  for (let scope = 1; scope < parents.length; scope++) depth[scope] = (depth[parents[scope] ?? 0] ?? 0) + 1;
  const up = (scope: number): number => parents[scope] ?? 0;
  const shared = (one: number, other: number): number => {
    let [a, b] = [one, other];
    while ((depth[a] ?? 0) > (depth[b] ?? 0)) a = up(a);
    while ((depth[b] ?? 0) > (depth[a] ?? 0)) b = up(b);
    while (a !== b) {
      a = up(a);
      b = up(b);
    }
    return a;
  };

  const inner = new Int32Array(parents.length);
  const outer = new Int32Array(parents.length);
  /** The last value that was counted as coming in. */
  const enteredBy = new Int32Array(parents.length).fill(NONE);
  for (const { index, producer, consumers, isOutput } of graph.values) {
    if (!isDrawn(index)) continue;
    const source = producer === NONE ? 0 : (scopeOf[producer] ?? 0);
    let home = isOutput ? 0 : source;
    for (const { node } of consumers) {
      const target = scopeOf[node] ?? 0;
      const meeting = shared(source, target);
      if (producer !== NONE) inner[meeting] = (inner[meeting] ?? 0) + 1;
      if ((depth[meeting] ?? 0) < (depth[home] ?? 0)) home = meeting;
      for (let scope = target; scope !== meeting && enteredBy[scope] !== index; scope = up(scope)) {
        enteredBy[scope] = index;
        outer[scope] = (outer[scope] ?? 0) + 1;
      }
    }
    for (let scope = source; scope !== home; scope = up(scope)) outer[scope] = (outer[scope] ?? 0) + 1;
  }

  const loose = new Uint8Array(parents.length);
  for (let scope = parents.length - 1; scope > 0; scope--) {
    const held = inner[scope] ?? 0;
    if ((outer[scope] ?? 0) > held + FEW) loose[scope] = 1;
    inner[up(scope)] = (inner[up(scope)] ?? 0) + held;
  }
  return loose;
}
