/** A sample model brings what it was made for: its `sample.json` names a file for each input. */
import * as v from 'valibot';
import type { InputRecipe } from '../../core/feeds/recipe.ts';
import { arrayRecipe, pictureRecipe } from './file-recipes.ts';
import type { InputState } from './run-state.ts';

/** A plain name, so that it can only lie beside the model. */
const FileName = v.pipe(v.string(), v.regex(/^[\w-]+(\.[\w-]+)+$/));

const SampleFile = v.object({
  inputs: v.array(
    v.object({
      name: v.string(),
      file: FileName,
      kind: v.picklist(['npy', 'image']),
      /** The same values to look at: ink on paper, 255 minus the value. */
      picture: v.optional(FileName),
    }),
  ),
  labels: v.optional(v.array(v.string())),
});

/** What a sample model brings along. */
export interface Sample {
  readonly inputs: readonly SampleInput[];
  /** Names of the classes; null when it names none. */
  readonly labels: readonly string[] | null;
}

const NONE: Sample = { inputs: [], labels: null };

export interface SampleInput {
  readonly name: string;
  readonly array: { readonly file: Blob; readonly fileName: string } | null;
  readonly picture: { readonly file: Blob; readonly fileName: string } | null;
}

const PATH = /\/samples\/[\w-]+\/model\.onnx$/;
/** Without an answer by then the model starts as any other does. */
const LIMIT_MS = 3000;

/** What the sample at this address brings; nothing when it is no sample of this site, or it cannot be had. */
export async function fetchSample(address: string | null, base: string): Promise<Sample> {
  const url = address === null || !URL.canParse(address, base) ? null : new URL(address, base);
  if (url === null || url.origin !== new URL(base).origin || !PATH.test(url.pathname)) return NONE;
  const signal = AbortSignal.timeout(LIMIT_MS);
  const get = async (name: string): Promise<Response> => {
    const response = await fetch(new URL(name, url), { signal, credentials: 'omit' });
    if (!response.ok) throw new Error(response.statusText);
    return response;
  };
  const file = async (fileName: string | undefined): Promise<SampleInput['array']> =>
    fileName === undefined ? null : { file: await (await get(fileName)).blob(), fileName };
  try {
    const { inputs, labels } = v.parse(SampleFile, await (await get('sample.json')).json());
    const read = await Promise.all(
      inputs.map(async ({ name, file: main, kind, picture }) => ({
        name,
        array: kind === 'npy' ? await file(main) : null,
        picture: await file(kind === 'image' ? main : picture),
      })),
    );
    return { inputs: read, labels: labels ?? null };
  } catch {
    return NONE;
  }
}

/** A picture where the input takes one, since that shows more than its numbers. */
export function sampleRecipe(
  input: Pick<InputState, 'spec' | 'guess' | 'recipe'>,
  samples: readonly SampleInput[],
): InputRecipe | null {
  const sample = samples.find(({ name }) => name === input.spec.name);
  if (sample === undefined) return null;
  const { array, picture } = sample;
  if (picture !== null && (input.guess.kind === 'image' || array === null)) {
    const recipe = pictureRecipe(input, picture.file, picture.fileName);
    // Beside an array it shows ink on paper: dark where the numbers are high.
    return { ...recipe, options: { ...recipe.options, invert: array !== null } };
  }
  return array === null ? null : arrayRecipe(array.file, array.fileName);
}
