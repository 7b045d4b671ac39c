import { canonicalDomain, operatorTable } from './operator-table.ts';
import type { OperatorSchema } from './schema.ts';

/**
 * The schema in force for an operator in a model that imports `opsetVersion` of its domain: the newest one that is not
 * newer. Null when the operator is unknown, known by name only, or not yet there at that version.
 */
export function lookupSchema(domain: string, opType: string, opsetVersion: number): OperatorSchema | null {
  return listSchemas(domain, opType).findLast((schema) => schema.sinceVersion <= opsetVersion) ?? null;
}

/** Every version of an operator's schema, oldest first; empty when there is none. */
export function listSchemas(domain: string, opType: string): readonly OperatorSchema[] {
  return operatorTable().schemas(canonicalDomain(domain), opType) ?? [];
}
