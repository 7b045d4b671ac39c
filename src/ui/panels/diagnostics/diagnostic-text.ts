import type { Diagnostic } from '../../../core/ir/diagnostic.ts';
import type { Messages } from '../../../words/en.ts';
import type { DiagnosticText } from '../../../words/en/diagnostics.ts';

/** What is odd, why, and what to do about it. */
export function diagnosticText(words: Messages, { code, facts }: Diagnostic): DiagnosticText {
  return words.diagnostics[code](facts);
}
