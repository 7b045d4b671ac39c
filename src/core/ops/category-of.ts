import type { OperatorCategory } from './category.ts';
import { canonicalDomain, operatorTable } from './operator-table.ts';

/** The operator's family, by which cards are coloured; `other` when the operator is unknown. */
export function categoryOf(domain: string, opType: string): OperatorCategory {
  return operatorTable().category(canonicalDomain(domain), opType) ?? 'other';
}
