import { formatBytes, groupDigits } from '../../../../core/base/format-number.ts';
import type { TensorError } from '../../../../core/tensor/types.ts';
import type { Messages } from '../../../../words/en.ts';
import type { WorkerLost } from '../../../../workers/worker-lost.ts';

/** Why elements cannot be shown, in a sentence. */
export function tensorErrorText(error: TensorError | WorkerLost, words: Messages): string {
  const { errors, problems } = words.inspector.tensor;
  switch (error.kind) {
    case 'unknown-data-type':
      return errors.unknownType(String(error.dataType));
    case 'bad-dims':
      return errors.badDims(error.dims.join(', '));
    case 'no-payload':
      return errors.noPayload;
    case 'payload-short':
      return errors.short(formatBytes(error.expected), formatBytes(error.actual));
    case 'too-few-strings':
      return errors.fewStrings(groupDigits(error.expected), groupDigits(error.actual));
    case 'external':
      return problems[error.problem](error.location);
    case 'corrupt-payload':
      return errors.corrupt(groupDigits(error.offset));
    case 'unreadable':
      return errors.unreadable(error.reason);
    case 'not-a-picture':
      return errors.notPicture;
    case 'too-large':
      return errors.tooLarge(formatBytes(error.limit), formatBytes(error.actual));
    case 'no-tensor':
      return errors.noTensor;
    case 'no-attribute':
      return errors.noAttribute;
    case 'cancelled':
      return errors.cancelled;
    case 'worker-lost':
      return errors.lost;
  }
}
