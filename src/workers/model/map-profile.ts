import { ok, type Result } from '../../core/base/result.ts';
import type { Model } from '../../core/ir/model.ts';
import { mapTimes } from '../../core/runtime/map-nodes.ts';
import { parseProfile } from '../../core/runtime/parse-profile.ts';
import type { ProfileError } from '../../core/runtime/run-profile.ts';
import { sumTimes } from '../../core/runtime/sum-times.ts';
import type { ProfileView } from './protocol.ts';

/** The runtime's profile on the nodes of the open model. */
export function mapProfile(model: Model, text: string, warmUps: number): Result<ProfileView, ProfileError> {
  const profile = parseProfile(text, warmUps);
  if (!profile.ok) return profile;
  const { nodes } = profile.value;
  return ok({ profile: profile.value, mapped: mapTimes(model, nodes), ...sumTimes(nodes) });
}
