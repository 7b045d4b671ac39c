import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import { labelsByIndex, MAX_LABELS } from './labels.ts';
import type { LabelError, Labels } from './labels.ts';

/** Where labels are in a larger file: a model's config, a data set's description. */
const WRAPPERS = ['id2label', 'names', 'labels', 'classes', 'categories', 'label2id'] as const;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name: text, `[wordnet id, name]` as in ImageNet's class index, or an object that has one. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const last: unknown = value.at(-1);
    return typeof last === 'string' ? last : null;
  }
  if (!isObject(value)) return null;
  const name = value['name'] ?? value['label'] ?? value['display_name'];
  return typeof name === 'string' ? name : null;
}

function indexOf(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function fromArray(list: readonly unknown[]): Result<Labels, LabelError> {
  if (list.length > MAX_LABELS) return err({ kind: 'too-many' });
  const names = list.map(nameOf);
  if (names.every((name) => name === null)) return err({ kind: 'no-labels' });
  // COCO's categories number themselves, with gaps: by position every class after the first gap would be wrong.
  const pairs = list.flatMap((entry, i): [number, string][] => {
    const id = isObject(entry) ? (entry['id'] ?? entry['index']) : null;
    const name = names[i];
    return typeof id === 'number' && Number.isInteger(id) && id >= 0 && typeof name === 'string'
      ? [[id, name]]
      : [];
  });
  return pairs.length === list.length ? labelsByIndex(pairs) : ok(names);
}

function fromObject(object: Readonly<Record<string, unknown>>): Result<Labels, LabelError> {
  const entries = Object.entries(object);
  const byIndex = entries.flatMap(([key, value]): [number, string][] => {
    const index = indexOf(key);
    const name = nameOf(value);
    return index !== null && name !== null ? [[index, name]] : [];
  });
  if (byIndex.length > 0) return labelsByIndex(byIndex);
  // The other way round, as `label2id` has it.
  const byName = entries.flatMap(([key, value]): [number, string][] =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 ? [[value, key]] : [],
  );
  return byName.length === entries.length ? labelsByIndex(byName) : err({ kind: 'no-labels' });
}

/** Labels from a JSON value of any of the usual forms. */
export function labelsFromJson(json: unknown): Result<Labels, LabelError> {
  if (Array.isArray(json)) return fromArray(json);
  if (!isObject(json)) return err({ kind: 'no-labels' });
  for (const key of WRAPPERS) {
    const inner = json[key];
    if (Array.isArray(inner)) return fromArray(inner);
    if (isObject(inner)) return fromObject(inner);
  }
  return fromObject(json);
}
