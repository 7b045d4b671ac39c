import type { OpenError } from '../core/ir/open-error.ts';
import type { OpenErrorText, OpenErrorWords } from './en/open-errors.ts';

/** The words for an error, in the language of `words`. */
export function openErrorText(words: OpenErrorWords, error: OpenError): OpenErrorText {
  switch (error.kind) {
    case 'not-a-model':
      return words[error.kind](error);
    case 'truncated':
      return words[error.kind](error);
    case 'corrupt':
      return words[error.kind](error);
    case 'no-graph':
      return words[error.kind](error);
    case 'too-large':
      return words[error.kind](error);
    case 'no-model-in-drop':
      return words[error.kind](error);
    case 'several-models':
      return words[error.kind](error);
    case 'unreadable':
      return words[error.kind](error);
    case 'download-failed':
      return words[error.kind](error);
    case 'download-blocked':
      return words[error.kind](error);
    case 'bad-url':
      return words[error.kind](error);
    case 'out-of-memory':
      return words[error.kind](error);
    case 'worker-lost':
      return words[error.kind](error);
    case 'cancelled':
      return words[error.kind](error);
  }
}
