/**
 * The page's side of the model worker. It starts the worker, hides job numbers behind `AbortSignal`s, and outlives the
 * worker: when that crashes or has to be killed, calls in flight settle with an error value and the model that was
 * open is read again from its `ModelSource` in a new worker.
 */
import type { GraphIndex, TensorIndex } from '../../core/base/indices.ts';
import type { Result } from '../../core/base/result.ts';
import type { Inspection } from '../../core/analysis/inspection.ts';
import type { OutlineRow } from '../../core/analysis/outline.ts';
import type { SearchHit, SearchReply } from '../../core/analysis/search.ts';
import type { ModelRef } from '../../core/ir/model-ref.ts';
import type { OpenError } from '../../core/ir/open-error.ts';
import type { ModelSource, SourceFile } from '../../core/ir/source.ts';
import type { Scene, SceneRequest } from '../../core/scene/types.ts';
import type { TensorError, TensorPage, TensorPicture, TensorStatistics } from '../../core/tensor/types.ts';
import type { NodeExportFormat, OpenedModel, Progress } from './protocol.ts';

/** The worker that should have answered is gone. */
export type WorkerLost = Extract<OpenError, { kind: 'worker-lost' }>;

/** Questions about the model that is open. None of them rejects. */
export interface ModelQueries {
  scene(request: SceneRequest): Promise<Result<Scene, WorkerLost>>;
  /** null: this model has no such thing. */
  inspect(ref: ModelRef): Promise<Result<Inspection | null, WorkerLost>>;
  outline(): Promise<Result<readonly OutlineRow[], WorkerLost>>;
  search(query: string, limit: number): Promise<Result<SearchReply, WorkerLost>>;
  /** null: this model has no place of that path. */
  resolvePath(path: string): Promise<Result<SearchHit | null, WorkerLost>>;
  readTensor(tensor: TensorIndex, start: number, count: number): Promise<Result<TensorPage, TensorError | WorkerLost>>;
  tensorStatistics(tensor: TensorIndex, signal?: AbortSignal): Promise<Result<TensorStatistics, TensorError | WorkerLost>>;
  tensorPicture(tensor: TensorIndex, plane: number): Promise<Result<TensorPicture, TensorError | WorkerLost>>;
  /** The tensor as `.npy`. */
  saveTensor(tensor: TensorIndex, signal?: AbortSignal): Promise<Result<Blob, TensorError | WorkerLost>>;
  /** `nodes: null`: all nodes of the graph. */
  exportNodes(graph: GraphIndex, nodes: readonly number[] | null, format: NodeExportFormat): Promise<Result<Blob, WorkerLost>>;
}

export interface ModelClient extends ModelQueries {
  /**
   * Opens a model; the one open before stays until this one succeeded. A newer `open` cancels an older one. On abort
   * it settles at once with `cancelled`.
   */
  open(source: ModelSource, view: Omit<SceneRequest, 'graph'>, signal?: AbortSignal): Promise<Result<OpenedModel, OpenError>>;
  /** Supplies external data to the model that is open. */
  addFiles(files: readonly SourceFile[], signal?: AbortSignal): Promise<Result<OpenedModel, OpenError>>;
  /** Forgets the model and ends the worker, which frees its memory; the next `open` starts a new one. */
  close(): void;
}

export interface ModelClientEvents {
  /** Progress of the newest `open` or `addFiles`, and of statistics, saving and export. */
  progress(progress: Progress): void;
  /** The worker died on its own. `reopening`: the model that was open is being read again. */
  lost(error: WorkerLost, reopening: boolean): void;
}
