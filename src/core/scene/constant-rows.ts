/** Constants as rows of the cards that use them: initializers, and `Constant` nodes that feed node inputs. */
import { defined } from '../base/assert.ts';
import { constantValue } from '../ir/constant-value.ts';
import type { Model } from '../ir/model.ts';
import type { CanvasWords } from '../../words/en/canvas.ts';
import { constantText, initializerText } from './constant-text.ts';
import type { SceneRef } from './types.ts';
import type { ValueKey, ValueRoots } from './value-roots.ts';

interface Constant {
  readonly text: string;
  readonly name: string;
  readonly ref: SceneRef;
}

/** What `#states` holds once it was asked; 0 before. */
const DRAWN = 1;
const CONSTANT = 2;

export class ConstantRows {
  readonly #model: Model;
  readonly #roots: ValueRoots;
  readonly #words: CanvasWords;
  /** By key: whether a value is a constant. A table, since it is asked several times for each use of each value. */
  readonly #states: Uint8Array;
  /** By key: a constant that many nodes share is put into words once. */
  readonly #constants = new Map<ValueKey, Constant>();

  constructor(model: Model, roots: ValueRoots, words: CanvasWords) {
    this.#model = model;
    this.#roots = roots;
    this.#words = words;
    this.#states = new Uint8Array(roots.count);
  }

  /** The constant that a value is, or null when it is drawn with edges. `root`: key of the defining value. */
  of(root: ValueKey): Constant | null {
    if (this.#states[root] === DRAWN) return null;
    const known = this.#constants.get(root);
    if (known !== undefined) return known;
    const constant = this.#describe(root);
    this.#states[root] = constant === null ? DRAWN : CONSTANT;
    if (constant !== null) this.#constants.set(root, constant);
    return constant;
  }

  /** `of` for those who need no words. */
  has(root: ValueKey): boolean {
    const state = this.#states[root];
    return state === CONSTANT || (state !== DRAWN && this.of(root) !== null);
  }

  #describe(root: ValueKey): Constant | null {
    const { graph, value } = this.#roots.at(root);
    const home = defined(this.#model.graphs[graph], `graph ${graph}`);
    if (value.producer >= 0) {
      const node = home.nodes[value.producer];
      const held = node === undefined || value.isOutput ? null : constantValue(node);
      if (node === undefined || held === null) return null;
      const ref: SceneRef = { kind: 'node', graph, node: node.index };
      return { text: constantText(this.#model, held, this.#words), name: value.name, ref };
    }
    const initializer = value.initializer >= 0 ? home.initializers[value.initializer] : undefined;
    if (initializer === undefined) return null;
    const ref: SceneRef = { kind: 'initializer', graph, initializer: initializer.index };
    return { text: initializerText(this.#model, initializer, this.#words), name: initializer.name, ref };
  }
}
