import { canonicalDomain, operatorTable } from './operator-table.ts';

/** The operator exists in some version of its domain, also when the table has no schema of it. */
export function isKnownOperator(domain: string, opType: string): boolean {
  return operatorTable().category(canonicalDomain(domain), opType) !== null;
}

/** The table has operators of this domain. */
export function isKnownDomain(domain: string): boolean {
  return operatorTable().hasDomain(canonicalDomain(domain));
}
