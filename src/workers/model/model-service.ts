/**
 * The model worker without the worker: everything that the page may ask, over one open model. Node tests run it as it
 * is; `model.worker.ts` connects it to the page. What no first diagram needs (facts, search, elements of tensors, export) is imported when
 * first asked for, so that the worker starts sooner.
 */
import type { TensorIndex } from '../../core/base/indices.ts';
import type { Result } from '../../core/base/result.ts';
import { err, ok } from '../../core/base/result.ts';
import { importModel, withFiles } from '../../core/import/import-model.ts';
import type { ImportedModel } from '../../core/import/import-model.ts';
import type { InFileValue } from '../../core/ir/attribute.ts';
import { attributeAt, type AttributePlace } from '../../core/ir/attribute-place.ts';
import type { OpenError } from '../../core/ir/open-error.ts';
import type { SourceFile } from '../../core/ir/source.ts';
import type { Tensor } from '../../core/ir/tensor.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import type { SceneRequest } from '../../core/scene/types.ts';
import type { TensorSource } from '../../core/tensor/tensor-source.ts';
import type { TensorError } from '../../core/tensor/types.ts';
import type { WatchOptions } from '../../core/tensor/watch-options.ts';
import { withTransfer } from '../rpc.ts';
import { createJobs } from '../jobs.ts';
import type { OpenModel } from './open-model.ts';
import { describeOpened, openModel } from './open-model.ts';
import type { JobId, ModelWorkerApi, ModelWorkerEvents, OpenedModel, OpenStage } from './protocol.ts';
import { toReadable } from '../remote-file.ts';
import { throttleProgress } from './throttle.ts';

const NO_TENSOR = err({ kind: 'no-tensor' } as const);
const NO_ATTRIBUTE = err({ kind: 'no-attribute' } as const);

