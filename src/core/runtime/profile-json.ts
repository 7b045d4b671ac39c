import type { RunProfile } from './run-profile.ts';

/** Raised when a field changes its meaning or goes. */
export const PROFILE_JSON_VERSION = 1;

/** A profile as JSON for other programs: names and units as in `RunProfile`, microseconds throughout. */
export function formatProfileJson(profile: RunProfile, model: string): string {
  return `${JSON.stringify(
    { format: 'opscope-profile', version: PROFILE_JSON_VERSION, unit: 'us', model, ...profile },
    null,
    2,
  )}\n`;
}
