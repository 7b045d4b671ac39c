import { NONE, type ValueIndex } from '../base/indices.ts';
import type { Graph, Node } from '../ir/model.ts';

/** The keys of a ZipMap's maps, in the order of its input's columns. */
export type ZipMapLabels =
  | { readonly kind: 'ints'; readonly values: readonly (number | bigint)[] }
  | { readonly kind: 'strings'; readonly values: readonly string[] }
  /** Too many to be held with the model, or none at all: the columns have their numbers only. */
  | { readonly kind: 'none' };

export interface ZipMapSource {
  /** The tensor that the maps were made of: a row a map, a column a key. */
  readonly probabilities: string;
  readonly labels: ZipMapLabels;
}

/** The ZipMap that makes this value, also when the value was only handed on. Null when none does. */
export function findZipMap(graph: Graph, value: ValueIndex): ZipMapSource | null {
  let at = value;
  // Identities that lead to each other in a circle end here, too.
  for (let step = 0; step <= graph.nodes.length; step++) {
    const node = graph.nodes[graph.values[at]?.producer ?? NONE];
    const input = node?.inputs[0];
    if (node === undefined || input === undefined || input === NONE) return null;
    if (node.opType === 'ZipMap' && node.domain === 'ai.onnx.ml') {
      const name = graph.values[input]?.name ?? '';
      return name === '' ? null : { probabilities: name, labels: labelsOf(node) };
    }
    if (node.opType !== 'Identity') return null;
    at = input;
  }
  return null;
}

function labelsOf(node: Node): ZipMapLabels {
  for (const { name, value } of node.attributes) {
    if (name === 'classlabels_int64s' && value.kind === 'ints' && value.values.length > 0)
      return { kind: 'ints', values: value.values };
    if (name === 'classlabels_strings' && value.kind === 'strings' && value.values.length > 0)
      return { kind: 'strings', values: value.values.map(({ text }) => text) };
  }
  return { kind: 'none' };
}
