/** What the page asks about the open model, and the translation of the worker's protocol into it. */
import type { GraphIndex, TensorIndex } from '../../core/base/indices.ts';
import type { Result } from '../../core/base/result.ts';
import type { ByteCount } from '../../core/base/units.ts';
import type { Inspection } from '../../core/analysis/inspection.ts';
import type { OutlineRow } from '../../core/analysis/outline.ts';
import type { SearchReply } from '../../core/analysis/search.ts';
import type { AttributePlace } from '../../core/ir/attribute-place.ts';
import type { Membership } from '../../core/groups/membership.ts';
import type { GroupChange, OpenGroups } from '../../core/groups/types.ts';
import type { FreeDimensions } from '../../core/feeds/input-spec.ts';
import type { OpenError } from '../../core/ir/open-error.ts';
import type { ModelRef } from '../../core/ir/model-ref.ts';
import type { RuntimeFailure } from '../../core/runtime/run-error.ts';
import type { ProfileError } from '../../core/runtime/run-profile.ts';
import type { Scene, SceneRequest } from '../../core/scene/types.ts';
import type {
  TensorError,
  TensorPage,
  TensorPicture,
  TensorStatistics,
  TextPage,
} from '../../core/tensor/types.ts';
import type { WatchOptions } from '../../core/tensor/watch-options.ts';
import type { Rpc } from '../rpc.ts';
import type { RunnableModel } from '../runtime/protocol.ts';
import type {
  JobId,
  ModelWorkerApi,
  ModelWorkerEvents,
  NodeExportFormat,
  Observable,
  NamedNode,
  OptimizedView,
  ProfileView,
  RunFacts,
  RunnableError,
} from './protocol.ts';
import type { WorkerLost } from '../worker-lost.ts';

/** Questions about the model that is open. None of them rejects. */
export interface ModelQueries {
  scene(request: SceneRequest): Promise<Result<Scene, WorkerLost>>;
  /** null: this model has no such thing. */
  inspect(ref: ModelRef): Promise<Result<Inspection | null, WorkerLost>>;
  outline(): Promise<Result<readonly OutlineRow[], WorkerLost>>;
  search(query: string, limit: number): Promise<Result<SearchReply, WorkerLost>>;
  /** null: this model has no place of that path. */
  resolvePath(path: string): Promise<Result<ModelRef | null, WorkerLost>>;
  /** Which groups the nodes of a graph are in; null when there is no such graph. */
  membership(graph: GraphIndex): Promise<Result<Membership | null, WorkerLost>>;
  regroup(
    graph: GraphIndex,
    open: OpenGroups,
    change: GroupChange,
    prefix: string,
  ): Promise<Result<OpenGroups, WorkerLost>>;
  readTensor(
    tensor: TensorIndex,
    start: number,
    count: number,
  ): Promise<Result<TensorPage, TensorError | WorkerLost>>;
  tensorStatistics(
    tensor: TensorIndex,
    options?: WatchOptions,
  ): Promise<Result<TensorStatistics, TensorError | WorkerLost>>;
  tensorPicture(tensor: TensorIndex, plane: number): Promise<Result<TensorPicture, TensorError | WorkerLost>>;
  /** The tensor as `.npy`. */
  saveTensor(tensor: TensorIndex, options?: WatchOptions): Promise<Result<Blob, TensorError | WorkerLost>>;
  readAttribute(
    place: AttributePlace,
    start: number,
    count: number,
  ): Promise<Result<TensorPage, TensorError | WorkerLost>>;
  readAttributeText(
    place: AttributePlace,
    start: number,
    count: number,
  ): Promise<Result<TextPage, TensorError | WorkerLost>>;
  /** A long attribute whole: numbers as `.npy`, strings as JSON, a string as its bytes. */
  saveAttribute(
    place: AttributePlace,
    options?: WatchOptions,
  ): Promise<Result<Blob, TensorError | WorkerLost>>;
  runFacts(): Promise<Result<RunFacts, WorkerLost>>;
  runnable(): Promise<Result<RunnableModel, RunnableError | WorkerLost>>;
  mapProfile(text: string, warmUps: number): Promise<Result<ProfileView, ProfileError | WorkerLost>>;
  /** What each node of the runtime's rewriting of the model stands for. */
  mapOptimized(file: Blob): Promise<Result<OptimizedView, OpenError | WorkerLost>>;
  locateNode(failure: RuntimeFailure, profile: string | null): Promise<Result<NamedNode | null, WorkerLost>>;
  observable(gpuBuild: boolean): Promise<Result<Observable, WorkerLost>>;
  observeBatches(
    names: readonly string[],
    free: FreeDimensions,
    limit: ByteCount,
  ): Promise<Result<readonly (readonly string[])[], WorkerLost>>;
  /** `nodes: null`: all nodes of the graph. */
  exportNodes(
    graph: GraphIndex,
    nodes: readonly number[] | null,
    format: NodeExportFormat,
  ): Promise<Result<Blob, WorkerLost>>;
}

