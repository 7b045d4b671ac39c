import { pathOfPlace } from '../core/analysis/record-model.ts';
import type { Diagnostic } from '../core/ir/diagnostic.ts';
import type { Model } from '../core/ir/model.ts';
import { cli } from '../words/en/cli.ts';
import type { DiagnosticText } from '../words/en/diagnostics.ts';
import { diagnostics as words } from '../words/en/diagnostics.ts';
import { printable } from './printable.ts';

/** What is odd about the model: severity, place and title on one line, what and why below. */
export function* findingLines(model: Model, diagnostics: readonly Diagnostic[]): Generator<string> {
  if (diagnostics.length === 0) return;
  yield `\n${cli.headings.findings}\n`;
  for (const { code, severity, place, facts } of diagnostics) {
    const { title, what }: DiagnosticText = words[code](facts);
    yield `  ${printable(`${cli.severities[severity]}  ${pathOfPlace(model, place)}  ${title}`)}\n`;
    if (what !== '') yield `    ${printable(what)}\n`;
  }
}
