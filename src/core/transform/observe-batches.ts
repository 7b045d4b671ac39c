import type { ByteCount } from '../base/units.ts';
import { countElements } from '../ir/tensor.ts';
import type { Graph } from '../ir/model.ts';
import type { ValueType } from '../ir/value-type.ts';
import { elementTypeOf, packedBytes } from '../ir/element-type.ts';
import type { ObservableValue } from './observable-values.ts';

export interface BatchOptions {
  /** Bytes that the values of one batch may take together. One larger value is a batch of its own. */
  readonly limit: ByteCount;
  /** Bytes that are known for certain, by name: from the shapes that a session found, or from a run. */
  readonly known?: ReadonlyMap<string, ByteCount>;
  /** Sizes of symbolic dimensions, by name. */
  readonly freeDimensions?: Readonly<Record<string, number>>;
  /** What a value of unknown size counts; 4 MiB unless said otherwise. */
  readonly unknownBytes?: ByteCount;
}

export interface ObservationBatch {
  readonly names: readonly string[];
  /** What they are believed to take together. */
  readonly bytes: ByteCount;
  /** How many of them have an unknown size. */
  readonly unknown: number;
}

/** An activation of an image model at full size: a batch of 256 MB then holds 64 that nobody knows the size of. */
export const UNKNOWN_BYTES: ByteCount = 4_194_304;

/**
 * Splits values into runs that fit a memory bound, in their order: all outputs of a run are held at once, and those of
 * a whole network can be many times the model. Linear: a batch is closed when the next value no longer fits.
 */
export function splitIntoBatches(
  graph: Graph,
  values: readonly ObservableValue[],
  options: BatchOptions,
): readonly ObservationBatch[] {
  const { limit, known, freeDimensions = {}, unknownBytes = UNKNOWN_BYTES } = options;
  const batches: ObservationBatch[] = [];
  let names: string[] = [];
  let bytes = 0;
  let unknown = 0;
  const close = (): void => {
    if (names.length > 0) batches.push({ names, bytes, unknown });
    names = [];
    bytes = 0;
    unknown = 0;
  };
  for (const { value, name, elemType } of values) {
    const size = known?.get(name) ?? bytesOf(graph.values[value]?.type ?? null, elemType, freeDimensions);
    const counted = size ?? unknownBytes;
    if (bytes + counted > limit) close();
    names.push(name);
    bytes += counted;
    unknown += size === null ? 1 : 0;
  }
  close();
  return batches;
}

/** Bytes of a tensor in its runtime's memory; null while a dimension or the element type is unknown, or for strings. */
function bytesOf(
  type: ValueType | null,
  elemType: number,
  freeDimensions: Readonly<Record<string, number>>,
): ByteCount | null {
  const element = elementTypeOf(elemType);
  if (type?.kind !== 'tensor' || type.shape === null || element === null || element.kind === 'string')
    return null;
  const dims: number[] = [];
  for (const dim of type.shape) {
    if (dim.kind === 'known') dims.push(dim.value);
    else if (dim.kind === 'symbolic' && Object.hasOwn(freeDimensions, dim.name))
      dims.push(freeDimensions[dim.name] ?? -1);
    else return null;
  }
  const bytes = packedBytes(element, countElements(dims));
  return Number.isSafeInteger(bytes) ? bytes : null;
}
