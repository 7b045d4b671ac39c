import type { ModelChoice, OpenError } from '../../core/ir/open-error.ts';
import type { Messages } from '../../words/en.ts';
import type { OpenErrorText } from '../../words/en/open-errors.ts';

type Kind = OpenError['kind'];
type ErrorOf<K extends Kind> = Extract<OpenError, { readonly kind: K }>;

/** What happened, why, and what to do next. */
export function describeError(words: Messages, error: OpenError): OpenErrorText {
  return describe(words.openErrors, error.kind, error);
}

/** Kind and error are two parameters, so that the compiler sees that the words of a kind get an error of that kind. */
function describe<K extends Kind>(texts: Messages['openErrors'], kind: K, error: ErrorOf<K>): OpenErrorText {
  return texts[kind](error);
}

/** The bare facts, one a line, for the fold and for bug reports. */
export function errorDetail(error: OpenError): string {
  return Object.entries(error)
    .map(
      ([name, value]) => `${name}: ${Array.isArray(value) ? value.map(itemText).join(', ') : String(value)}`,
    )
    .join('\n');
}

/** A file by its path, also where the error knows more of it. */
function itemText(item: string | ModelChoice): string {
  return typeof item === 'string' ? item : item.path;
}
