import { NONE, type ValueIndex } from '../base/indices.ts';
import { canonicalDomain } from '../ops/operator-table.ts';
import type { Graph, Model, Node } from '../ir/model.ts';
import type { ValueType } from '../ir/value-type.ts';
import { orderNodes } from './order-nodes.ts';
import { SchemaTypes, withoutShape } from './schema-type.ts';
import { statedType } from './stated-type.ts';

/**
 * The types of a main graph's values, by index: what the file declares, else what follows from operators and the types
 * before them, without shapes. Null: nobody knows, not even whether it is a tensor (a function's or custom operator's).
 */
export function propagateTypes(model: Model, graph: Graph): readonly (ValueType | null)[] {
  const types = graph.values.map(({ type }) => type);
  const schemas = new SchemaTypes(model);
  for (const index of orderNodes(graph)) {
    const node = graph.nodes[index];
    if (node === undefined) continue;
    node.outputs.forEach((output, position) => {
      if (output === NONE || isSettled(types[output])) return;
      types[output] = outputType(model, node, position, types, schemas) ?? types[output] ?? null;
    });
  }
  return types;
}

/** Whether nothing is left to be found out: a declared tensor of undefined elements leaves something. */
export function isSettled(type: ValueType | null | undefined): boolean {
  return type !== null && type !== undefined && !(type.kind === 'tensor' && type.elemType === 0);
}

function outputType(
  model: Model,
  node: Node,
  position: number,
  types: readonly (ValueType | null)[],
  schemas: SchemaTypes,
): ValueType | null {
  // A function of the model goes before an operator of the same name.
  if (node.callee !== NONE) return null;
  const inputType = (at: number): ValueType | null => types[node.inputs[at] ?? NONE] ?? null;
  if (canonicalDomain(node.domain) === '') {
    const known = statedType(node, model.tensors) ?? standardType(model, node, position, types, inputType);
    if (known !== null) return known;
  }
  return schemas.outputType(node, position, inputType);
}

/** Standard operators whose output type no constraint of the schema ties to an input. */
function standardType(
  model: Model,
  node: Node,
  position: number,
  types: readonly (ValueType | null)[],
  inputType: (at: number) => ValueType | null,
): ValueType | null {
  switch (node.opType) {
    case 'SequenceAt':
    case 'ConcatFromSequence':
    case 'OptionalGetElement': {
      const input = inputType(0);
      if (input?.kind === 'sequence' && node.opType !== 'OptionalGetElement')
        return input.elem === null ? null : withoutShape(input.elem);
      if (node.opType !== 'OptionalGetElement') return null;
      // Since opset 18 it also takes what is not optional, and hands it on.
      const content = input?.kind === 'optional' ? input.elem : input;
      return content === null ? null : withoutShape(content);
    }
    case 'If':
    case 'Scan':
      return bodyType(model, node, position, types);
    // The body's first output is the condition.
    case 'Loop':
      return bodyType(model, node, position + 1, types);
    default:
      return null;
  }
}

/** What the bodies declare of their output; one that hands on a value of the main graph knows that one's type. */
function bodyType(
  model: Model,
  node: Node,
  position: number,
  types: readonly (ValueType | null)[],
): ValueType | null {
  for (const index of node.subgraphs) {
    let graph = model.graphs[index];
    let at: ValueIndex | undefined = graph?.outputs[position];
    let type: ValueType | null = null;
    // A bad file cannot make this run in circles: a capture is always of a graph further out.
    for (let step = 0; step <= model.graphs.length && graph !== undefined && at !== undefined; step++) {
      const value: Graph['values'][number] | undefined = graph.values[at];
      type = (graph.owner.kind === 'model' ? types[at] : value?.type) ?? null;
      if (type !== null) break;
      at = value?.outer?.value;
      graph = value?.outer === null || value === undefined ? undefined : model.graphs[value.outer.graph];
    }
    if (type !== null) return withoutShape(type);
  }
  return null;
}
