/** What a comparison found: the values of the open model against another backend, or against another model. */
import type { FeedError } from '../../core/feeds/recipe.ts';
import type { Comparison, Tolerance } from '../../core/readout/comparison.ts';
import type { Backend } from '../../core/runtime/backend.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { OpenError } from '../../core/ir/open-error.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { ObservedValue, RunFacts } from '../../workers/model/protocol.ts';

export type CompareTolerance = Pick<Tolerance, 'relative' | 'absolute'>;

/** What the open model is compared with; that side counts as right. */
export type Reference =
  | { readonly kind: 'backend'; readonly tested: Backend; readonly right: Backend }
  | {
      readonly kind: 'model';
      readonly file: string;
      /** How many values only the open model has, and only the other one. */
      readonly onlyHere: number;
      readonly onlyThere: number;
      /** Inputs of the open model that the other one does not have. */
      readonly notGiven: readonly string[];
    };

export interface ComparedValue {
  readonly value: ObservedValue;
  /** What the other model calls it, where that is another name. */
  readonly otherName: string | null;
  /** null: one of the two gave nothing that can be compared. */
  readonly comparison: Comparison | null;
  /** The open model's and the other's, where they differ. */
  readonly shapes: readonly [readonly number[], readonly number[]] | null;
}

export interface Compared {
  readonly reference: Reference;
  readonly tolerance: CompareTolerance;
  /** The open model's inputs, which both sides have seen. */
  readonly feeds: readonly HeldTensor[];
  /** How many values are to be compared. */
  readonly total: number;
  /** Those that were, batch by batch. */
  readonly rows: readonly ComparedValue[];
}

/** Why the other model gives nothing to compare with. */
export type OtherProblem =
  /** Nothing that the open model is given fits this input of it. */
  | { readonly kind: 'no-input'; readonly input: string }
  | { readonly kind: 'bad-input'; readonly input: string; readonly error: FeedError }
  /** It wants something that is no tensor: `type` as the IR prints it. */
  | { readonly kind: 'unfed'; readonly input: string; readonly type: string }
  | { readonly kind: 'nothing-in-common' }
  | { readonly kind: 'run'; readonly error: RunError };

/** The second model, held by a worker of its own. */
export type OtherModel =
  | { readonly state: 'opening'; readonly file: string }
  | { readonly state: 'failed'; readonly file: string; readonly error: OpenError }
  | {
      readonly state: 'open';
      readonly file: string;
      readonly facts: RunFacts;
      /** What the last comparison stumbled over. */
      readonly problem: OtherProblem | null;
    };

/** Whether the two sides part here. */
export function differs({ comparison }: ComparedValue): boolean {
  return comparison?.agrees === false;
}

/** Where the two sides part first, by the order of the nodes: outputs are compared last, wherever they are made. */
export function firstDiffering(rows: readonly ComparedValue[]): ComparedValue | null {
  return rows
    .filter(differs)
    .reduce<ComparedValue | null>(
      (first, row) => (first === null || row.value.node < first.value.node ? row : first),
      null,
    );
}
