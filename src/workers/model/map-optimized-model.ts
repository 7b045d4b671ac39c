import { ok, type Result } from '../../core/base/result.ts';
import { importModel } from '../../core/import/import-model.ts';
import type { Model } from '../../core/ir/model.ts';
import type { OpenError } from '../../core/ir/open-error.ts';
import { mapOptimized } from '../../core/runtime/map-optimized.ts';
import { insertReason, type NodePlace } from '../../core/runtime/node-places.ts';
import type { NamedNode, OptimizedView } from './protocol.ts';

/** The runtime's rewriting of the open model, on its nodes. Weights are not needed: the graph says it all. */
export async function mapOptimizedModel(
  original: Model,
  blob: Blob,
): Promise<Result<OptimizedView, OpenError>> {
  const imported = await importModel({ model: { path: 'optimized.onnx', blob }, others: [] });
  if (!imported.ok) return imported;
  const { model } = imported.value;
  const map = mapOptimized(model, original);
  const named = (place: NodePlace): NamedNode => {
    const node = original.graphs[place.graph]?.nodes[place.node];
    return { ...place, name: node?.name ?? '', opType: node?.opType ?? '' };
  };
  return ok({
    nodes: map.nodes.map(({ optimized: { graph, node }, kind, covers }) => {
      const { name = '', opType = '' } = model.graphs[graph]?.nodes[node] ?? {};
      const putIn = kind === 'inserted' || kind === 'converted';
      const reason = putIn ? (insertReason(name, opType) ?? 'optimizer') : null;
      return { graph, node, kind, covers: covers.map(named), reason };
    }),
    gone: map.gone.map(named),
  });
}