/** The worker's methods as the page calls them. */
export type ModelApi = Rpc<ModelWorkerApi, ModelWorkerEvents>;

/** Sends one question to the worker that holds the model. */
export type Ask = <T>(question: (api: ModelApi) => Promise<T>) => Promise<Result<T, WorkerLost>>;

/** Sends one question that may take long, under a job number, so that it can be watched and cancelled. */
export type AskJob = <T>(
  options: WatchOptions | undefined,
  question: (api: ModelApi, job: JobId) => Promise<Result<T, TensorError>>,
) => Promise<Result<T, TensorError | WorkerLost>>;

export function createQueries(ask: Ask, askJob: AskJob): ModelQueries {
  return {
    scene: (request) => ask((api) => api.scene(request)),
    inspect: (ref) => ask((api) => api.inspect(ref)),
    outline: () => ask((api) => api.outline()),
    search: (query, limit) => ask((api) => api.search(query, limit)),
    resolvePath: (path) => ask((api) => api.resolvePath(path)),
    membership: (graph) => ask((api) => api.membership(graph)),
    regroup: (graph, open, change, prefix) => ask((api) => api.regroup(graph, open, change, prefix)),
    readTensor: async (tensor, start, count) =>
      flatten(await ask((api) => api.readTensor(tensor, start, count))),
    tensorStatistics: (tensor, options) => askJob(options, (api, job) => api.tensorStatistics(job, tensor)),
    tensorPicture: async (tensor, plane) => flatten(await ask((api) => api.tensorPicture(tensor, plane))),
    saveTensor: (tensor, options) => askJob(options, (api, job) => api.saveTensor(job, tensor)),
    readAttribute: async (place, start, count) =>
      flatten(await ask((api) => api.readAttribute(place, start, count))),
    readAttributeText: async (place, start, count) =>
      flatten(await ask((api) => api.readAttributeText(place, start, count))),
    saveAttribute: (place, options) => askJob(options, (api, job) => api.saveAttribute(job, place)),
    runFacts: () => ask((api) => api.runFacts()),
    runnable: async () => flatten(await ask((api) => api.runnable())),
    mapProfile: async (text, warmUps) => flatten(await ask((api) => api.mapProfile(text, warmUps))),
    mapOptimized: async (file) => flatten(await ask((api) => api.mapOptimized(file))),
    locateNode: (failure, profile) => ask((api) => api.locateNode(failure, profile)),
    observable: (gpuBuild) => ask((api) => api.observable(gpuBuild)),
    observeBatches: (names, free, limit) => ask((api) => api.observeBatches(names, free, limit)),
    exportNodes: (graph, nodes, format) => ask((api) => api.exportNodes(graph, nodes, format)),
  };
}

/** One result of the two: whether the worker answered, and what it answered. */
export function flatten<T, E>(reply: Result<Result<T, E>, WorkerLost>): Result<T, E | WorkerLost> {
  return reply.ok ? reply.value : reply;
}
