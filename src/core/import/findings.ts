import { groupDigits } from '../base/format-number.ts';
import type { Diagnostic, DiagnosticCode, Place, Severity } from '../ir/diagnostic.ts';

/** Findings of one code that are kept; more would fill the panel and the memory, and say nothing new. */
export const MAX_FINDINGS_PER_CODE = 1000;

/** Facts are kept short: a name of a megabyte must not be carried into every sentence. */
const MAX_FACT_CHARACTERS = 200;

export type Facts = Readonly<Record<string, string | number | bigint>>;

/** Collects diagnostics. */
export interface Findings {
  report(code: DiagnosticCode, severity: Severity, place: Place, facts?: Facts): void;
  /** Everything reported, in order of reporting, with one `too-many-findings` for each code that was cut. */
  list(): readonly Diagnostic[];
}

function toText(fact: string | number | bigint): string {
  const text = typeof fact === 'string' ? fact : groupDigits(fact);
  return text.length <= MAX_FACT_CHARACTERS ? text : `${text.slice(0, MAX_FACT_CHARACTERS - 1)}…`;
}

export function createFindings(limit = MAX_FINDINGS_PER_CODE): Findings {
  const kept: Diagnostic[] = [];
  const counts = new Map<DiagnosticCode, number>();
  return {
    report(code, severity, place, facts = {}) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > limit) return;
      const texts = Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, toText(fact)]));
      kept.push({ code, severity, place, facts: texts });
    },
    list() {
      const cut = [...counts].filter(([, count]) => count > limit);
      const rest = cut.map(([code, count]): Diagnostic => {
        const facts = { code, shown: groupDigits(limit), total: groupDigits(count) };
        return { code: 'too-many-findings', severity: 'info', place: { kind: 'model' }, facts };
      });
      return [...kept, ...rest];
    },
  };
}
