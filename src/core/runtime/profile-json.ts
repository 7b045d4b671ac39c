import type { RunProfile } from './run-profile.ts';
import { groupPath, sumAllGroups, type NodeScopes } from './sum-groups.ts';

/** Raised when a field changes its meaning or goes. */
export const PROFILE_JSON_VERSION = 1;

/**
 * A profile as JSON for other programs: names and units as in `RunProfile`, microseconds throughout. Each node has the
 * path of its `group`, and `groups` the sum of each with all that it holds.
 */
export function formatProfileJson(profile: RunProfile, scopes: NodeScopes, model: string): string {
  const nodes = profile.nodes.map((node, at) => ({ ...node, group: groupPath(scopes[at] ?? []) }));
  const groups = sumAllGroups(profile.nodes, scopes);
  return `${JSON.stringify(
    {
      format: 'opscope-profile',
      version: PROFILE_JSON_VERSION,
      unit: 'us',
      model,
      ...profile,
      nodes,
      groups,
    },
    null,
    2,
  )}\n`;
}
