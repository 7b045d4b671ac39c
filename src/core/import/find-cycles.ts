/** A directed graph as adjacency lists: `targets[i]` are the positions that `i` leads to. */
export type Adjacency = readonly (readonly number[])[];

/** Positions that stand on a cycle or behind one: what is left when everything without predecessors is taken away. */
function listBlocked(targets: Adjacency): ReadonlySet<number> {
  const waiting = targets.map(() => 0);
  for (const list of targets) for (const target of list) waiting[target] = (waiting[target] ?? 0) + 1;
  const ready = waiting.flatMap((count, position) => (count === 0 ? [position] : []));
  const blocked = new Set(targets.keys());
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    blocked.delete(next);
    for (const target of targets[next] ?? []) {
      const left = (waiting[target] ?? 0) - 1;
      waiting[target] = left;
      if (left === 0) ready.push(target);
    }
  }
  return blocked;
}

interface Frame {
  readonly position: number;
  next: number;
}

/**
 * The cycles of a directed graph as strongly connected components (Tarjan), each in the order in which it is reached;
 * a position that leads to itself is one. Empty for an acyclic graph, found in linear time and without recursion.
 */
export function findCycles(targets: Adjacency): readonly (readonly number[])[] {
  const blocked = listBlocked(targets);
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const cycles: number[][] = [];
  const enter = (position: number): Frame => {
    order.set(position, order.size);
    low.set(position, order.size - 1);
    open.push(position);
    isOpen.add(position);
    return { position, next: 0 };
  };
  const lower = (position: number, to: number): void => {
    low.set(position, Math.min(low.get(position) ?? to, to));
  };

  for (const start of blocked) {
    if (order.has(start)) continue;
    const frames = [enter(start)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { position } = frame;
      const list = targets[position] ?? [];
      const target = list[frame.next++];
      if (target !== undefined) {
        if (!blocked.has(target)) continue;
        if (!order.has(target)) frames.push(enter(target));
        else if (isOpen.has(target)) lower(position, order.get(target) ?? 0);
        continue;
      }
      frames.pop();
      const own = low.get(position) ?? 0;
      const holder = frames.at(-1);
      if (holder !== undefined) lower(holder.position, own);
      if (own !== order.get(position)) continue;
      const component = open.splice(open.lastIndexOf(position));
      for (const member of component) isOpen.delete(member);
      if (component.length > 1 || list.includes(position)) cycles.push(component);
    }
  }
  return cycles;
}
