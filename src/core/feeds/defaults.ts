import { DataType, elementTypeOf } from '../ir/element-type.ts';
import type { InputGuess } from './guess-input.ts';
import { pixelRange } from './image-presets.ts';
import type { InputSpec } from './input-spec.ts';
import type { InputRecipe } from './recipe.ts';

const SEED = 1;
/** Ids that every vocabulary has. */
const SAFE_IDS = 9;

/** What an input starts with, so that any model runs at the first click. */
export function defaultRecipe(spec: InputSpec, guess: InputGuess): InputRecipe {
  if (spec.hasDefault) return { kind: 'default' };
  switch (guess.kind) {
    case 'image': {
      const { low, high } = pixelRange(guess.options);
      return { kind: 'random', seed: SEED, distribution: 'uniform', a: low, b: high };
    }
    case 'audio':
      return { kind: 'random', seed: SEED, distribution: 'uniform', a: -0.1, b: 0.1 };
    case 'text':
      switch (guess.role) {
        case 'ids':
          return { kind: 'random', seed: SEED, distribution: 'uniform', a: 0, b: SAFE_IDS };
        case 'attention-mask':
          return { kind: 'ones' };
        case 'positions':
          return { kind: 'ramp', step: 1 };
        case 'token-types':
          return { kind: 'zeros' };
      }
      break;
    case 'state':
      return guess.output === null ? { kind: 'zeros' } : { kind: 'feedback', output: guess.output };
    case 'plain':
      return plainRecipe(spec.dataType);
  }
}

function plainRecipe(dataType: number): InputRecipe {
  if (dataType === DataType.STRING) return { kind: 'typed', text: '' };
  const kind = elementTypeOf(dataType)?.kind ?? 'float';
  return kind === 'float' || kind === 'complex'
    ? { kind: 'random', seed: SEED, distribution: 'normal', a: 0, b: 1 }
    : { kind: 'random', seed: SEED, distribution: 'uniform', a: 0, b: 1 };
}

const SIZES: readonly (readonly [RegExp, number])[] = [
  [/past/i, 0],
  [/batch|^n$|^b$|\[0\]$/i, 1],
  [/height|width|^h$|^w$|size/i, 224],
  [/seq|length|^s$|^t$|time|frames/i, 16],
];
const YOLO_SIDE = 640;
const AUDIO_SAMPLES = 16_000;

/** A first size for a free dimension, by its name; `guess` of the input where it occurs first. */
export function defaultFreeDimension(name: string, axis: number, guess: InputGuess): number {
  const size = SIZES.find(([pattern]) => pattern.test(name))?.[1];
  if (guess.kind === 'image' && axis > 0) return guess.preset === 'yolo' ? YOLO_SIDE : 224;
  if (guess.kind === 'audio' && axis > 0) return AUDIO_SAMPLES;
  if (size !== undefined) return size;
  if (axis === 0) return 1;
  return guess.kind === 'text' ? 16 : 1;
}
