/** What one scope holds, in a row: the form in which it is cut. */
import { NONE } from '../base/indices.ts';
import type { Graph } from '../ir/model.ts';
import type { Hasher } from './hasher.ts';
import type { NodeFacts } from './node-facts.ts';
import type { Table } from './table.ts';

/** The things of a scope by their position in its order. */
export interface Level {
  readonly things: Int32Array;
  /** Class of the thing: kind of a node, likeness of a scope. */
  readonly kinds: Int32Array;
  /** The same at a glance: shape of a node, and of a scope the shapes of what it holds in a row. */
  readonly shapes: Int32Array;
  /** 1 for a thing that a group may well begin with. */
  readonly leads: Uint8Array;
  /** Nodes in the thing; more than one in a scope. */
  readonly sizes: Int32Array;
  /** The thing at `i` reads the values from `readStart[i]` up to `readStart[i + 1] - 1`. */
  readonly readStart: Int32Array;
  readonly values: Int32Array;
  /** Position of the thing that makes the value, `NONE` when it comes from outside. */
  readonly sources: Int32Array;
  /** Which of the values that the source makes: the same number in equal sources. */
  readonly ports: Int32Array;
  /** Position of the thing that reads the same value next; `NEVER` when none does. */
  readonly behind: Int32Array;
}

export interface Levels {
  /** By scope. */
  readonly levels: readonly Level[];
  /** By scope: what it holds, as a class. */
  readonly likeness: Int32Array;
  /** The class of a run of things within a level. */
  readonly likenessOf: (level: Level, from: number, to: number) => number;
  /** All nodes that are drawn, so that those of a scope, and those of a run of things, stand next to each other. */
  readonly flat: Int32Array;
  /** Where in `flat` a thing begins, and how many nodes it is. */
  readonly first: Int32Array;
  readonly size: Int32Array;
}

/** More outputs than this on a node are taken for the same. */
const MOST_OUTPUTS = 4096;

