import { scopesOf, sharedScope, type Scope } from '../../core/analysis/scopes.ts';
import { ok, type Result } from '../../core/base/result.ts';
import type { GraphIndex } from '../../core/base/indices.ts';
import type { Model } from '../../core/ir/model.ts';
import { mapTimes } from '../../core/runtime/map-nodes.ts';
import type { NodePlace } from '../../core/runtime/node-places.ts';
import { parseProfile } from '../../core/runtime/parse-profile.ts';
import type { ProfileError } from '../../core/runtime/run-profile.ts';
import { sumTimes } from '../../core/runtime/sum-times.ts';
import type { ProfileView } from './protocol.ts';

/** The runtime's profile on the nodes of the open model. A fused node is in the scope that all share which it covers. */
export function mapProfile(model: Model, text: string, warmUps: number): Result<ProfileView, ProfileError> {
  const profile = parseProfile(text, warmUps);
  if (!profile.ok) return profile;
  const { nodes } = profile.value;
  const mapped = mapTimes(model, nodes);
  const scopeAt = scopeFinder(model);
  const scopes = mapped.map(({ covers }) => sharedScope(covers.map(scopeAt)));
  return ok({ profile: profile.value, mapped, scopes, ...sumTimes(nodes) });
}

/** A node of a subgraph that says nothing itself is in the scope of the node that holds it. */
function scopeFinder(model: Model): (place: NodePlace) => Scope {
  const known = new Map<GraphIndex, readonly Scope[]>();
  const own = ({ graph, node }: NodePlace): Scope => {
    const table = model.graphs[graph];
    const scopes = known.get(graph) ?? (table === undefined ? [] : scopesOf(table));
    known.set(graph, scopes);
    return scopes[node] ?? [];
  };
  return (place) => {
    let scope = own(place);
    let owner = model.graphs[place.graph]?.owner;
    while (scope.length === 0 && owner?.kind === 'attribute') {
      scope = own(owner);
      owner = model.graphs[owner.graph]?.owner;
    }
    return scope;
  };
}
