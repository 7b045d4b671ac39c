/** Outer-scope values, followed to the graph that defines them. */
import type { GraphIndex, ValueIndex } from '../base/indices.ts';
import { graphIndex, valueIndex } from '../base/indices.ts';
import { defined } from '../base/assert.ts';
import type { Model, Value } from '../ir/model.ts';

/** One number for a value of any graph of the model. */
export type ValueKey = number;

export interface RootValue {
  readonly graph: GraphIndex;
  readonly index: ValueIndex;
  readonly value: Value;
}

/** Finds the definition behind a captured value. Each chain is walked once, so that deep nesting stays linear. */
export class ValueRoots {
  readonly #model: Model;
  /** Key of graph g's first value at g; one more entry at the end. */
  readonly #offsets: Int32Array;
  /** Key of the root, or -1 where it was not asked for yet. */
  readonly #roots: Int32Array;

  constructor(model: Model) {
    this.#model = model;
    this.#offsets = new Int32Array(model.graphs.length + 1);
    model.graphs.forEach((graph, g) => {
      this.#offsets[g + 1] = (this.#offsets[g] ?? 0) + graph.values.length;
    });
    this.#roots = new Int32Array(this.#offsets[model.graphs.length] ?? 0).fill(-1);
  }

  /** How many values there are: keys go from 0 to before it. */
  get count(): number {
    return this.#roots.length;
  }

  key(graph: GraphIndex, value: number): ValueKey {
    return (this.#offsets[graph] ?? 0) + value;
  }

  /** Key of the value that is meant: `value` itself unless it is captured from an enclosing graph. */
  rootKey(graph: GraphIndex, value: number): ValueKey {
    const start = this.key(graph, value);
    const chain: ValueKey[] = [];
    let at = start;
    let root = this.#roots[at] ?? -1;
    while (root < 0) {
      chain.push(at);
      const { outer } = this.at(at).value;
      // A chain longer than there are graphs would be a loop: the importer never makes one.
      if (outer === null || chain.length > this.#model.graphs.length) {
        root = at;
      } else {
        at = this.key(outer.graph, outer.value);
        root = this.#roots[at] ?? -1;
      }
    }
    for (const key of chain) this.#roots[key] = root;
    return root;
  }

  /** The value behind a key. */
  at(key: ValueKey): RootValue {
    let low = 0;
    let high = this.#model.graphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#offsets[middle] ?? 0) <= key) low = middle;
      else high = middle - 1;
    }
    const index = key - (this.#offsets[low] ?? 0);
    const value = defined(this.#model.graphs[low]?.values[index], `value ${key}`);
    return { graph: graphIndex(low), index: valueIndex(index), value };
  }
}
