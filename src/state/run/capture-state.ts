/** What is known of the values inside a model: the tensors of one run, and how each looks. */
import type { Backend } from '../../core/runtime/backend.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { TensorHealth } from '../../core/readout/tensor-health.ts';
import type { Thumbnail } from '../../core/readout/thumbnail.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { ObservedValue } from '../../workers/model/protocol.ts';

export type CaptureFailure =
  /** The runtime has it, but JavaScript cannot read it. */
  { readonly kind: 'unreadable' } | { readonly kind: 'failed'; readonly error: RunError };

/** A tensor at a glance: null where there is nothing to count or to draw. */
export interface Look {
  readonly thumbnail: Thumbnail | null;
  readonly health: TensorHealth | null;
}

/** The values of one capture; all have seen the same inputs. */
export interface Captured {
  /** Another capture has another number. */
  readonly id: number;
  readonly backend: Backend;
  /** In the order of the nodes that make them. */
  readonly values: readonly ObservedValue[];
  readonly tensors: ReadonlyMap<string, HeldTensor>;
  readonly failed: ReadonlyMap<string, CaptureFailure>;
  /** The inputs that they have seen; empty before the first came. */
  readonly feeds: readonly HeldTensor[];
  /** Comes after the tensors, one by one. */
  readonly looks: ReadonlyMap<string, Look>;
}
