/** Recipes of files, with the options that fit the input that they are for. */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { ImageOptions } from '../../core/feeds/image-options.ts';
import { presetOptions } from '../../core/feeds/image-presets.ts';
import type { InputRecipe } from '../../core/feeds/recipe.ts';
import { decodeAudio } from '../../platform/audio.ts';
import type { InputState } from './run-state.ts';

type Recipe<K extends InputRecipe['kind']> = Extract<InputRecipe, { readonly kind: K }>;
type About = Pick<InputState, 'spec' | 'guess' | 'recipe'>;

const PLAIN_IMAGE: ImageOptions = {
  ...presetOptions('unit'),
  layout: 'NCHW',
  channels: 'rgb',
  invert: false,
};

/** Those that are set, else those that were guessed. */
export function imageOptionsOf({ guess, recipe }: About): ImageOptions {
  if (recipe.kind === 'image') return recipe.options;
  return guess.kind === 'image' ? guess.options : PLAIN_IMAGE;
}

export function pictureRecipe(input: About, file: Blob, fileName: string): Recipe<'image'> {
  return { kind: 'image', file, fileName, options: imageOptionsOf(input) };
}

export function arrayRecipe(file: Blob, fileName: string, entry: string | null = null): Recipe<'file'> {
  return { kind: 'file', file, fileName, entry };
}

const RATE = 16_000;

/** Recordings as they were given, by the samples made of them: another rate is resampled from these. */
const originals = new WeakMap<Blob, Blob>();

export function audioRateOf({ guess, recipe }: About): number {
  if (recipe.kind === 'audio') return recipe.options.rate;
  return guess.kind === 'audio' ? guess.rate : RATE;
}

export async function soundRecipe(
  input: About,
  file: Blob,
  fileName: string,
  rate: number,
): Promise<Result<Recipe<'audio'>, string>> {
  const decoded = await decodeAudio(file, rate);
  if (!decoded.ok) return err(decoded.error);
  const { samples, length } = decoded.value;
  originals.set(samples, file);
  const fixed = input.spec.dims?.at(-1);
  const wanted = fixed?.kind === 'known' && fixed.value > 0 ? fixed.value : length;
  return ok({ kind: 'audio', samples, fileName, options: { rate, start: 0, length: wanted } });
}

/** The same recording at another rate; null when it is not there any more. */
export async function resampled(
  input: About,
  recipe: Recipe<'audio'>,
  rate: number,
): Promise<Result<Recipe<'audio'>, string> | null> {
  const file = originals.get(recipe.samples);
  return file === undefined ? null : soundRecipe(input, file, recipe.fileName, rate);
}
