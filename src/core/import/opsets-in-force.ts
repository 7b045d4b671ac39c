import type { Graph, Model, OpsetImport } from '../ir/model.ts';

/** Domain -> opset version, as the model or function that holds a graph imports it. */
export type Opsets = ReadonlyMap<string, number>;

/** IR versions before this one have no opset imports: their operators are those of opset 1. */
const FIRST_IR_WITH_OPSETS = 3;

function toOpsets(imports: readonly OpsetImport[]): Opsets {
  const opsets = new Map<string, number>();
  // A domain imported twice counts with its newest version.
  for (const { domain, version } of imports) opsets.set(domain, Math.max(version, opsets.get(domain) ?? 0));
  return opsets;
}

/** The graph at the root of each graph's nesting: a main graph, a function body or a training graph. */
export function listRoots(graphs: readonly Graph[]): readonly number[] {
  const roots: number[] = [];
  // A subgraph always stands behind its holder, so the holder's root is known.
  for (const { index, owner } of graphs)
    roots.push(owner.kind === 'attribute' ? (roots[owner.graph] ?? index) : index);
  return roots;
}

/** The opsets in force in each graph, by graph index. */
export function listOpsets(model: Model): readonly Opsets[] {
  const ofModel = toOpsets(model.opsetImports);
  const main =
    model.irVersion > 0 && model.irVersion < FIRST_IR_WITH_OPSETS && ofModel.size === 0
      ? new Map([['', 1]])
      : ofModel;
  const ofFunctions = model.functions.map(({ opsetImports }) =>
    opsetImports.length > 0 ? toOpsets(opsetImports) : main,
  );
  return listRoots(model.graphs).map((root) => {
    const owner = model.graphs[root]?.owner;
    return owner?.kind === 'function' ? (ofFunctions[owner.function] ?? main) : main;
  });
}
