import type { ProfileEvent } from './read-events.ts';

/** `nodeName&OpType&Program`: a node's name may have an ampersand itself, the other two have none. */
function nodeOf(name: string): string | null {
  const parts = name.split('&');
  return parts.length < 3 ? null : parts.slice(0, -2).join('&');
}

/**
 * GPU microseconds of the counted runs, by node name: the sum of the node's programs. Their clock is the GPU's, so the
 * runs are told apart by order alone: a program that came k times in n runs came k / n times in each. One that did not
 * come equally often (a loop, a cache that filled) is taken at its share.
 */
export function gpuTimes(
  events: readonly ProfileEvent[],
  runs: number,
  warmUps: number,
): ReadonlyMap<string, number> {
  const programs = new Map<string, ProfileEvent[]>();
  for (const event of events) {
    if (event.category !== 'Api') continue;
    const group = programs.get(event.name);
    if (group === undefined) programs.set(event.name, [event]);
    else group.push(event);
  }
  const times = new Map<string, number>();
  for (const [name, calls] of programs) {
    const node = nodeOf(name);
    if (node === null) continue;
    const equal = calls.length % runs === 0;
    const skip = equal ? (calls.length / runs) * warmUps : 0;
    const sum = calls
      .toSorted((a, b) => a.start - b.start)
      .slice(skip)
      .reduce((total, { duration }) => total + duration, 0);
    times.set(node, (times.get(node) ?? 0) + (equal ? sum : (sum * (runs - warmUps)) / runs));
  }
  return times;
}
