import type { WireFinding } from './skeleton.ts';

interface Counted {
  kind: WireFinding['kind'];
  path: string;
  offset: number;
  count: number;
  message: string;
  fields: Set<string>;
}

/** Field numbers named in one finding about unknown fields; a hostile file has as many as it has bytes. */
const NAMED_FIELDS = 8;

/** Collects findings; those of one kind and message (and field, where there is one) become one with a count. */
export class WireFindings {
  readonly #byKey = new Map<string, Counted>();

  /** `path` is only asked for the first of its kind. `message` may name the field: `TensorProto.raw_data`. */
  add(kind: WireFinding['kind'], message: string, field: string, offset: number, path: () => string): void {
    const key = `${kind} ${message}`;
    const known = this.#byKey.get(key);
    if (known === undefined) {
      this.#byKey.set(key, {
        kind,
        message,
        path: path(),
        offset,
        count: 1,
        fields: new Set(field === '' ? [] : [field]),
      });
      return;
    }
    known.count++;
    if (known.fields.size < NAMED_FIELDS && field !== '') known.fields.add(field);
  }

  list(): readonly WireFinding[] {
    return [...this.#byKey.values()].map(({ kind, path, offset, count, message, fields }) => ({
      kind,
      path,
      offset,
      count,
      detail: [message, [...fields].join(', ')].filter((part) => part !== '').join(' '),
    }));
  }
}
