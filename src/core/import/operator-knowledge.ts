import { isKnownDomain, isKnownOperator } from '../ops/known-operators.ts';
import { listSchemas, lookupSchema } from '../ops/lookup-schema.ts';
import { latestIrVersion, latestOpset } from '../ops/opset-releases.ts';
import type { OperatorSchema } from '../ops/schema.ts';

/** What the checks ask of the operator table; a test may bring its own. */
export interface OperatorKnowledge {
  lookupSchema(domain: string, opType: string, opsetVersion: number): OperatorSchema | null;
  listSchemas(domain: string, opType: string): readonly OperatorSchema[];
  isKnownOperator(domain: string, opType: string): boolean;
  isKnownDomain(domain: string): boolean;
  latestOpset(domain: string): number | null;
  latestIrVersion(): number;
}

/** The operator table of this program. */
export const OPERATOR_KNOWLEDGE: OperatorKnowledge = {
  lookupSchema,
  listSchemas,
  isKnownOperator,
  isKnownDomain,
  latestOpset,
  latestIrVersion,
};
