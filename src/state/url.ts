/**
 * The address bar: `?url=` names the model, the hash where one is in it. `#v=1&g=GRAPH&s=SELECTION&x=EXPANDED` holds
 * stable paths, versioned so that old links keep working; a bad field loses only itself, defaults stay out.
 */
export interface Place {
  /** Path of the graph on screen; '' for the main graph. */
  readonly graph: string;
  /** Path of what is selected, '' for nothing. */
  readonly selection: string;
  /** Ids of the cards that are open in place. */
  readonly expanded: readonly string[];
}

export const NOWHERE: Place = { graph: '', selection: '', expanded: [] };

const VERSION = '1';
/** Longer lists make addresses that mail programs break; they are left out. */
const MAX_EXPANDED = 40;

export function parsePlace(hash: string): Place {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  if (fields.get('v') !== VERSION) return NOWHERE;
  const expanded = fields.getAll('x').slice(0, MAX_EXPANDED);
  return { graph: fields.get('g') ?? '', selection: fields.get('s') ?? '', expanded };
}

/** '' when the place is the start, else `#v=1&...`. */
export function formatPlace(place: Place): string {
  const fields = new URLSearchParams();
  if (place.graph !== '') fields.set('g', place.graph);
  if (place.selection !== '') fields.set('s', place.selection);
  if (place.expanded.length <= MAX_EXPANDED) {
    for (const id of place.expanded) fields.append('x', id);
  }
  const text = fields.toString();
  return text === '' ? '' : `#v=${VERSION}&${text}`;
}
