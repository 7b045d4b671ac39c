import type { Inspection } from '../../../core/analysis/inspection.ts';
import type { ModelSummary } from '../../../core/analysis/summary.ts';
import { refKey, type ModelRef } from '../../../core/ir/model-ref.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { useAnswer, type Answer } from '../../primitives/use-answer.ts';

const revisions = new WeakMap<ModelSummary, number>();
let count = 0;

/** Changes with each model and when data is supplied to the same one: answers from before are then void. */
export function useModelRevision(): number {
  const summary = useDocument((state) => state.document?.summary ?? null);
  return summary === null ? 0 : revisionOf(summary);
}

function revisionOf(summary: ModelSummary): number {
  const known = revisions.get(summary);
  if (known !== undefined) return known;
  count += 1;
  revisions.set(summary, count);
  return count;
}

export type InspectionOutcome =
  | { readonly kind: 'found'; readonly inspection: Inspection }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed' };

/** Everything about one thing, newest answer first. */
export function useInspection(ref: ModelRef): Answer<InspectionOutcome> {
  const app = useApp();
  const revision = useModelRevision();
  return useAnswer(`${revision} ${refKey(ref)}`, async (): Promise<InspectionOutcome> => {
    const answer = await app.queries.inspect(ref);
    if (!answer.ok) return { kind: 'failed' };
    return answer.value === null ? { kind: 'gone' } : { kind: 'found', inspection: answer.value };
  });
}
