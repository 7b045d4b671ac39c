import { elementTypeOf } from '../ir/element-type.ts';
import type { OutputFacts, OutputView } from './output-view.ts';
import { countClasses, isProbabilityRow } from './top-classes.ts';

/** A row longer than this may be sound, or scores over a vocabulary. */
const LONG_ROW = 1000;
const MAX_CLASSES = 100_000;

const SOUND = /audio|wav|speech|sound|sample|pcm|voice/i;
const SCORES = /logit|prob|class|score|label|softmax/i;
const IDS = /sequences|tokens?(_|$)|token_?ids|output_?ids|generated/i;
const NO_IDS = /mask|position|length|ind(ex|ices)/i;
const FEATURES = /embed|feature|pool|hidden|latent/i;

/** Rows that sum to 1 are probabilities, whatever their name. */
function areProbabilities({ summary }: OutputFacts): boolean {
  const rows = summary?.rows ?? [];
  return rows.length > 0 && rows.every((row) => isProbabilityRow(row.minimum, row.maximum, row.sum));
}

/** Sound swings about zero within full scale. */
function swings({ summary }: OutputFacts): boolean {
  const [row] = summary?.rows ?? [];
  return row !== undefined && row.minimum < 0 && row.minimum >= -1.5 && row.maximum > 0 && row.maximum <= 1.5;
}

/** `[T]`, `[1, T]`, `[1, 1, T]` or `[1, 2, T]`, long enough to be heard. */
function isSoundShape(dims: readonly number[]): boolean {
  const channels = dims.length === 3 ? (dims[1] ?? 0) : 1;
  return (
    (dims.at(-1) ?? 0) > LONG_ROW && dims.length <= 3 && channels <= 2 && (dims.length < 2 || dims[0] === 1)
  );
}

/** `[N, C]`, or `[N, C, 1, 1]` of a network that pools at the end; `[C]` of one that drops the batch. */
function isClassShape(dims: readonly number[]): boolean {
  const classes = countClasses(dims);
  const isRow = dims.length <= 2 || dims.slice(2).every((dim) => dim === 1);
  return isRow && classes >= 2 && classes <= MAX_CLASSES;
}

/** One row of several ids; a batch only when it is called so, since other whole numbers come in rows too. */
function isIdShape(dims: readonly number[], name: string): boolean {
  if (dims.length === 2 && dims[0] === 1) return (dims[1] ?? 0) > 1 && !NO_IDS.test(name);
  return dims.length >= 1 && dims.length <= 3 && IDS.test(name);
}

/** Views of an output of rows: classes, sound, text. */
export function guessRowViews(output: OutputFacts, hasImage: boolean): OutputView[] {
  const { dims, dataType, name } = output;
  const kind = elementTypeOf(dataType)?.kind;
  if (kind === 'signed' && elementTypeOf(dataType)?.bits === 16)
    return isSoundShape(dims) ? ['waveform'] : [];
  if (kind === 'signed') return isIdShape(dims, name) ? ['text'] : [];
  if (kind !== 'float') return [];
  const isVocabulary = dims.length === 3 && dims[0] === 1 && (dims[2] ?? 0) > LONG_ROW;
  const isSound = isSoundShape(dims);
  // One long row of [1, 1, T] is the logits of one token only when it says so.
  if (isVocabulary && (!isSound || SCORES.test(name))) return isSound ? ['text', 'waveform'] : ['text'];
  const isClasses = isClassShape(dims);
  if (!isSound) {
    if (!isClasses) return [];
    return FEATURES.test(name) && !areProbabilities(output) ? ['statistics', 'classes'] : ['classes'];
  }
  if (!isClasses) return ['waveform'];
  const likelySound =
    !areProbabilities(output) && !SCORES.test(name) && (SOUND.test(name) || !hasImage || swings(output));
  return likelySound ? ['waveform', 'classes'] : ['classes', 'waveform'];
}
