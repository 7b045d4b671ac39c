/**
 * The head of a model: its ModelProto without the bytes of large initializers, which become external data that points
 * into the file itself. A runtime that takes the head and the file needs no copy of the weights of its own; with the
 * weights inside, ONNX Runtime holds two to three.
 */
import { err, ok, type Result } from '../base/result.ts';
import type { ByteCount } from '../base/units.ts';
import type { WindowSizes } from '../onnx/blob-window.ts';
import type { RootMessage } from '../onnx/skeleton.ts';
import { HeadWriter, lengthDelimited, textField, varint } from './head-writer.ts';
import { readInitializer } from './read-initializer.ts';
import { CorruptWire, type TransformError } from './transform-error.ts';
import { WireCursor, type WireRecord } from './wire-cursor.ts';

/** What the head calls the file, unless the model has external data of that very name. */
export const SELF_LOCATION = 'opscope.self';

/** A lone GraphProto says neither: the caller guesses. */
export interface WrapVersions {
  readonly irVersion: number;
  readonly opset: number;
}

export interface ExternalizeOptions {
  /** What the file holds; a model unless said otherwise. */
  readonly root?: RootMessage;
  /** For `root: 'graph'`, which gets a model around it; refused without, since operators change their meaning. */
  readonly wrap?: WrapVersions;
  /** What the head calls the file; no external data of the model may have that location. */
  readonly location?: string;
  /** Smaller payloads stay in the head. */
  readonly threshold?: ByteCount;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** Bytes read at once; tests make them small. */
  readonly windowSizes?: WindowSizes;
}

export interface RunnableHead {
  readonly head: Blob;
  /** Whether some weights lie in the file, under the location. */
  readonly inFile: boolean;
  /** Size of the head. */
  readonly bytes: ByteCount;
}

/** Shapes, axes and other small constants must be in the head, or the runtime cannot infer shapes from them. */
const THRESHOLD: ByteCount = 4096;

// Field numbers of onnx.proto.
const MODEL_IR_VERSION = 1;
const MODEL_GRAPH = 7;
const MODEL_OPSET_IMPORT = 8;
const OPSET_VERSION = 2;
const GRAPH_INITIALIZER = 5;
const TENSOR_EXTERNAL_DATA = 13;
const TENSOR_DATA_LOCATION = 14;
const LOCATION_EXTERNAL = 1;

interface Walk {
  readonly cursor: WireCursor;
  readonly size: number;
  readonly location: string;
  readonly threshold: ByteCount;
  readonly onProgress: ((fraction: number) => void) | undefined;
  inFile: boolean;
}

/** Reads the headers of `file` only; memory follows the graph. */
export async function externalizeWeights(
  file: Blob,
  options: ExternalizeOptions = {},
): Promise<Result<RunnableHead, TransformError>> {
  const { root = 'model', wrap, signal } = options;
  const walk: Walk = {
    cursor: new WireCursor(file, signal, options.windowSizes),
    size: file.size,
    location: options.location ?? SELF_LOCATION,
    threshold: options.threshold ?? THRESHOLD,
    onProgress: options.onProgress,
    inFile: false,
  };
  if (root === 'tensor') return err({ kind: 'no-graph' });
  if (root === 'graph' && wrap === undefined) return err({ kind: 'no-versions' });
  try {
    const model =
      wrap === undefined || root === 'model' ? await rewriteModel(walk) : await wrapGraph(walk, wrap);
    const head = await model.toBlob(file);
    if (signal?.aborted === true) return err({ kind: 'cancelled' });
    options.onProgress?.(1);
    return ok({ head, inFile: walk.inFile, bytes: model.bytes });
  } catch (error) {
    if (signal?.aborted === true) return err({ kind: 'cancelled' });
    if (error instanceof CorruptWire) return err({ kind: 'corrupt', offset: error.offset });
    return err({ kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) });
  }
}

async function rewriteModel(walk: Walk): Promise<HeadWriter> {
  const model = new HeadWriter();
  for (let at = 0; at < walk.size;) {
    const record = await walk.cursor.read(at, walk.size);
    // `graph` may be there several times: protobuf merges them, so each is rewritten where it stands.
    if (record.field === MODEL_GRAPH && record.wireType === 2)
      model.nest(MODEL_GRAPH, await rewriteGraph(walk, record.start, record.end));
    else model.copy(record.tag, record.end);
    at = record.end;
  }
  return model;
}

async function wrapGraph(walk: Walk, { irVersion, opset }: WrapVersions): Promise<HeadWriter> {
  const model = new HeadWriter();
  model.write([...varint(MODEL_IR_VERSION * 8), ...varint(irVersion)]);
  model.write(lengthDelimited(MODEL_OPSET_IMPORT, [...varint(OPSET_VERSION * 8), ...varint(opset)]));
  model.nest(MODEL_GRAPH, await rewriteGraph(walk, 0, walk.size));
  return model;
}

async function rewriteGraph(walk: Walk, start: number, end: number): Promise<HeadWriter> {
  const writer = new HeadWriter();
  for (let at = start; at < end;) {
    const record = await walk.cursor.read(at, end);
    at = record.end;
    const isLarge =
      record.field === GRAPH_INITIALIZER && record.wireType === 2 && record.value >= walk.threshold;
    const payload = isLarge ? await readInitializer(walk.cursor, record, walk.threshold) : null;
    if (payload === null) writer.copy(record.tag, record.end);
    else {
      walk.inFile = true;
      writer.nest(GRAPH_INITIALIZER, externalTensor(record, payload, walk.location));
      walk.onProgress?.(record.end / walk.size);
    }
  }
  return writer;
}

/** The tensor without its payload, which is told where to be found instead. */
function externalTensor(tensor: WireRecord, payload: WireRecord, location: string): HeadWriter {
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
  // Of a field that is there twice the last one counts, so a 0 that the file wrote out does no harm.
  writer.write([...varint(TENSOR_DATA_LOCATION * 8), LOCATION_EXTERNAL]);
  return writer;
}
