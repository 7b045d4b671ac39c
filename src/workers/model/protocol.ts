/**
 * What the page may ask of the model worker. The worker holds the model; the page asks for slices of it. Every call is
 * answered by plain data. Long jobs carry a `JobId`: how far they are arrives through `ModelWorkerEvents`, and
 * `cancel(job)` ends the job with the error `cancelled`.
 */
import type { Result } from '../../core/base/result.ts';
import type { GraphIndex, NodeIndex, TensorIndex, ValueIndex } from '../../core/base/indices.ts';
import type { ByteCount } from '../../core/base/units.ts';
import type { AttributePlace } from '../../core/ir/attribute-place.ts';
import type { InputGuess } from '../../core/feeds/guess-input.ts';
import type { FreeDimensions, InputSpec, UnfedInput } from '../../core/feeds/input-spec.ts';
import type { FreeDimension } from '../../core/feeds/list-inputs.ts';
import type { InputRecipe } from '../../core/feeds/recipe.ts';
import type { ModelNeeds } from '../../core/runtime/model-needs.ts';
import type { MappedTime } from '../../core/runtime/map-nodes.ts';
import type { OptimizedNode } from '../../core/runtime/map-optimized.ts';
import type { InsertReason, NodePlace } from '../../core/runtime/node-places.ts';
import type { RunError, RuntimeFailure } from '../../core/runtime/run-error.ts';
import type { ProfileError, RunProfile } from '../../core/runtime/run-profile.ts';
import type { NodeScopes } from '../../core/runtime/sum-groups.ts';
import type { TimeSum } from '../../core/runtime/sum-times.ts';
import type { HiddenValue } from '../../core/transform/observable-values.ts';
import type { ReadableOutput } from '../../core/transform/readable-output.ts';
import type { RunnableModel } from '../runtime/protocol.ts';
import type { Diagnostic } from '../../core/ir/diagnostic.ts';
import type { OpenError } from '../../core/ir/open-error.ts';
import type { ModelSource, SourceFile } from '../../core/ir/source.ts';
import type { Inspection } from '../../core/analysis/inspection.ts';
import type { ModelSummary } from '../../core/analysis/summary.ts';
import type { OutlineRow } from '../../core/analysis/outline.ts';
import type { SearchReply } from '../../core/analysis/search.ts';
import type { Membership } from '../../core/groups/membership.ts';
import type { GroupChange, OpenGroups } from '../../core/groups/types.ts';
import type { ModelRef } from '../../core/ir/model-ref.ts';
import type { Scene, SceneRef, SceneRequest } from '../../core/scene/types.ts';
import type {
  TensorError,
  TensorPage,
  TensorStatistics,
  TensorPicture,
  TextPage,
} from '../../core/tensor/types.ts';

export type JobId = number;

export type OpenStage = 'unpack' | 'read' | 'build' | 'scene';

/** How far the reading of a model is. */
export interface Progress {
  readonly job: JobId;
  readonly stage: OpenStage;
  /** 0 to 1. */
  readonly fraction: number;
}

export interface OpenedModel {
  readonly summary: ModelSummary;
  readonly diagnostics: readonly Diagnostic[];
  /** The main graph with the request's options: the first diagram needs no second question. */
  readonly scene: Scene;
}

/** `json`: the nodes with everything; `csv`: a row a node. */
export type NodeExportFormat = 'json' | 'csv';

/** An input of the model, what it most likely is, and how its values are made at first. */
export interface RunInput {
  readonly spec: InputSpec;
  readonly guess: InputGuess;
  readonly recipe: InputRecipe;
}

/** What the Run tab must know of the open model. */
export interface RunFacts {
  readonly inputs: readonly RunInput[];
  readonly unfed: readonly UnfedInput[];
  /** A first size for every free dimension. */
  readonly free: FreeDimensions;
  readonly freeNames: readonly FreeDimension[];
  readonly needs: ModelNeeds;
  /** Outputs that are no tensors, and how each can be read all the same. */
  readonly outputs: readonly ReadableOutput[];
  /** Label list that the model's own metadata has, as text. */
  readonly labels: string | null;
}

/** A profile of the runtime, on the model's nodes. */
export interface ProfileView {
  readonly profile: RunProfile;
  /** In the order of `profile.nodes`. */
  readonly mapped: readonly MappedTime[];
  /** Where in the source program each comes from, in the same order; [] where nothing says so. */
  readonly scopes: NodeScopes;
  readonly byOpType: readonly TimeSum[];
  readonly byProvider: readonly TimeSum[];
}

/** A node by its place, and how it is called: enough to show once its model is no longer open. */
export interface NamedNode extends NodePlace {
  readonly name: string;
  readonly opType: string;
}

/** A node of the optimised model, and the open model's nodes that it stands for. */
export interface StandIn extends NodePlace {
  readonly kind: OptimizedNode['kind'];
  readonly covers: readonly NamedNode[];
  /** Why the runtime put it in; null where it stands for something. */
  readonly reason: InsertReason | null;
}

