import type { DiagnosticCode, Place, Severity } from '../ir/diagnostic.ts';
import type { Facts, Findings } from './findings.ts';

interface Group {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: Facts;
  count: number;
}

/**
 * Findings that say the same of many nodes, reported once with a count and the first place: a custom operator used 500
 * times is one thing to know, not 500.
 */
export class GroupedFindings {
  readonly #groups = new Map<string, Group>();

  /** Findings of one code and `key` are one; the first one's place and facts are kept. */
  add(code: DiagnosticCode, severity: Severity, place: Place, key: string, facts: Facts): void {
    const id = `${code}\0${key}`;
    const group = this.#groups.get(id);
    if (group === undefined) this.#groups.set(id, { code, severity, place, facts, count: 1 });
    else group.count++;
  }

  /** Hands the groups on, with a fact `count`. */
  reportTo(findings: Findings): void {
    for (const { code, severity, place, facts, count } of this.#groups.values()) {
      findings.report(code, severity, place, { ...facts, count });
    }
  }
}
