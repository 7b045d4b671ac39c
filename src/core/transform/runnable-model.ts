import { ok, err, type Result } from '../base/result.ts';
import type { Model } from '../ir/model.ts';
import { lengthDelimited, varint } from './head-writer.ts';
import { externalizeWeights, type ExternalizeOptions } from './externalize-weights.ts';
import type { TransformError } from './transform-error.ts';

/** An imported model as far as it is needed here. */
export interface RunnableSource {
  readonly model: Model;
  /** Holds the ONNX message, out of any container. */
  readonly file: Blob;
  /** External data at hand, by location as the model writes it. */
  readonly external: ReadonlyMap<string, Blob>;
}

export interface Runnable {
  readonly head: Blob;
  /** The model's own file under `SELF`, and its external data by location. */
  readonly weights: readonly { readonly location: string; readonly self: boolean }[];
}

export type RunnableError =
  TransformError | { readonly kind: 'weights-missing'; readonly locations: readonly string[] };

/** What the head calls the model's own file. */
const SELF = 'opscope.self';

/** What a runtime needs to run the model: its head, and the files that its weights lie in. */
export async function prepareRunnable(
  { model, file, external }: RunnableSource,
  options: Omit<ExternalizeOptions, 'location'> = {},
): Promise<Result<Runnable, RunnableError>> {
  const missing = model.externalFiles.filter(({ location }) => !external.has(location));
  if (missing.length > 0) {
    return err({ kind: 'weights-missing', locations: missing.map(({ location }) => location) });
  }
  const location = unusedLocation(model);
  const head = await externalizeWeights(file, { ...options, location });
  if (!head.ok) return head;
  const files = model.externalFiles.map((found) => ({ location: found.location, self: false }));
  return ok({
    head: head.value.head,
    weights: head.value.usesFile ? [...files, { location, self: true }] : files,
  });
}

function unusedLocation(model: Model): string {
  const taken = new Set(model.externalFiles.map(({ location }) => location));
  let location = SELF;
  while (taken.has(location)) location += '_';
  return location;
}

/** A lone GraphProto as a model: the runtime takes nothing else. */
export function wrapGraph(graph: Blob, irVersion: number, opset: number): Blob {
  const opsetImport = lengthDelimited(8, [...varint(2 * 8), ...varint(opset)]);
  return new Blob([
    Uint8Array.from([
      ...varint(8),
      ...varint(irVersion),
      ...opsetImport,
      ...varint(7 * 8 + 2),
      ...varint(graph.size),
    ]),
    graph,
  ]);
}
