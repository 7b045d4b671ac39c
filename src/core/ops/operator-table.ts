import { openOperatorTable } from './decode-operators.ts';
import type { OperatorTable } from './decode-operators.ts';
import { OPERATOR_TABLE } from './operator-table.generated.ts';

let opened: OperatorTable | null = null;

/** The operators of every domain this program knows; opened when first asked for. */
export function operatorTable(): OperatorTable {
  opened ??= openOperatorTable(OPERATOR_TABLE);
  return opened;
}

/** '' and `ai.onnx` name the same domain; the table knows it as ''. */
export function canonicalDomain(domain: string): string {
  return domain === 'ai.onnx' ? '' : domain;
}
