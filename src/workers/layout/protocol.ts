/** What the page may ask of the layout worker. Cancel is `terminate`: the worker holds nothing that it cannot make again. */
import type { LayoutGraph, LayoutResult } from '../../core/layout/types.ts';

/** `opscope`: our own near-linear engine. `elk`: elkjs layered, loaded when first asked for. */
export type LayoutEngine = 'opscope' | 'elk';

export interface LayoutWorkerApi {
  layout(graph: LayoutGraph, engine: LayoutEngine): Promise<LayoutResult>;
  /** Loads elkjs ahead of time. */
  warmUp(): Promise<void>;
}

export interface LayoutWorkerEvents {
  /** 0 to 1 of the running layout. */
  progress(fraction: number): void;
}
