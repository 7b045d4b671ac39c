import { isRemote } from '../../core/base/remote-blob.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { SourceFile } from '../../core/ir/source.ts';
import { prepareRunnable } from '../../core/transform/runnable-model.ts';
import type { TransformError } from '../../core/transform/transform-error.ts';
import type { RunnableModel } from '../runtime/protocol.ts';
import type { OpenModel } from './open-model.ts';
import type { RunnableError } from './protocol.ts';

/** The open model's head and the files of its weights, as they can be sent to another worker. */
export async function prepareForRuntime({
  imported: { model, file, external },
  supplied,
}: OpenModel): Promise<Result<RunnableModel, RunnableError>> {
  const prepared = await prepareRunnable({ model, file, external });
  if (!prepared.ok) return err(unreadable(prepared.error));
  const { head, weights, missing } = prepared.value;
  if (missing.length > 0) return err({ kind: 'weights-missing', locations: missing });
  // A file on a server cannot be sent, only its address can.
  const own: SourceFile = isRemote(file.blob) ? supplied : file;
  return ok({
    head,
    weights: weights.map(({ location, blob }) => ({
      location,
      file: blob === file.blob ? own : { path: location, blob },
    })),
  });
}

function unreadable(error: TransformError): RunnableError {
  switch (error.kind) {
    case 'cancelled':
      return error;
    case 'corrupt':
      return { kind: 'model-unreadable', reason: `broken at byte ${error.offset}` };
    case 'unreadable':
      return { kind: 'model-unreadable', reason: error.reason };
    case 'no-graph':
    case 'no-versions':
      return { kind: 'model-unreadable', reason: 'the file is no whole model' };
  }
}
