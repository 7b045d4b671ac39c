import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import { isPythonLiteral, parsePythonNames } from './labels-python.ts';
import { labelsFromJson } from './labels-json.ts';
import { MAX_LABELS } from './labels.ts';
import type { LabelError, Labels } from './labels.ts';

const WORDNET = /^n\d{8}[\s,:]+(.+)$/;
const NUMBERED = /^(\d+)(?:\s*[:,;]\s*|\s+)(.+)$/;

/** `n01440764 tench` -> `tench`, when all lines are so: a label may well begin with a word like that. */
function dropWordnetIds(lines: readonly string[]): string[] {
  const names = lines.map((line) => WORDNET.exec(line)?.[1]);
  return names.every((name, i) => name !== undefined || lines[i] === '')
    ? names.map((name) => name ?? '')
    : [...lines];
}

/** `0 person`, `0: person`: only when every line has a number and they count up from 0 or 1; `3 of clubs` is a label. */
function readNumbered(lines: readonly string[]): { numbers: number[]; names: string[] } | null {
  const numbers: number[] = [];
  const names: string[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const [, number = '', name = ''] = NUMBERED.exec(line) ?? [];
    if (number === '' || Number(number) <= (numbers.at(-1) ?? -1)) return null;
    numbers.push(Number(number));
    names.push(name);
  }
  return (numbers[0] ?? 2) <= 1 ? { numbers, names } : null;
}

function parseLines(text: string): Result<Labels, LabelError> {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return err({ kind: 'empty' });
  const numbered = lines.length > 1 ? readNumbered(lines) : null;
  if ((numbered?.numbers.at(-1) ?? lines.length) > MAX_LABELS) return err({ kind: 'too-many' });
  if (numbered === null) return ok(dropWordnetIds(lines).map((name) => (name === '' ? null : name)));
  const labels = Array.from<string | null>({ length: (numbered.numbers.at(-1) ?? 0) + 1 }).fill(null);
  dropWordnetIds(numbered.names).forEach((name, i) => (labels[numbered.numbers[i] ?? 0] = name));
  return ok(labels);
}

/**
 * A labels file by its content: one label a line (with an index or a WordNet id before it or without), JSON (a list, an
 * object by index, ImageNet's class index, a `config.json` with `id2label`), or the `names` that Ultralytics writes into
 * a model's metadata.
 */
export function parseLabels(text: string): Result<Labels, LabelError> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return err({ kind: 'empty' });
  if (!content.startsWith('{') && !content.startsWith('[')) return parseLines(text.replace(/^\uFEFF/, ''));
  try {
    const json: unknown = JSON.parse(content);
    return labelsFromJson(json);
  } catch (cause) {
    if (isPythonLiteral(content)) return parsePythonNames(content);
    return err({ kind: 'bad-json', reason: cause instanceof Error ? cause.message : String(cause) });
  }
}
