import type { NodeTime } from './run-profile.ts';
import { sumBy, type TimeSum } from './sum-times.ts';

/** The scope of each profiled node, outermost first, in the order of the nodes; [] of one that is in none. */
export type NodeScopes = readonly (readonly string[])[];

/** The deepest group that there is; 0 without groups. */
export function maxGroupDepth(scopes: NodeScopes): number {
  return scopes.reduce((deepest, { length }) => Math.max(deepest, length), 0);
}

/** The first depth at which time is told apart: an exporter may put all there is in one group or two. */
export function firstTellingDepth(scopes: NodeScopes): number {
  const deepest = maxGroupDepth(scopes);
  for (let depth = 1; depth < deepest; depth++)
    if (new Set(scopes.map((scope) => groupAt(scope, depth)).filter((key) => key !== '')).size > 1)
      return depth;
  return deepest;
}

/**
 * Time by the group of this depth, most first; `key` is its path (`encoder/layer.0`). A node in a group that goes less
 * deep counts for that one, and one in none for ''.
 */
export function sumByGroup(
  times: readonly NodeTime[],
  scopes: NodeScopes,
  depth: number,
): readonly TimeSum[] {
  return sumBy(times, (_, at) => groupAt(scopes[at] ?? [], depth));
}

export interface GroupSum extends Omit<TimeSum, 'key'> {
  /** Its path. */
  readonly group: string;
  readonly depth: number;
}

/** Time of every group with all that it holds, the outer ones first, most first within a depth. */
export function sumAllGroups(times: readonly NodeTime[], scopes: NodeScopes): readonly GroupSum[] {
  return Array.from({ length: maxGroupDepth(scopes) }, (_, at) => at + 1).flatMap((depth) =>
    sumBy(times, (_, at) => {
      const scope = scopes[at] ?? [];
      return scope.length < depth ? null : groupAt(scope, depth);
    }).map(({ key, nodes, calls, total, share }) => ({ group: key, depth, nodes, calls, total, share })),
  );
}

export function groupPath(scope: readonly string[]): string {
  return scope.join('/');
}

function groupAt(scope: readonly string[], depth: number): string {
  return groupPath(scope.slice(0, depth));
}
