/** Which groups are open, and what stands for a node. Cheap enough to be asked at each click. */
import { NONE } from '../base/indices.ts';
import type { Grouping, OpenGroups } from './types.ts';

/** Of a graph that is drawn node by node. */
export const NO_GROUPS: Grouping = { groups: [], groupOf: new Int32Array(0) };

/** Deeper than any grouping. */
export const ALL_LEVELS = 2 ** 30;

export const openAll: OpenGroups = { level: ALL_LEVELS, except: [] };
export const closeAll: OpenGroups = { level: 0, except: [] };
export const firstSight: OpenGroups = { level: 'first', except: [] };

/** By group: 0 at the top, one more for each group around it. */
export function depthsOf({ groups }: Grouping): Int32Array {
  const depths = new Int32Array(groups.length);
  for (const { index, parent } of groups) if (parent !== NONE) depths[index] = (depths[parent] ?? 0) + 1;
  return depths;
}

/** By group: 1 for one that is shown open, so that it and all groups around it are open. */
export function resolveOpen(grouping: Grouping, level: number, except: readonly string[]): Uint8Array {
  const depths = depthsOf(grouping);
  const turned = new Set(except);
  const isOpen = new Uint8Array(grouping.groups.length);
  for (const { index, parent, id } of grouping.groups) {
    if (parent !== NONE && isOpen[parent] === 0) continue;
    if ((depths[index] ?? 0) < level !== turned.has(id)) isOpen[index] = 1;
  }
  return isOpen;
}

/** By group: the closed group that stands for what lies in it, `NONE` where that is shown itself. `isOpen` is from `resolveOpen`. */
export function standIns({ groups }: Grouping, isOpen: Uint8Array): Int32Array {
  const found = new Int32Array(groups.length).fill(NONE);
  for (const { index, parent } of groups) {
    const around = found[parent] ?? NONE;
    found[index] = around === NONE && isOpen[index] === 0 ? index : around;
  }
  return found;
}

/** Opens what is closed, and closes what is open. */
export function toggle({ level, except }: OpenGroups, id: string): OpenGroups {
  const others = except.filter((other) => other !== id);
  return { level, except: others.length < except.length ? others : [...except, id] };
}
