import type { BulkTensor, LargeModel } from './bulk.ts';

/**
 * The same model with every name of a value replaced by a number and every node called `Op_17`, as old exporters and
 * optimisers leave them: nothing is left to group by but the structure. Graph inputs and outputs keep their names.
 */
export function numberNames({ model, bulk }: LargeModel): LargeModel {
  const { graph } = model;
  const names = new Map<string, string>();
  for (const { name } of [...(graph.inputs ?? []), ...(graph.outputs ?? [])]) names.set(name, name);
  names.set('', '');
  const rename = (name: string): string => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const number = String(names.size);
    names.set(name, number);
    return number;
  };
  const initializers = (graph.initializers ?? []).map((tensor) => ({ ...tensor, name: rename(tensor.name) }));
  const renamedBulk = bulk.map((tensor): BulkTensor => ({ ...tensor, name: rename(tensor.name) }));
  const nodes = graph.nodes.map((node, i) => ({
    ...node,
    name: `${node.op}_${i}`,
    inputs: node.inputs.map(rename),
    outputs: node.outputs.map(rename),
  }));
  return { model: { ...model, graph: { ...graph, initializers, nodes } }, bulk: renamedBulk };
}
