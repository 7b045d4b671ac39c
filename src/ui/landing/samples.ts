/** The list of sample models beside the page. */

export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
}

const INDEX = 'samples/index.json';

/** The samples that this site carries; null when the list cannot be had. */
export async function fetchSamples(base: string, signal: AbortSignal): Promise<readonly Sample[] | null> {
  try {
    const response = await fetch(new URL(INDEX, base), { signal });
    return response.ok ? parseSamples(await response.json()) : null;
  } catch {
    return null;
  }
}

/** Address of the small picture of a sample's diagram; `scripts/make-thumbnails.ts` makes one for each. */
export function thumbnailUrl(sample: Sample, base: string): string {
  return new URL(`thumbnails/${sample.id}.svg`, base).href;
}

/** Entries that are not samples are left out: one bad entry loses only itself. */
export function parseSamples(data: unknown): readonly Sample[] {
  return Array.isArray(data) ? data.map(parseSample).filter((sample) => sample !== null) : [];
}

function parseSample(entry: unknown): Sample | null {
  if (typeof entry !== 'object' || entry === null) return null;
  if (!('name' in entry && 'title' in entry && 'sentence' in entry)) return null;
  const { name, title, sentence } = entry;
  if (typeof name !== 'string' || typeof title !== 'string' || typeof sentence !== 'string') return null;
  return { id: name, title, sentence };
}
