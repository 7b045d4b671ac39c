import { err, ok, type Result } from '../base/result.ts';
import { BlobWindow, type WindowSizes, windowSizesFor } from './blob-window.ts';
import { GraphProto, ModelProto, TensorProto } from './onnx-proto.generated.js';
import type { RootMessage, Skeleton } from './skeleton.ts';
import { SkeletonWalker } from './skeleton-walker.ts';
import { StringCache } from './string-cache.ts';
import type { WireError } from './wire-error.ts';
import { WireReader } from './wire-reader.ts';
import { messageType } from './wire-schema.ts';

export interface SkeletonOptions {
  readonly signal?: AbortSignal;
  /** Called before each read with the share of the file that was walked, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Bytes read at once; 32 at least. Tests make them small. */
  readonly windowSizes?: WindowSizes;
}

const rootTypes = { model: 'ModelProto', graph: 'GraphProto', tensor: 'TensorProto' } as const;

/**
 * Reads everything but the weights of an ONNX file: graph, names, types, small attributes. Long contents of tensors and
 * attributes stay in the file, and `payload_run` records say where. Subgraphs come as units of their own. Memory and
 * time follow the graph, not the file's size; nothing recurses. Every record is checked on the way.
 */
export async function readSkeleton(
  file: { readonly path: string; readonly blob: Blob },
  root: RootMessage,
  options: SkeletonOptions = {},
): Promise<Result<Skeleton, WireError>> {
  const { signal, onProgress, windowSizes = windowSizesFor(file.blob) } = options;
  const walker = new SkeletonWalker(file.path, file.blob.size, messageType(rootTypes[root]));
  const window = new BlobWindow(file.blob, windowSizes);
  try {
    while (walker.walk(window.bytes, window.base) === 'more') {
      onProgress?.(walker.offset / file.blob.size);
      try {
        await window.moveTo(walker.offset);
      } catch (cause) {
        return err({ kind: 'unreadable', file: file.path, reason: String(cause) });
      }
      if (signal?.aborted === true) return err({ kind: 'cancelled' });
    }
    if (walker.report.error !== null) return err(walker.report.error);
    return ok(decodeUnits(root, walker));
  } catch (cause) {
    // The only thing that can fail here besides a bug of ours: a buffer that cannot be allocated.
    if (cause instanceof RangeError && /allocation|array length/i.test(cause.message)) {
      return err({ kind: 'out-of-memory', file: file.path });
    }
    throw cause;
  }
}

function decodeUnits(root: RootMessage, walker: SkeletonWalker): Skeleton {
  const { output, report } = walker;
  const strings = new StringCache();
  const decoded = decodeRoot(root, new WireReader(output.takeUnit(0), strings));
  const detached: GraphProto[] = [];
  for (let unit = 1; unit < output.unitCount; unit++) {
    detached.push(GraphProto.decode(new WireReader(output.takeUnit(unit), strings)));
  }
  return { root: decoded, detached, findings: report.findings.list(), bytes: output.pos };
}

function decodeRoot(root: RootMessage, reader: WireReader): Skeleton['root'] {
  switch (root) {
    case 'model':
      return { kind: root, proto: ModelProto.decode(reader) };
    case 'graph':
      return { kind: root, proto: GraphProto.decode(reader) };
    case 'tensor':
      return { kind: root, proto: TensorProto.decode(reader) };
  }
}
