import type { TextRules, TextSide } from '../../core/feeds/lay-out-text.ts';

/** A length beyond this is a way to say "none" (10^30), or would fill the memory with padding. */
const MAX_LENGTH = 1_000_000;

/** What a `tokenizer.json` says of truncation and padding; what makes no sense counts as not said. */
export function readRules(truncation: unknown, padding: unknown, padId: number): TextRules {
  return { padId, truncation: readTruncation(truncation), padding: readPadding(padding) };
}

function readTruncation(truncation: unknown): TextRules['truncation'] {
  if (!isRecord(truncation)) return null;
  const length = lengthOf(truncation['max_length']);
  // "OnlySecond" cuts the second text of a pair: of one text it cuts nothing.
  if (length === null || truncation['strategy'] === 'OnlySecond') return null;
  return { length, side: sideOf(truncation['direction']) };
}

function readPadding(padding: unknown): TextRules['padding'] {
  if (!isRecord(padding)) return null;
  const { strategy, pad_to_multiple_of: multiple, pad_type_id: typeId } = padding;
  // {"Fixed": 128}, or "BatchLongest": of one text that is the text itself.
  const length = isRecord(strategy) ? lengthOf(strategy['Fixed']) : null;
  const multipleOf = lengthOf(multiple);
  return {
    length,
    multipleOf: multipleOf === 0 ? null : multipleOf,
    side: sideOf(padding['direction']),
    typeId: typeof typeId === 'number' ? typeId : 0,
  };
}

function lengthOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_LENGTH
    ? value
    : null;
}

function sideOf(direction: unknown): TextSide {
  return typeof direction === 'string' && direction.toLowerCase() === 'left' ? 'left' : 'right';
}

/** A JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
