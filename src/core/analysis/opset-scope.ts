import { canonicalDomain } from '../ops/operator-table.ts';
import { lookupSchema } from '../ops/lookup-schema.ts';
import type { OperatorSchema } from '../ops/schema.ts';
import type { Graph, Model, Node, OpsetImport } from '../ir/model.ts';

/** Which opset versions hold within a graph. */
export interface OpsetScope {
  /** The imported version of a domain, null when it is not imported. */
  version(domain: string): number | null;
  /** The schema in force for a node, null when there is none. */
  schema(node: Pick<Node, 'domain' | 'opType'>): OperatorSchema | null;
}

/**
 * The scope of a graph: within the body of a function, and in subgraphs below it, the function's own opset imports;
 * elsewhere the model's. Before IR version 3 there were no opset imports, and the default domain's version is 1.
 */
export function opsetScopeOf(model: Model, graph: Graph): OpsetScope {
  const imports = importsOf(model, graph);
  const versions = new Map<string, number>();
  // The first of two imports of one domain holds; the model has a diagnostic then.
  for (const { domain, version } of imports) {
    if (!versions.has(canonicalDomain(domain))) versions.set(canonicalDomain(domain), version);
  }
  if (versions.size === 0 && model.irVersion < 3) versions.set('', 1);
  const version = (domain: string): number | null => versions.get(canonicalDomain(domain)) ?? null;
  return {
    version,
    schema({ domain, opType }) {
      const opset = version(domain);
      return opset === null ? null : lookupSchema(domain, opType, opset);
    },
  };
}

function importsOf(model: Model, graph: Graph): readonly OpsetImport[] {
  let at: Graph | undefined = graph;
  for (let step = 0; at !== undefined && step <= model.graphs.length; step++) {
    if (at.owner.kind === 'function')
      return model.functions[at.owner.function]?.opsetImports ?? model.opsetImports;
    at = at.owner.kind === 'attribute' ? model.graphs[at.owner.graph] : undefined;
  }
  return model.opsetImports;
}
