/**
 * The head of a model: its ModelProto without the bytes of large initializers, which become external data that points
 * into the file itself. A runtime that takes the head and the file needs no copy of the weights of its own; with the
 * weights inside, ONNX Runtime holds two to three (measured in `docs/run-a-model.md`).
 */
import { err, ok, type Result } from '../base/result.ts';
import type { ByteCount } from '../base/units.ts';
import { HeadWriter, lengthDelimited, textField, varint } from './head-writer.ts';
import { readInitializer, type Externalized } from './read-initializer.ts';
import { CorruptWire, type TransformError } from './transform-error.ts';
import { WireCursor, type WireRecord } from './wire-cursor.ts';

export interface ExternalizeOptions {
  /** What the head calls the file; no external data of the model may have that location. */
  readonly location: string;
  /** Smaller payloads stay in the head. */
  readonly threshold?: ByteCount;
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

export interface Head {
  readonly head: Blob;
  /** Whether some weights lie in the file, under `location`. */
  readonly usesFile: boolean;
}

/** Shapes, axes and other small constants must be in the head, or the runtime cannot infer shapes from them. */
const THRESHOLD: ByteCount = 4096;

// Field numbers of onnx.proto.
const MODEL_GRAPH = 7;
const GRAPH_INITIALIZER = 5;
const TENSOR_EXTERNAL_DATA = 13;
const TENSOR_DATA_LOCATION = 14;
const LOCATION_EXTERNAL = 1;

interface Walk {
  readonly cursor: WireCursor;
  readonly size: number;
  readonly options: ExternalizeOptions;
  readonly threshold: ByteCount;
  usesFile: boolean;
}

/** `file` holds a ModelProto. Reads its headers only; memory follows the graph. */
export async function externalizeWeights(
  file: Blob,
  options: ExternalizeOptions,
): Promise<Result<Head, TransformError>> {
  const walk: Walk = {
    cursor: new WireCursor(file, options.signal),
    size: file.size,
    options,
    threshold: options.threshold ?? THRESHOLD,
    usesFile: false,
  };
  try {
    const model = new HeadWriter();
    for (let at = 0; at < file.size;) {
      const record = await walk.cursor.read(at, file.size);
      if (record.field === MODEL_GRAPH && record.wireType === 2)
        model.nest(MODEL_GRAPH, await rewriteGraph(walk, record));
      else model.copy(record.tag, record.end);
      at = record.end;
    }
    return ok({ head: await model.toBlob(file), usesFile: walk.usesFile });
  } catch (error) {
    if (options.signal?.aborted === true) return err({ kind: 'cancelled' });
    if (error instanceof CorruptWire) return err({ kind: 'corrupt', offset: error.offset });
    return err({ kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) });
  }
}

async function rewriteGraph(walk: Walk, graph: WireRecord): Promise<HeadWriter> {
  const writer = new HeadWriter();
  for (let at = graph.start; at < graph.end;) {
    const record = await walk.cursor.read(at, graph.end);
    at = record.end;
    const isLarge =
      record.field === GRAPH_INITIALIZER && record.wireType === 2 && record.value >= walk.threshold;
    const found = isLarge ? await readInitializer(walk.cursor, record, walk.threshold) : null;
    if (found === null) writer.copy(record.tag, record.end);
    else {
      walk.usesFile = true;
      writer.nest(GRAPH_INITIALIZER, externalTensor(record, found, walk.options.location));
      walk.options.onProgress?.(record.end / walk.size);
    }
  }
  return writer;
}

/** The tensor without its payload, which is told where to be found instead. */
function externalTensor(tensor: WireRecord, { payload }: Externalized, location: string): HeadWriter {
  const writer = new HeadWriter();
  writer.copy(tensor.start, payload.tag);
  writer.copy(payload.end, tensor.end);
  const entries: readonly (readonly [string, string])[] = [
    ['location', location],
    ['offset', String(payload.start)],
    ['length', String(payload.end - payload.start)],
  ];
  for (const [key, value] of entries) {
    writer.write(lengthDelimited(TENSOR_EXTERNAL_DATA, [...textField(1, key), ...textField(2, value)]));
  }
  writer.write([...varint(TENSOR_DATA_LOCATION * 8), LOCATION_EXTERNAL]);
  return writer;
}