export function buildLevels(graph: Graph, facts: NodeFacts, order: Table, hasher: Hasher): Levels {
  const nodeCount = graph.nodes.length;
  const scopeCount = order.start.length - 1;
  const thingsOf = (scope: number): Int32Array =>
    order.items.subarray(order.start[scope], order.start[scope + 1]);
  const { first, size, flat } = flatten(nodeCount, scopeCount, thingsOf);

  const seenBy = new Int32Array(graph.values.length);
  const numberIn = new Int32Array(graph.values.length);
  let runs = 0;
  /** Values from outside are known by the order in which they are met first; they are added to `met`. */
  const likenessOf = (level: Level, from: number, to: number, met: number[] = []): number => {
    runs++;
    let outside = 0;
    hasher.start();
    for (let i = from; i < to; i++) {
      hasher.add(level.kinds[i] ?? 0);
      const end = level.readStart[i + 1] ?? 0;
      for (let read = level.readStart[i] ?? 0; read < end; read++) {
        const source = level.sources[read] ?? NONE;
        if (source >= from && source < to) {
          hasher.add(i - source);
          hasher.add(level.ports[read] ?? 0);
          continue;
        }
        const value = level.values[read] ?? 0;
        if (seenBy[value] !== runs) {
          seenBy[value] = runs;
          numberIn[value] = outside++;
          met.push(value);
        }
        hasher.add(OUTSIDE);
        hasher.add(numberIn[value] ?? 0);
      }
    }
    return hasher.finish();
  };

  const likeness = new Int32Array(scopeCount);
  const shapeOf = new Int32Array(scopeCount);
  const inputsOf: ArrayLike<number>[] = [];
  const levels: Level[] = [];
  const positionAt = new Int32Array(flat.length);
  for (let scope = scopeCount - 1; scope >= 0; scope--) {
    const things = thingsOf(scope);
    things.forEach((thing, i) => {
      const begin = first[thing] ?? 0;
      positionAt.fill(i, begin, begin + (size[thing] ?? 0));
    });
    const begin = first[nodeCount + scope] ?? 0;
    const end = begin + (size[nodeCount + scope] ?? 0);
    const readStart = new Int32Array(things.length + 1);
    const values: number[] = [];
    const sources: number[] = [];
    const ports: number[] = [];
    const read = (value: number): void => {
      const { producer = NONE, producerOutput = 0 } = graph.values[value] ?? {};
      const at = producer === NONE ? NONE : (first[producer] ?? NONE);
      const source = at >= begin && at < end ? (positionAt[at] ?? NONE) : NONE;
      values.push(value);
      sources.push(source);
      ports.push((at - (first[things[source] ?? 0] ?? 0)) * MOST_OUTPUTS + producerOutput);
    };
    const kinds = things.map((thing, i) => {
      if (thing >= nodeCount) {
        const inputs = inputsOf[thing - nodeCount] ?? [];
        for (let at = 0; at < inputs.length; at++) read(inputs[at] ?? 0);
      } else {
        const last = facts.inputStart[thing + 1] ?? 0;
        for (let at = facts.inputStart[thing] ?? 0; at < last; at++) read(facts.inputs[at] ?? 0);
      }
      readStart[i + 1] = values.length;
      return (thing >= nodeCount ? likeness[thing - nodeCount] : facts.kind[thing]) ?? 0;
    });
    const shapes = things.map(
      (thing) => (thing >= nodeCount ? shapeOf[thing - nodeCount] : facts.shape[thing]) ?? 0,
    );
    shapeOf[scope] = runClass(hasher, shapes, 0, things.length);
    const behind = new Int32Array(values.length).fill(NEVER);
    runs++;
    let reader = 0;
    for (const [at, value] of values.entries()) {
      while ((readStart[reader + 1] ?? 0) <= at) reader++;
      if (seenBy[value] === runs) {
        behind[numberIn[value] ?? 0] = reader;
      }
      seenBy[value] = runs;
      numberIn[value] = at;
    }
    const level: Level = {
      things,
      kinds,
      shapes,
      leads: Uint8Array.from(things, (thing) => (thing >= nodeCount ? 1 : (facts.leads[thing] ?? 0))),
      sizes: things.map((thing) => size[thing] ?? 0),
      readStart,
      values: Int32Array.from(values),
      sources: Int32Array.from(sources),
      ports: Int32Array.from(ports),
      behind,
    };
    const inputs: number[] = [];
    likeness[scope] = likenessOf(level, 0, things.length, inputs);
    inputsOf[scope] = inputs;
    levels[scope] = level;
  }
  return { levels, likeness, likenessOf, flat, first, size };
}

/** The class of a run of shapes. */
export function runClass(hasher: Hasher, shapes: Int32Array, from: number, to: number): number {
  hasher.start();
  hasher.add(SHAPES);
  for (let i = from; i < to; i++) hasher.add(shapes[i] ?? 0);
  return hasher.finish();
}

/** Sets classes of shapes apart from those of kinds. */
const SHAPES = 2 ** 29;

/** Behind every position. */
const NEVER = 2 ** 30;

/** Farther than any two things are apart. */
const OUTSIDE = 2 ** 30;

function flatten(nodeCount: number, scopeCount: number, thingsOf: (scope: number) => Int32Array) {
  const size = new Int32Array(nodeCount + scopeCount).fill(1, 0, nodeCount);
  for (let scope = scopeCount - 1; scope >= 0; scope--) {
    let sum = 0;
    for (const thing of thingsOf(scope)) sum += size[thing] ?? 0;
    size[nodeCount + scope] = sum;
  }
  const first = new Int32Array(nodeCount + scopeCount);
  const flat = new Int32Array(size[nodeCount] ?? 0);
  for (let scope = 0; scope < scopeCount; scope++) {
    let at = first[nodeCount + scope] ?? 0;
    for (const thing of thingsOf(scope)) {
      first[thing] = at;
      if (thing < nodeCount) flat[at] = thing;
      at += size[thing] ?? 0;
    }
  }
  return { first, size, flat };
}
