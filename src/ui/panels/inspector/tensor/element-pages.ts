/** A few pages of a tensor's elements, fetched when they come into view and forgotten when there are too many. */
import type { Element } from '../../../../core/tensor/types.ts';

/** Elements a page: one answer of the worker is then a few kilobytes. */
export const PAGE = 1024;
const MAX_PAGES = 400;
/** More at once would only queue in the worker, and what is scrolled past could no longer be dropped. */
const MAX_IN_FLIGHT = 4;

/** Fetches elements `start` to `start + count`; null when they cannot be had. */
export type FetchElements = (start: number, count: number) => Promise<readonly Element[] | null>;

export class ElementPages {
  readonly #fetch: FetchElements;
  readonly #changed: () => void;
  readonly #pages = new Map<number, readonly Element[]>();
  readonly #inFlight = new Set<number>();
  #wanted: readonly number[] = [];
  #closed = false;

  constructor(fetch: FetchElements, changed: () => void) {
    this.#fetch = fetch;
    this.#changed = changed;
  }

  /** The element, undefined while it is not here. */
  get(index: number): Element | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Asks for what is in view now; what was asked for before and has not been sent is dropped. */
  want(pages: readonly number[]): void {
    this.#wanted = pages;
    this.#pump();
  }

  close(): void {
    this.#closed = true;
    this.#wanted = [];
  }

  #pump(): void {
    for (const page of this.#wanted) {
      if (this.#inFlight.size >= MAX_IN_FLIGHT) return;
      if (!this.#pages.has(page) && !this.#inFlight.has(page)) void this.#load(page);
    }
  }

  async #load(page: number): Promise<void> {
    this.#inFlight.add(page);
    const elements = await this.#fetch(page * PAGE, PAGE);
    this.#inFlight.delete(page);
    if (this.#closed) return;
    if (elements === null) {
      // Not asked for again: each frame would repeat the failure.
      this.#wanted = [];
      return;
    }
    this.#pages.set(page, elements);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= MAX_PAGES) break;
      this.#pages.delete(oldest);
    }
    this.#changed();
    this.#pump();
  }
}

/** Pages that hold a window of rows and columns; `columns` is the length of a row, `start` the first element. */
export function pagesOf(
  start: number,
  columns: number,
  rows: { readonly from: number; readonly to: number },
  cells: { readonly from: number; readonly to: number },
): readonly number[] {
  const pages = new Set<number>();
  for (let row = rows.from; row < rows.to; row += 1) {
    const first = start + row * columns;
    const last = Math.floor((first + cells.to - 1) / PAGE);
    for (let page = Math.floor((first + cells.from) / PAGE); page <= last; page += 1) pages.add(page);
  }
  return [...pages];
}
