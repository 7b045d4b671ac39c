/** A model in the worker, with what is computed from it when first asked for. */
import type { SearchIndex } from '../../core/analysis/search-index.ts';
import { summarizeModel } from '../../core/analysis/summarize-model.ts';
import type { FileFacts } from '../../core/analysis/summarize-model.ts';
import { graphIndex } from '../../core/base/indices.ts';
import { buildGrouping } from '../../core/groups/build-grouping.ts';
import type { Grouping } from '../../core/groups/types.ts';
import type { ImportedModel } from '../../core/import/import-model.ts';
import type { Graph, Model } from '../../core/ir/model.ts';
import type { SourceFile } from '../../core/ir/source.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import type { SceneRequest } from '../../core/scene/types.ts';
import type { TensorSource } from '../../core/tensor/tensor-source.ts';
import { groups } from '../../words/en/groups.ts';
import type { OpenedModel } from './protocol.ts';

export interface OpenModel {
  readonly imported: ImportedModel;
  readonly file: FileFacts;
  readonly tensors: TensorSource;
  readonly view: Omit<SceneRequest, 'graph'>;
  /** The file as it was supplied, where the model is not in a container: it may have stayed on its server. */
  readonly supplied: SourceFile;
  searchIndex(): Promise<SearchIndex>;
  /** The groups of one of its graphs, found when first asked for. */
  readonly groupingOf: (graph: Graph) => Grouping;
}

export function openModel(
  imported: ImportedModel,
  supplied: SourceFile,
  view: Omit<SceneRequest, 'graph'>,
): OpenModel {
  let index: Promise<SearchIndex> | null = null;
  return {
    imported,
    supplied,
    view,
    file: { name: imported.file.path.split('/').at(-1) ?? '', bytes: imported.file.blob.size },
    tensors: {
      modelFile: imported.file.blob,
      externalFile: (location) => imported.external.get(location) ?? null,
    },
    groupingOf: keepGroupings(imported.model),
    searchIndex: () =>
      (index ??= import('../../core/analysis/search-index.ts').then(({ buildSearchIndex }) =>
        buildSearchIndex(imported.model),
      )),
  };
}

function keepGroupings(model: Model): (graph: Graph) => Grouping {
  const known = new Map<Graph, Grouping>();
  return (graph) => {
    const before = known.get(graph);
    if (before !== undefined) return before;
    const grouping = buildGrouping(model, graph, groups);
    known.set(graph, grouping);
    return grouping;
  };
}

/** What the page keeps of a model that was just opened. */
export function describeOpened({ imported, file, view, groupingOf }: OpenModel): OpenedModel {
  const { model, diagnostics } = imported;
  return {
    summary: summarizeModel(model, file),
    diagnostics,
    scene: buildScene(model, diagnostics, { ...view, graph: graphIndex(0) }, groupingOf),
  };
}
