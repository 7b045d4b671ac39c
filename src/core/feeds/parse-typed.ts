import { err, ok, type Result } from '../base/result.ts';
import { elementTypeOf, type ElementType } from '../ir/element-type.ts';
import { countElements } from '../ir/tensor.ts';
import { encodeRaw, integerRange } from '../tensor/encode-raw.ts';
import { holdBytes, holdStrings, type HeldTensor } from '../tensor/held-tensor.ts';
import type { InputSpec } from './input-spec.ts';
import type { FeedError } from './recipe.ts';

/** Values between separators and brackets, which are for the eye only. */
const TOKEN = /[^\s,;[\](){}]+/g;

const WORDS: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Infinity,
  '+inf': Infinity,
  '-inf': -Infinity,
  infinity: Infinity,
  '-infinity': -Infinity,
  true: 1,
  false: 0,
};

/**
 * Typed-in values as a tensor of the input's type. One value fills all; otherwise there must be as many as the dims ask for.
 * `dims` null (a free dimension has no size yet): they follow the brackets, or there is one dimension. Strings stand one a
 * line, or in a JSON array.
 */
export function parseTyped(
  spec: InputSpec,
  dims: readonly number[] | null,
  text: string,
): Result<HeldTensor, FeedError> {
  const type = elementTypeOf(spec.dataType);
  if (type === null) return err({ kind: 'unsupported-type', dataType: spec.dataType });
  if (type.kind === 'string') return parseStrings(spec, dims, text);
  const numbers: (number | bigint)[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const value = parseNumber(type, match[0]);
    if (value === null) return err({ kind: 'bad-number', text: match[0], position: match.index });
    numbers.push(value);
  }
  const parts = type.kind === 'complex' ? 2 : 1;
  const shape = dims ?? bracketDims(text, numbers.length / parts);
  const expected = countElements(shape) * parts;
  if (numbers.length !== expected && numbers.length !== parts)
    return err({ kind: 'count', expected: expected / parts, actual: numbers.length / parts });
  const filled =
    numbers.length === expected
      ? numbers
      : Array.from({ length: expected }, (_, i) => numbers[i % parts] ?? 0);
  return ok(holdBytes(spec.name, spec.dataType, shape, encodeRaw(type, filled)));
}

function parseNumber(type: ElementType, token: string): number | bigint | null {
  const word = WORDS[token.toLowerCase()];
  const isWhole = type.kind !== 'float' && type.kind !== 'complex';
  if (word !== undefined) return isWhole && !Number.isFinite(word) ? null : word;
  if (isWhole) {
    if (!/^[+-]?(\d+|0x[\da-f]+)$/i.test(token)) return null;
    // BigInt takes no sign before a hexadecimal number.
    const size = BigInt(token.replace(/^[+-]/, ''));
    const value = token.startsWith('-') ? -size : size;
    const { low, high } = integerRange(type);
    return value < low || value > high ? null : value;
  }
  const value = Number(token);
  return Number.isNaN(value) ? null : value;
}

function parseStrings(
  spec: InputSpec,
  dims: readonly number[] | null,
  text: string,
): Result<HeldTensor, FeedError> {
  const strings = listStrings(text);
  const shape = dims ?? [strings.length];
  const expected = countElements(shape);
  if (strings.length === expected) return ok(holdStrings(spec.name, shape, strings));
  const [only] = strings;
  if (only === undefined || strings.length > 1)
    return err({ kind: 'count', expected, actual: strings.length });
  return ok(
    holdStrings(
      spec.name,
      shape,
      Array.from({ length: expected }, () => only),
    ),
  );
}

function listStrings(text: string): readonly string[] {
  if (text.trim().startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(text);
      if (Array.isArray(parsed)) return parsed.flat(Infinity).map(String);
    } catch {
      // Not JSON after all: a text may begin with a bracket.
    }
  }
  return text.split('\n').map((line) => line.replace(/\r$/, ''));
}

/** `[[1, 2], [3, 4]]` is 2 x 2: how many brackets open at each depth. One dimension where they do not come out even. */
function bracketDims(text: string, count: number): readonly number[] {
  const opened: number[] = [];
  let depth = 0;
  for (const character of text) {
    if (character === '[') {
      opened[depth] = (opened[depth] ?? 0) + 1;
      depth += 1;
    } else if (character === ']') depth -= 1;
  }
  const groups = [...opened, count];
  const dims = groups.slice(1).map((number, i) => number / (groups[i] ?? 1));
  const isEven = opened.length > 0 && opened[0] === 1 && dims.every((dim) => Number.isInteger(dim));
  return isEven ? dims : [count];
}