/** The model as the runtime rewrote it, on the nodes of the open one. */
export interface OptimizedView {
  readonly nodes: readonly StandIn[];
  /** The open model's nodes that nothing stands for. */
  readonly gone: readonly NamedNode[];
}

/** A value of the main graph that a run can be asked for. */
export interface ObservedValue {
  readonly value: ValueIndex;
  /** The node that makes it. */
  readonly node: NodeIndex;
  readonly name: string;
  /** TensorProto.DataType; 0 when only the runtime knows it. */
  readonly elemType: number;
  /** The run gives it without being asked. */
  readonly isOutput: boolean;
}

export interface Observable {
  /** In the order of the nodes that make them, outputs last. */
  readonly values: readonly ObservedValue[];
  /** Values that nothing can be seen of, and why. */
  readonly hidden: readonly HiddenValue[];
}

/** Why the open model cannot be handed to a runtime. */
export type RunnableError = Extract<
  RunError,
  { readonly kind: 'model-unreadable' | 'weights-missing' | 'cancelled' }
>;

export interface ModelWorkerApi {
  /** Reads a model. The one open before stays until this one succeeded. */
  open(
    job: JobId,
    source: ModelSource,
    view: Omit<SceneRequest, 'graph'>,
  ): Promise<Result<OpenedModel, OpenError>>;
  /** Supplies external data by relative path; answers with the new state of the same model. */
  addFiles(job: JobId, files: readonly SourceFile[]): Promise<Result<OpenedModel, OpenError>>;
  cancel(job: JobId): Promise<void>;
  scene(request: SceneRequest): Promise<Scene>;
  inspect(ref: SceneRef): Promise<Inspection | null>;
  /** All graphs' outline rows, depth first. */
  outline(): Promise<readonly OutlineRow[]>;
  search(query: string, limit: number): Promise<SearchReply>;
  /** What a stable path (`core/analysis/path.ts`) names, or null when this model has no such place. */
  resolvePath(path: string): Promise<ModelRef | null>;
  /** Another set of open groups; what the change cannot be made to stays as it is. */
  membership(graph: GraphIndex): Promise<Membership | null>;
  regroup(graph: GraphIndex, open: OpenGroups, change: GroupChange, prefix: string): Promise<OpenGroups>;
  readTensor(tensor: TensorIndex, start: number, count: number): Promise<Result<TensorPage, TensorError>>;
  tensorStatistics(job: JobId, tensor: TensorIndex): Promise<Result<TensorStatistics, TensorError>>;
  /** One 2-D plane as grey or RGB pixels; `plane` counts over the leading dims. */
  tensorPicture(tensor: TensorIndex, plane: number): Promise<Result<TensorPicture, TensorError>>;
  saveTensor(job: JobId, tensor: TensorIndex): Promise<Result<Blob, TensorError>>;
  /** Elements of a list that was left in the file. */
  readAttribute(
    place: AttributePlace,
    start: number,
    count: number,
  ): Promise<Result<TensorPage, TensorError>>;
  /** About `count` bytes of a string that was left in the file, as text. */
  readAttributeText(
    place: AttributePlace,
    start: number,
    count: number,
  ): Promise<Result<TextPage, TensorError>>;
  saveAttribute(job: JobId, place: AttributePlace): Promise<Result<Blob, TensorError>>;
  runFacts(): Promise<RunFacts>;
  /** The model as a runtime takes it: its head, and the files that its weights lie in. */
  runnable(): Promise<Result<RunnableModel, RunnableError>>;
  /** `text`: the runtime's profile, whose first `warmUps` runs do not count. */
  mapProfile(text: string, warmUps: number): Promise<Result<ProfileView, ProfileError>>;
  /** `file`: what the runtime made of the open model. */
  mapOptimized(file: Blob): Promise<Result<OptimizedView, OpenError>>;
  /** `profile`: of the run that broke off, in a session that optimised nothing; null: by its words alone. Null: any of several. */
  locateNode(failure: RuntimeFailure, profile: string | null): Promise<NamedNode | null>;
  /** `gpuBuild`: for a session of one of the runtime's GPU builds. */
  observable(gpuBuild: boolean): Promise<Observable>;
  /** Splits the values of these names into runs of at most `limit` bytes each, as far as their sizes are known. */
  observeBatches(
    names: readonly string[],
    free: FreeDimensions,
    limit: ByteCount,
  ): Promise<readonly (readonly string[])[]>;
  exportNodes(graph: GraphIndex, nodes: readonly number[] | null, format: NodeExportFormat): Promise<Blob>;
}

export interface ModelWorkerEvents {
  /** Of `open` and `addFiles`. */
  progress(progress: Progress): void;
  /** Of any other job, 0 to 1: who asked for it knows what it is. */
  jobProgress(job: JobId, fraction: number): void;
}
