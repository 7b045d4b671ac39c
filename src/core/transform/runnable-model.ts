import { ok, type Result } from '../base/result.ts';
import type { Model } from '../ir/model.ts';
import type { SourceFile } from '../ir/source.ts';
import { externalizeWeights, SELF_LOCATION, type ExternalizeOptions } from './externalize-weights.ts';
import { withNodes } from './add-nodes.ts';
import { planOutputs } from './readable-outputs.ts';
import { readingNodes } from './reading-nodes.ts';
import type { TransformError } from './transform-error.ts';

/** An imported model as far as it is needed here. */
export interface RunnableSource {
  readonly model: Model;
  /** Holds the ONNX message, out of any container. */
  readonly file: Pick<SourceFile, 'blob'>;
  /** External data at hand, by location as the model writes it. */
  readonly external: ReadonlyMap<string, Blob>;
}

export interface Runnable {
  /** With the nodes behind it that read outputs which are no tensors (`reading-nodes.ts`). */
  readonly head: Blob;
  /** Every file that the head's tensors lie in, the model's own among them; each location once. */
  readonly weights: readonly { readonly location: string; readonly blob: Blob }[];
  /** Locations that tensors name and that are not at hand: the runtime refuses the model without them. */
  readonly missing: readonly string[];
}

/** What a runtime needs to run the model: its head, and the files that its weights lie in. */
export async function prepareRunnable(
  { model, file, external }: RunnableSource,
  options: Omit<ExternalizeOptions, 'location'> = {},
): Promise<Result<Runnable, TransformError>> {
  const used = new Set<string>();
  // What names no location cannot be supplied: the runtime says what is wrong with it.
  for (const { payload } of model.tensors)
    if (payload.kind === 'external' && payload.problem !== 'no-location') used.add(payload.location);
  const location = unusedLocation(used);
  const head = await externalizeWeights(file.blob, { ...options, location });
  if (!head.ok) return head;
  const nodes = readingNodes(planOutputs(model));
  const weights: { readonly location: string; readonly blob: Blob }[] = [];
  const missing: string[] = [];
  for (const name of used) {
    const blob = external.get(name);
    if (blob === undefined) missing.push(name);
    else weights.push({ location: name, blob });
  }
  if (head.value.inFile) weights.push({ location, blob: file.blob });
  return ok({ head: withNodes(head.value.head, nodes), weights, missing });
}

function unusedLocation(taken: ReadonlySet<string>): string {
  let location = SELF_LOCATION;
  while (taken.has(location)) location += '_';
  return location;
}
