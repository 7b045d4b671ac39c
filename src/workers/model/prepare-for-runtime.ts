import { isRemote } from '../../core/base/remote-blob.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { SourceFile } from '../../core/ir/source.ts';
import { prepareRunnable } from '../../core/transform/runnable-model.ts';
import type { RunnableModel } from '../runtime/protocol.ts';
import type { OpenModel } from './open-model.ts';
import type { RunnableError } from './protocol.ts';

/** The open model's head and the files of its weights, as they can be sent to another worker. */
export async function prepareForRuntime({
  imported: { model, file, external },
  supplied,
}: OpenModel): Promise<Result<RunnableModel, RunnableError>> {
  const prepared = await prepareRunnable({ model, file: file.blob, external });
  if (!prepared.ok) {
    const { error } = prepared;
    switch (error.kind) {
      case 'weights-missing':
      case 'cancelled':
        return err(error);
      case 'corrupt':
        return err({ kind: 'model-unreadable', reason: `broken at byte ${error.offset}` });
      case 'unreadable':
        return err({ kind: 'model-unreadable', reason: error.reason });
    }
  }
  // A file on a server cannot be sent, only its address can.
  const own: SourceFile = isRemote(file.blob) ? supplied : file;
  const weights = prepared.value.weights.map(({ location, self }) => ({
    location,
    file: self ? own : { path: location, blob: external.get(location) ?? new Blob([]) },
  }));
  return ok({ head: prepared.value.head, weights });
}
