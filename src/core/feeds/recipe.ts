import type { HeldTensor } from '../tensor/held-tensor.ts';
import type { ImageOptions } from './image-options.ts';

/** How the window of a recording is brought to the input's length. */
export interface AudioOptions {
  /** Samples a second that the model wants. */
  readonly rate: number;
  /** First sample of the window, at `rate`. */
  readonly start: number;
  /** Samples; what lies beyond the recording is zero. */
  readonly length: number;
}

/** How an input's values are made. Everything here is plain data and can be kept, repeated and put into a snippet. */
export type InputRecipe =
  | {
      readonly kind: 'random';
      readonly seed: number;
      readonly distribution: 'uniform' | 'normal';
      /** uniform: lowest and highest (integers: inclusive); normal: mean and deviation. */
      readonly a: number;
      readonly b: number;
    }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'ones' }
  /** 0, 1, 2 ... in row-major order, times `step`. */
  | { readonly kind: 'ramp'; readonly step: number }
  /** `.npy`, `.npz`, or a TensorProto `.pb`. `entry`: the array of an `.npz`. */
  | { readonly kind: 'file'; readonly file: Blob; readonly fileName: string; readonly entry: string | null }
  /** Numbers (or words, for strings) with any separators; brackets are allowed and ignored. */
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'image'; readonly file: Blob; readonly fileName: string; readonly options: ImageOptions }
  /** Mono samples, -1 to 1, at `options.rate` already. */
  | {
      readonly kind: 'audio';
      readonly samples: Blob;
      readonly fileName: string;
      readonly options: AudioOptions;
    }
  /** Ids that a tokenizer made, or what goes with them (attention mask, positions, types). */
  | { readonly kind: 'text'; readonly role: TextRole; readonly text: string }
  /** An output of the last run; zeros before the first one. */
  | { readonly kind: 'feedback'; readonly output: string }
  /** A tensor that is there already. */
  | { readonly kind: 'held'; readonly tensor: HeldTensor }
  /** Not given: the run takes the initializer. */
  | { readonly kind: 'default' };

export type TextRole = 'ids' | 'attention-mask' | 'positions' | 'token-types';

/** Why a recipe gives no tensor for an input. */
export type FeedError =
  | { readonly kind: 'free-dimensions'; readonly names: readonly string[] }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'unsupported-type'; readonly dataType: number }
  | { readonly kind: 'shape'; readonly expected: string; readonly actual: readonly number[] }
  | { readonly kind: 'type'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'bad-number'; readonly text: string; readonly position: number }
  | { readonly kind: 'count'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'not-a-picture'; readonly fileName: string; readonly reason: string }
  | { readonly kind: 'not-an-image-input'; readonly dims: readonly number[] }
  | { readonly kind: 'bad-file'; readonly fileName: string; readonly reason: string }
  | { readonly kind: 'no-tokenizer' }
  | { readonly kind: 'tokenizer'; readonly reason: string }
  | { readonly kind: 'cancelled' };
