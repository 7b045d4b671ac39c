/**
 * The address bar: `?url=` names the model, the hash where one is in it. `#v=1&g=GRAPH&s=SELECTION&x=EXPANDED&l=LEVEL&o=GROUP` holds
 * stable paths, versioned so that old links keep working; a bad field loses only itself, defaults stay out.
 */
import type { OpenGroups } from '../core/groups/types.ts';
import { firstSight } from '../core/groups/visible-groups.ts';

export interface Place {
  /** Path of the graph on screen; '' for the main graph. */
  readonly graph: string;
  /** Path of what is selected, '' for nothing. */
  readonly selection: string;
  /** Ids of the cards that are open in place. */
  readonly expanded: readonly string[];
  /** Which groups are open. */
  readonly groups: OpenGroups;
}

export const NOWHERE: Place = { graph: '', selection: '', expanded: [], groups: firstSight };

const VERSION = '1';
/** Longer lists make addresses that mail programs break; they are left out. */
const MAX_EXPANDED = 40;

export function parsePlace(hash: string): Place {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  if (fields.get('v') !== VERSION) return NOWHERE;
  const expanded = fields.getAll('x').slice(0, MAX_EXPANDED);
  const groups = parseGroups(fields.get('l'), fields.getAll('o'));
  return { graph: fields.get('g') ?? '', selection: fields.get('s') ?? '', expanded, groups };
}

function parseGroups(level: string | null, ids: readonly string[]): OpenGroups {
  const except = ids.slice(0, MAX_EXPANDED);
  return { level: level !== null && /^\d{1,10}$/.test(level) ? Number(level) : 'first', except };
}

/** Whether two sets of open groups are the same, as an address can say it. */
export function sameOpen(a: OpenGroups, b: OpenGroups): boolean {
  return a.level === b.level && [...a.except].sort().join('\n') === [...b.except].sort().join('\n');
}

/** '' when the place is the start, else `#v=1&...`. */
export function formatPlace(place: Place): string {
  const fields = new URLSearchParams();
  if (place.graph !== '') fields.set('g', place.graph);
  if (place.selection !== '') fields.set('s', place.selection);
  if (place.expanded.length <= MAX_EXPANDED) {
    for (const id of place.expanded) fields.append('x', id);
  }
  const { level, except } = place.groups;
  if (except.length <= MAX_EXPANDED) {
    if (level !== 'first') fields.set('l', String(level));
    for (const id of except) fields.append('o', id);
  }
  const text = fields.toString();
  return text === '' ? '' : `#v=${VERSION}&${text}`;
}
