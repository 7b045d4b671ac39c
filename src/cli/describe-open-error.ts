import { unreachable } from '../core/base/assert.ts';
import { formatBytes } from '../core/base/format-number.ts';
import type { ModelChoice, OpenError } from '../core/ir/open-error.ts';
import { cli } from '../words/en/cli.ts';
import { openErrors } from '../words/en/open-errors.ts';
import type { OpenErrorText } from '../words/en/open-errors.ts';
import { printable } from './printable.ts';

/** What happened, why, and what to do next, a line each. */
export function describeOpenError(error: OpenError): string {
  const { title, what, next } = wordsOf(error);
  const lines =
    error.kind === 'several-models'
      ? [title, what, ...listChoices(error.choices), cli.pickModel]
      : [title, what, next];
  return lines
    .filter((line) => line !== '')
    .map(printable)
    .join('\n');
}

/** Models listed when one has to be picked. */
const LISTED = 40;

function listChoices(choices: readonly ModelChoice[]): readonly string[] {
  const lines = choices.slice(0, LISTED).map(({ path, bytes }) => cli.choice(path, formatBytes(bytes)));
  const rest = choices.length - lines.length;
  return rest > 0 ? [...lines, `  ${cli.andMore(String(rest))}`] : lines;
}

/** One case a kind: the compiler then knows that each sentence gets the facts that it needs. */
function wordsOf(error: OpenError): OpenErrorText {
  switch (error.kind) {
    case 'not-a-model':
      return openErrors[error.kind](error);
    case 'truncated':
      return openErrors[error.kind](error);
    case 'corrupt':
      return openErrors[error.kind](error);
    case 'no-graph':
      return openErrors[error.kind](error);
    case 'too-large':
      return openErrors[error.kind](error);
    case 'no-model-in-drop':
      return openErrors[error.kind](error);
    case 'several-models':
      return openErrors[error.kind](error);
    case 'no-such-model':
      return openErrors[error.kind](error);
    case 'unreadable':
      return openErrors[error.kind](error);
    case 'download-failed':
      return openErrors[error.kind](error);
    case 'download-blocked':
      return openErrors[error.kind](error);
    case 'bad-url':
      return openErrors[error.kind](error);
    case 'out-of-memory':
      return openErrors[error.kind](error);
    case 'worker-lost':
      return openErrors[error.kind](error);
    case 'cancelled':
      return openErrors[error.kind](error);
    default:
      return unreachable(error);
  }
}
