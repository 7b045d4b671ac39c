/** Microseconds, the unit of the runtime's profile. */
export type Microseconds = number;

/** One tensor of a profiled call: the runtime's type name (`float`, `int64`) and the real dims of that run. */
export interface ProfiledTensor {
  readonly type: string;
  readonly dims: readonly number[];
}

/** What the counted runs say of one node of the graph as the runtime executes it. */
export interface NodeTime {
  readonly name: string;
  /** After fusion: `FusedConv`. */
  readonly opType: string;
  /** `CPUExecutionProvider`, `WebGpuExecutionProvider` ... */
  readonly provider: string;
  /** null: the runtime gave none. */
  readonly nodeIndex: number | null;
  /** Over all counted runs: a node of a loop's body has more calls than there are runs. */
  readonly calls: number;
  /** Of one call. */
  readonly median: Microseconds;
  readonly min: Microseconds;
  /** Of all counted calls. */
  readonly total: Microseconds;
  /** As `total`, without what ran within: a Loop has its whole body in `total`, and sums would count that twice. */
  readonly selfTotal: Microseconds;
  readonly inputShapes: readonly ProfiledTensor[];
  readonly outputShapes: readonly ProfiledTensor[];
  readonly outputBytes: number | null;
  /** As `total`, of the GPU's own clock; null when nothing was measured there. `total` is then the host's time alone. */
  readonly gpuTime: Microseconds | null;
}

/** A call in the last counted run. */
export interface TimelineCall {
  /** Position in `RunProfile.nodes`. */
  readonly node: number;
  /** From the start of the run. */
  readonly start: Microseconds;
  readonly duration: Microseconds;
}

export interface RunProfile {
  /** Counted runs: warm-ups are left out of everything here. */
  readonly runs: number;
  readonly warmUps: number;
  /** null: the profile says nothing of it. */
  readonly sessionInit: Microseconds | null;
  readonly modelRun: readonly Microseconds[];
  /** In order of first execution. */
  readonly nodes: readonly NodeTime[];
  readonly timeline: readonly TimelineCall[];
  /** Events that could not be read. */
  readonly skipped: number;
}

export type ProfileError =
  | { readonly kind: 'not-a-profile' }
  /** It has fewer runs than were to be left out, or none. */
  | { readonly kind: 'no-runs'; readonly runs: number };
