import { NONE, type GraphIndex, type ValueIndex } from '../base/indices.ts';
import { canonicalDomain } from '../ops/operator-table.ts';
import type { Graph, Model, Value } from '../ir/model.ts';
import type { ValueType } from '../ir/value-type.ts';
import { isReadableElement } from './readable-element.ts';
import { propagateTypes } from './propagate-types.ts';

/** A value of the main graph that a run can be asked for as one more output. */
export interface ObservableValue {
  readonly value: ValueIndex;
  readonly name: string;
  /** TensorProto.DataType of its elements; 0 when that is not known before the runtime says it. */
  readonly elemType: number;
  /** false: a custom operator or a function makes it, so that it may turn out to be no tensor after all. */
  readonly isKnownTensor: boolean;
}

export type HiddenReason =
  | 'is-output' // the run gives it anyway
  | 'no-producer' // an input, a weight, or nothing at all: no node computes it
  | 'unnamed'
  | 'name-unclear' // its bytes are no UTF-8: the name that we know is not the one in the file
  | 'name-twice' // asking for it by name would give another value
  | 'not-a-tensor' // a sequence, map, optional ...
  | 'element-type' // a type that JavaScript has no array for (bfloat16, float8, 4 bits, complex ...)
  | 'dropout' // as an output it keeps the runtime's GPU builds, which have no kernel for it, from dropping the node
  | 'in-subgraph' // in a branch or a loop's body: only the main graph has outputs
  | 'in-function'
  | 'in-training';

export interface HiddenValue {
  readonly graph: GraphIndex;
  readonly value: ValueIndex;
  readonly reason: HiddenReason;
}

export interface Observation {
  /** In the order of the nodes that make them. */
  readonly values: readonly ObservableValue[];
  /** Every other value of the main graph, and what nodes of other graphs make. */
  readonly hidden: readonly HiddenValue[];
}

export interface ObservationOptions {
  /** The session is of one of the runtime's GPU builds, whatever it runs on there. */
  readonly gpuBuild: boolean;
}

/** Which values of a model can be looked at while it runs, and why the others cannot. */
export function listObservable(model: Model, { gpuBuild }: ObservationOptions): Observation {
  const [main, ...others] = model.graphs;
  const values: ObservableValue[] = [];
  const hidden: HiddenValue[] = [];
  if (main === undefined) return { values, hidden };
  const types = propagateTypes(model, main);
  const counts = new Map<string, number>();
  for (const { name } of main.values) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const value of inNodeOrder(main)) {
    const type = types[value.index] ?? null;
    const isTwice = (counts.get(value.name) ?? 0) > 1;
    const reason = hiddenReason(main, value, isTwice, gpuBuild) ?? typeReason(type);
    if (reason !== null) hidden.push({ graph: main.index, value: value.index, reason });
    else {
      const elemType = type?.kind === 'tensor' ? type.elemType : 0;
      values.push({ value: value.index, name: value.name, elemType, isKnownTensor: type !== null });
    }
  }
  const roots = listRoots(model.graphs);
  for (const graph of others) {
    const reason = roots[graph.index] ?? 'in-subgraph';
    for (const { index, producer } of graph.values)
      if (producer !== NONE) hidden.push({ graph: graph.index, value: index, reason });
  }
  return { values, hidden };
}

/** Values without a producer first. */
function inNodeOrder(graph: Graph): readonly Value[] {
  const made: Value[] = [];
  for (const node of graph.nodes) {
    for (const output of node.outputs) {
      const value = graph.values[output];
      // A value that two nodes claim to make belongs to one of them.
      if (value?.producer === node.index) made.push(value);
    }
  }
  return [...graph.values.filter(({ producer }) => producer === NONE), ...new Set(made)];
}

function hiddenReason(graph: Graph, value: Value, isTwice: boolean, gpuBuild: boolean): HiddenReason | null {
  if (value.isOutput) return 'is-output';
  const producer = graph.nodes[value.producer];
  if (producer === undefined) return 'no-producer';
  if (value.name === '') return 'unnamed';
  if (value.name.includes('\uFFFD')) return 'name-unclear';
  if (isTwice) return 'name-twice';
  const isDropout = producer.opType === 'Dropout' && canonicalDomain(producer.domain) === '';
  return gpuBuild && isDropout ? 'dropout' : null;
}

function typeReason(type: ValueType | null): HiddenReason | null {
  if (type === null) return null;
  if (type.kind !== 'tensor') return 'not-a-tensor';
  return isReadableElement(type.elemType) ? null : 'element-type';
}

/** Why values of each graph are out of reach, by graph index. */
function listRoots(graphs: readonly Graph[]): readonly HiddenReason[] {
  const roots: HiddenReason[] = [];
  // A subgraph always stands behind its holder, so the holder's is known.
  for (const { owner } of graphs) {
    switch (owner.kind) {
      case 'model':
        roots.push('in-subgraph');
        break;
      case 'attribute':
        roots.push(roots[owner.graph] ?? 'in-subgraph');
        break;
      case 'function':
        roots.push('in-function');
        break;
      case 'training':
        roots.push('in-training');
        break;
    }
  }
  return roots;
}
