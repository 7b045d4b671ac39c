import { canonicalDomain } from '../ops/operator-table.ts';
import type { Model } from '../ir/model.ts';
import type { ValueType } from '../ir/value-type.ts';
import { unusedPrefix } from './unused-prefix.ts';
import { isSettled, propagateTypes } from './propagate-types.ts';
import { canRead } from '../runtime/ort-types.ts';
import { isReadableElement } from './readable-element.ts';
import type { ReadableOutput, UnreadableReason } from './readable-output.ts';
import { findZipMap } from './zip-map.ts';

/** The opset that brought sequences and their operators, and that of optionals. */
const SEQUENCE_OPSET = 11;
const OPTIONAL_OPSET = 15;

/** A plan for every output of the main graph, in its order. */
export function planOutputs(model: Model): readonly ReadableOutput[] {
  const [graph] = model.graphs;
  if (graph === undefined) return [];
  // Valid models declare what their outputs are; following the types through a large one takes a tenth of a second.
  const isDeclared = graph.outputs.every((index) => isSettled(graph.values[index]?.type));
  const types = isDeclared ? graph.values.map(({ type }) => type) : propagateTypes(model, graph);
  const imported = model.opsetImports.filter(({ domain }) => canonicalDomain(domain) === '');
  const opset = Math.max(0, ...imported.map(({ version }) => version));
  const outputs = graph.outputs.map((index) => types[index]?.kind);
  const isTaken = outputs.some((kind) => kind === 'sequence' || kind === 'optional');
  const prefix = isTaken ? unusedPrefix(model) : '';
  return graph.outputs.map((index, position): ReadableOutput => {
    const name = graph.values[index]?.name ?? '';
    const zipMap = findZipMap(graph, index);
    if (zipMap === null) return planOf(name, types[index] ?? null, opset, `${prefix}${position}`);
    return { name, kind: 'zip-map', probabilities: zipMap.probabilities, labels: zipMap.labels };
  });
}

/** `stem`: what the names of this output's values begin with. */
function planOf(name: string, type: ValueType | null, opset: number, stem: string): ReadableOutput {
  const refuse = (reason: UnreadableReason): ReadableOutput => ({ name, kind: 'unreadable', reason });
  switch (type?.kind) {
    // Nobody knows: the session will say, and most likely it is a tensor.
    case undefined:
      return { name, kind: 'tensor' };
    case 'tensor':
      return isReadableElement(type.elemType) ? { name, kind: 'tensor' } : refuse('element-type');
    case 'sequence': {
      if (opset < SEQUENCE_OPSET) return refuse(type.elem?.kind === 'map' ? 'maps' : 'opset');
      const within = tensorWithin(type.elem);
      if (typeof within === 'string') return refuse(within);
      const names = { lengthName: `${stem}/length`, elementPrefix: `${stem}/at/` };
      return { name, kind: 'sequence', elemType: within, ...names };
    }
    case 'optional': {
      if (opset < OPTIONAL_OPSET) return refuse('opset');
      const within = tensorWithin(type.elem);
      if (typeof within === 'string') return refuse(within);
      const names = { hasName: `${stem}/has`, elementName: `${stem}/element` };
      return { name, kind: 'optional', elemType: within, ...names };
    }
    case 'map':
      return refuse('maps');
    case 'sparse_tensor':
      return refuse('sparse');
    case 'opaque':
      return refuse('opaque');
  }
}

/** The element type of the tensors within, or why they cannot be read. */
function tensorWithin(elem: ValueType | null): number | UnreadableReason {
  if (elem?.kind === 'map') return 'maps';
  if (elem !== null && elem.kind !== 'tensor') return 'nested';
  // Nodes that read an element must name its type.
  return elem !== null && canRead(elem.elemType) ? elem.elemType : 'element-type';
}
