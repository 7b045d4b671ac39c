import { DataType } from '../ir/element-type.ts';
import { guessImage } from './guess-image.ts';
import type { ImageOptions, ImagePreset } from './image-options.ts';
import type { InputSpec } from './input-spec.ts';
import type { InputSurroundings } from './input-surroundings.ts';
import type { TextRole } from './recipe.ts';

/** What an input most likely is. Shown, and only a start: the user may choose anything else. */
export type InputGuess =
  | { readonly kind: 'image'; readonly options: ImageOptions; readonly preset: ImagePreset }
  | { readonly kind: 'audio'; readonly rate: number }
  | { readonly kind: 'text'; readonly role: TextRole }
  /** `output`: the one that feeds it at the next run, null when none fits. */
  | { readonly kind: 'state'; readonly output: string | null }
  | { readonly kind: 'plain' };

const TEXT_ROLES: readonly (readonly [RegExp, TextRole])[] = [
  [/^(input_ids|ids|tokens|input_tokens|token_ids|decoder_input_ids|text_ids|src|tgt)$/i, 'ids'],
  [/attention_?mask|input_mask|^mask$/i, 'attention-mask'],
  [/position_?ids|positions/i, 'positions'],
  [/token_type_?ids|segment_?ids/i, 'token-types'],
];

const STATE = /^past|_past|state|hidden|^h_?0$|^c_?0$|^[hc]n?$|cache|memory/i;
const CERTAIN_STATE = /^past|cache|^[hc]_?0$/i;
const AUDIO = /audio|wave|wav|pcm|speech|samples|input_values|^signal/i;
const RATE = 16_000;

/** Rules from names, types and shapes that exporters use; each one is a line of the tests. */
export function guessInput(spec: InputSpec, around: InputSurroundings): InputGuess {
  const { name, dataType, dims } = spec;
  const isInteger = dataType === DataType.INT64 || dataType === DataType.INT32;
  const output = outputFor(spec, around);
  // `encoder_hidden_states` is no state: a state comes out again, or is called what only states are called.
  if (!isInteger && (CERTAIN_STATE.test(name) || (STATE.test(name) && output !== null)))
    return { kind: 'state', output };
  if (isInteger && dims !== null && dims.length <= 2) {
    const role = TEXT_ROLES.find(([pattern]) => pattern.test(name))?.[1];
    if (role !== undefined) return { kind: 'text', role };
  }
  const image = guessImage(spec, around);
  if (image !== null) return { kind: 'image', ...image };
  const isFloat = dataType === DataType.FLOAT || dataType === DataType.FLOAT16;
  if (isFloat && dims !== null && dims.length <= 3 && AUDIO.test(name)) return { kind: 'audio', rate: RATE };
  return { kind: 'plain' };
}

/** `past_key_values.0.key` is fed by `present.0.key`, `h0` by `hn`, `state` by `stateN` or `state_out` of the same rank. */
function outputFor({ name, dims }: InputSpec, { outputs }: InputSurroundings): string | null {
  const wanted = [
    name.replace(/^past_key_values/, 'present'),
    name.replace(/^past/, 'present'),
    name.replace(/0$/, 'n'),
    `${name}N`,
    `${name}_out`,
    `${name}_output`,
    `${name}_next`,
    `new_${name}`,
    `output_${name}`,
    name.replace(/(^|_)in(put)?(_|$)/, '$1out$2$3'),
    name.replace(/^in_/, 'out_'),
  ];
  const found = outputs.find(
    (output) => output.name !== name && wanted.includes(output.name) && output.dims?.length === dims?.length,
  );
  return found?.name ?? null;
}
