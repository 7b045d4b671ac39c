import type { Graph, Model, Node } from '../ir/model.ts';
import { listSchemas } from '../ops/lookup-schema.ts';
import { nodeFinder } from './find-node.ts';
import { toPlace, type FoundNode, type NodePlace } from './node-places.ts';
import type { RuntimeFailure } from './run-error.ts';

type Test = (node: Node, graph: Graph) => boolean;

/** The node of the model that a failure is about: the one it names, else the one that its words can mean; null when several can. */
export function locateFailure(model: Model, failure: RuntimeFailure): NodePlace | null {
  if (!('node' in failure)) return null;
  const { node, opType } = failure;
  if (node !== '') return placeOf(nodeFinder(model)({ name: node, opType, nodeIndex: null }));
  switch (failure.kind) {
    case 'unknown-operator': {
      const { domain } = failure;
      return placeOf(
        nodesWhere(model, (each) => each.opType === opType && (domain === '' || each.domain === domain))[0],
      );
    }
    case 'no-kernel':
      return placeOf(theOnly(nodesWhere(model, (each) => each.opType === opType)));
    case 'node-failed':
    case 'bad-model':
      return locateByReason(model, opType, failure.reason);
  }
}

/** Words of the runtime that say which nodes are at fault, though not their names. */
const FAULTS: readonly { readonly words: RegExp; readonly test: (name: string) => Test }[] = [
  { words: /Required attribute '(.*?)' is missing/, test: (name) => (node) => lacksAttribute(node, name) },
  {
    words: /^Unrecognized attribute: (\S+) for operator/,
    test: (name) => (node) => node.attributes.some((attribute) => attribute.name === name),
  },
  {
    words: /^Node input '([\s\S]*)' is not a graph input/,
    test: (name) => (node, graph) => node.inputs.some((index) => graph.values[index]?.name === name),
  },
  {
    words: /Duplicate definition of name \(([\s\S]*)\)/,
    test: (name) => (node, graph) => node.outputs.some((index) => graph.values[index]?.name === name),
  },
  { words: /^No opset import for domain '(.*)'/, test: (name) => (node) => node.domain === name },
  { words: /^Op registered for (\S+) is deprecated/, test: (name) => (node) => node.opType === name },
];

function locateByReason(model: Model, opType: string, reason: string): NodePlace | null {
  for (const { words, test } of FAULTS) {
    const name = words.exec(reason)?.[1];
    // The last: of two that make a value, it is the second that the runtime refuses.
    if (name !== undefined) return placeOf(nodesWhere(model, test(name)).at(-1));
  }
  if (opType !== '') return placeOf(theOnly(nodesWhere(model, (node) => node.opType === opType)));
  const said = new Set(reason.match(/\w+/g) ?? []);
  return placeOf(theOnly(nodesWhere(model, (node) => said.has(node.opType))));
}

function lacksAttribute({ domain, opType, attributes }: Node, name: string): boolean {
  if (attributes.some((attribute) => attribute.name === name)) return false;
  return listSchemas(domain, opType).some((schema) =>
    schema.attributes.some((attribute) => attribute.name === name && attribute.required),
  );
}

function nodesWhere(model: Model, test: Test): readonly FoundNode[] {
  return model.graphs.flatMap((graph) =>
    graph.nodes.filter((node) => test(node, graph)).map((node) => ({ graph, node })),
  );
}

function theOnly(found: readonly FoundNode[]): FoundNode | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function placeOf(found: FoundNode | null | undefined): NodePlace | null {
  return found === null || found === undefined ? null : toPlace(found);
}