export function createModelService(events: ModelWorkerEvents): ModelWorkerApi {
  const jobs = createJobs();
  let current: OpenModel | null = null;

  const openProgressOf = (job: JobId): ((stage: OpenStage, fraction: number) => void) =>
    throttleProgress((stage, fraction) => events.progress({ job, stage, fraction }));

  /** Runs a job that is stopped and watched as `core/tensor` does it. */
  function watched<T>(job: JobId, work: (options: WatchOptions) => Promise<T>): Promise<T> {
    return jobs.run(job, (signal) => {
      const report = throttleProgress((_stage: 'job', fraction) => events.jobProgress(job, fraction));
      return work({ signal, onProgress: (fraction) => report('job', fraction) });
    });
  }

  /** Makes the model the open one, unless the job was cancelled while its scene was built. */
  async function accept(
    imported: ImportedModel,
    supplied: SourceFile,
    view: Omit<SceneRequest, 'graph'>,
    signal: AbortSignal,
  ): Promise<Result<OpenedModel, OpenError>> {
    const next = openModel(imported, supplied, view);
    const opened = describeOpened(next);
    // A cancel that came while the code above ran still waits in the message queue: let it in.
    await nextTask();
    if (signal.aborted) return err({ kind: 'cancelled' });
    current = next;
    return ok(opened);
  }

  function opened(): OpenModel {
    if (current === null) throw new Error('no model is open');
    return current;
  }

  async function withTensor<T>(
    index: TensorIndex,
    read: (tensor: Tensor, source: TensorSource) => Promise<Result<T, TensorError>>,
  ): Promise<Result<T, TensorError>> {
    const tensor = current?.imported.model.tensors[index];
    return current === null || tensor === undefined ? NO_TENSOR : read(tensor, current.tensors);
  }

  async function withLongAttribute<T>(
    place: AttributePlace,
    read: (value: InFileValue, file: Blob) => Promise<Result<T, TensorError>>,
  ): Promise<Result<T, TensorError>> {
    const value = current === null ? undefined : attributeAt(current.imported.model, place)?.value;
    if (current === null || value?.kind !== 'in-file') return NO_ATTRIBUTE;
    return read(value, current.tensors.modelFile);
  }

  return {
    open: (job, source, view) =>
      jobs.run(job, (signal) =>
        guardMemory(source.model.path, async () => {
          const progress = openProgressOf(job);
          const readable = { ...source, model: await toReadable(source.model) };
          const imported = await importModel(readable, { signal, onProgress: progress });
          if (!imported.ok) return imported;
          progress('scene', 0);
          return accept(imported.value, source.model, view, signal);
        }),
      ),
    addFiles: (job, files) =>
      jobs.run(job, (signal) =>
        guardMemory(opened().file.name, () => {
          const { imported, supplied, view } = opened();
          return accept(withFiles(imported, files), supplied, view, signal);
        }),
      ),
    async cancel(job) {
      jobs.cancel(job);
    },
    async scene(request) {
      const { groupingOf, imported } = opened();
      const { model, diagnostics } = imported;
      return buildScene(model, diagnostics, request, groupingOf);
    },
    async inspect(ref) {
      const { imported, file, groupingOf } = opened();
      const { model } = imported;
      if (ref.kind === 'group') {
        const { inspectGroup } = await import('../../core/groups/inspect-group.ts');
        const graph = model.graphs[ref.graph];
        return graph === undefined ? null : inspectGroup(model, graph, groupingOf(graph), ref.group);
      }
      const { inspect } = await import('../../core/analysis/inspect.ts');
      return inspect({ model, diagnostics: imported.diagnostics, file }, ref);
    },
    async outline() {
      const { imported, groupingOf } = opened();
      const { outlineRows } = await import('../../core/groups/outline-rows.ts');
      return outlineRows(imported.model, groupingOf);
    },
    async search(query, limit) {
      const { parsePattern, searchPattern } = await import('../../core/analysis/search-pattern.ts');
      const pattern = parsePattern(query);
      if (pattern !== null) return searchPattern(opened().imported.model, query, pattern, limit);
      const { searchModel } = await import('../../core/analysis/search-model.ts');
      return searchModel(await opened().searchIndex(), query, limit);
    },
    async resolvePath(path) {
      const { resolvePath } = await import('../../core/analysis/path.ts');
      return resolvePath(opened().imported.model, path);
    },
    async membership(index) {
      const { imported, groupingOf } = opened();
      const graph = imported.model.graphs[index];
      const { membershipOf } = await import('../../core/groups/membership.ts');
      return graph === undefined ? null : membershipOf(groupingOf(graph));
    },
    async regroup(index, open, change, prefix) {
      const { imported, groupingOf } = opened();
      const graph = imported.model.graphs[index];
      const { changeGroups } = await import('../../core/groups/change-groups.ts');
      if (graph === undefined) return open;
      return changeGroups(imported.model, graph, groupingOf(graph), open, change, prefix);
    },
    readTensor: (tensor, start, count) =>
      withTensor(tensor, async (found, source) => {
        const { readElements } = await import('../../core/tensor/read-range.ts');
        return readElements(found, source, start, count);
      }),
    tensorStatistics: (job, tensor) =>
      watched(job, (options) =>
        withTensor(tensor, async (found, source) => {
          const { computeStatistics } = await import('../../core/tensor/statistics.ts');
          return computeStatistics(found, source, options);
        }),
      ),
    tensorPicture: (tensor, plane) =>
      withTensor(tensor, async (found, source) => {
        const { drawPicture } = await import('../../core/tensor/picture.ts');
        const picture = await drawPicture(found, source, plane);
        return picture.ok ? withTransfer(picture, [picture.value.rgba.buffer]) : picture;
      }),
    saveTensor: (job, tensor) =>
      watched(job, (options) =>
        withTensor(tensor, async (found, source) => {
          const { toNpy } = await import('../../core/tensor/npy.ts');
          return toNpy(found, source, options);
        }),
      ),
    readAttribute: (place, start, count) =>
      withLongAttribute(place, async (value, file) => {
        const { readAttributeElements } = await import('../../core/tensor/read-attribute.ts');
        return readAttributeElements(value, file, start, count);
      }),
    readAttributeText: (place, start, count) =>
      withLongAttribute(place, async (value, file) => {
        const { readAttributeText } = await import('../../core/tensor/read-attribute.ts');
        return readAttributeText(value, file, start, count);
      }),
    saveAttribute: (job, place) =>
      watched(job, (options) =>
        withLongAttribute(place, async (value, file) => {
          const { attributeToFile } = await import('../../core/tensor/read-attribute.ts');
          return attributeToFile(value, file, options);
        }),
      ),
    async runFacts() {
      const { describeRun } = await import('./describe-run.ts');
      return describeRun(opened().imported.model);
    },
    async runnable() {
      const { prepareForRuntime } = await import('./prepare-for-runtime.ts');
      return prepareForRuntime(opened());
    },
    async mapProfile(text, warmUps) {
      const { mapProfile } = await import('./map-profile.ts');
      return mapProfile(opened().imported.model, text, warmUps);
    },
    mapOptimized: (file) =>
      guardMemory(opened().file.name, async () => {
        const { mapOptimizedModel } = await import('./map-optimized-model.ts');
        return mapOptimizedModel(opened().imported.model, file);
      }),
    async locateNode(failure, profile) {
      const { locateNode } = await import('./locate-node.ts');
      return locateNode(opened().imported.model, failure, profile);
    },
    async observable(gpuBuild) {
      const { observable } = await import('./observe-values.ts');
      return observable(opened().imported.model, gpuBuild);
    },
    async observeBatches(names, free, limit) {
      const { observeBatches } = await import('./observe-values.ts');
      return observeBatches(opened().imported.model, names, free, limit);
    },
    async exportNodes(graph, nodes, format) {
      const { model } = opened().imported;
      const { exportNodesCsv, exportNodesJson } = await import('../../core/analysis/export-nodes.ts');
      const pieces =
        format === 'json' ? exportNodesJson(model, graph, nodes) : exportNodesCsv(model, graph, nodes);
      return new Blob([...pieces], { type: format === 'json' ? 'application/json' : 'text/csv' });
    },
  };
}

/** A model that does not fit into memory is an error to show; what else is thrown is a bug of our own. */
async function guardMemory<T>(
  file: string,
  work: () => Promise<Result<T, OpenError>>,
): Promise<Result<T, OpenError>> {
  try {
    return await work();
  } catch (error) {
    // "Array buffer allocation failed", "Invalid array length", "Invalid string length", "out of memory".
    if (error instanceof RangeError && /alloc|length|memory/i.test(error.message))
      return err({ kind: 'out-of-memory', file });
    throw error;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
