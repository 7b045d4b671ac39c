/** The list of sample models beside the page. */

export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** Address of a small picture, relative to the folder of the samples. */
  readonly thumbnail: string | null;
}

const FOLDER = 'samples/';

/** The samples that this site carries; null when the list cannot be had. */
export async function fetchSamples(base: string, signal: AbortSignal): Promise<readonly Sample[] | null> {
  try {
    const response = await fetch(new URL(`${FOLDER}index.json`, base), { signal });
    return response.ok ? parseSamples(await response.json()) : null;
  } catch {
    return null;
  }
}

export function thumbnailUrl(sample: Sample, base: string): string | null {
  return sample.thumbnail === null ? null : new URL(FOLDER + sample.thumbnail, base).href;
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
  const thumbnail = 'thumbnail' in entry && typeof entry.thumbnail === 'string' ? entry.thumbnail : null;
  return { id: name, title, sentence, thumbnail };
}
