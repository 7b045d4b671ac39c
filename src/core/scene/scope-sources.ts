/** Where the edges of one scope begin: cards of nodes, inputs and initializers, and cards made on demand. */
import type { Graph } from '../ir/model.ts';
import { sizeCard } from './make-card.ts';
import type { SceneDraft, Scope } from './scene-draft.ts';
import type { Card } from './types.ts';
import type { ValueKey } from './value-roots.ts';

/** A card index, or `-1 - index` of a frame, and the port there. */
export interface Source {
  readonly end: number;
  readonly port: number;
}

/**
 * Consumers of an outer value that lie further apart than this many nodes get a card of their own, so that a mask used
 * in each of 24 layers does not draw 24 long edges.
 */
const CLUSTER_GAP = 24;

export class ScopeSources {
  readonly #draft: SceneDraft;
  readonly #scope: Scope;
  readonly #firstKey: number;
  readonly #ends: Int32Array;
  readonly #ports: Int32Array;
  readonly #known: Uint8Array;
  readonly #outer = new Map<ValueKey, { last: number; count: number; end: number }>();

  constructor(draft: SceneDraft, scope: Scope) {
    this.#draft = draft;
    this.#scope = scope;
    this.#firstKey = draft.roots.key(scope.graph.index, 0);
    this.#ends = new Int32Array(scope.graph.values.length);
    this.#ports = new Int32Array(scope.graph.values.length);
    this.#known = new Uint8Array(scope.graph.values.length);
  }

  /** Says where a value of this graph begins; the first to say so wins. */
  set(value: number, end: number, port: number): void {
    if (this.#known[value] === 1) return;
    this.#known[value] = 1;
    this.#ends[value] = end;
    this.#ports[value] = port;
  }

  /** Where the value behind `root` begins for the consumer at position `at`; makes a card when nothing here yields it. */
  get(root: ValueKey, at: number): Source {
    const local = root - this.#firstKey;
    if (this.#known[local] === 1) return { end: this.#ends[local] ?? 0, port: this.#ports[local] ?? 0 };
    let cluster = this.#outer.get(root);
    if (cluster === undefined || at - cluster.last > CLUSTER_GAP) {
      const count = cluster === undefined ? 0 : cluster.count + 1;
      cluster = { last: at, count, end: this.#makeCard(root, count) };
      this.#outer.set(root, cluster);
    }
    cluster.last = at;
    return { end: cluster.end, port: 0 };
  }

  #makeCard(root: ValueKey, count: number): number {
    const { cards, words, roots, severities } = this.#draft;
    const { graph, index, value } = roots.at(root);
    const { prefix, frame } = this.#scope;
    const isHere = graph === this.#scope.graph.index;
    const name = value.name === '' ? words.unnamed : value.name;
    const severity = isHere ? 'error' : severities.ofValue(graph, index);
    const sized = sizeCard({
      title: name,
      titleIsName: true,
      subtitle: isHere ? words.danglingValue : words.outerValue,
      rows: [],
      marks: severity === null ? 0 : 1,
      grouped: false,
    });
    const card: Card = {
      ...sized,
      id: `${prefix}v${isHere ? index : `${graph}.${index}`}${count === 0 ? '' : `~${count}`}`,
      ref: { kind: 'value', graph, value: index },
      category: 'outer-value',
      name: value.name,
      subgraphs: [],
      severity,
      frame,
      inPorts: 0,
      outPorts: 1,
      pin: null,
    };
    return cards.push(card) - 1;
  }
}

/** Whether a graph value begins at an initializer of the same graph. */
export function isInitializer(graph: Graph, value: number): boolean {
  const of = graph.values[value];
  return of !== undefined && of.initializer >= 0 && of.producer < 0;
}
