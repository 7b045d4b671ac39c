import type { Skeleton } from '../onnx/skeleton.ts';
import type { BuiltModel } from './build-model.ts';
import { diagnoseFunctions } from './diagnose-functions.ts';
import { diagnoseOperators } from './diagnose-operators.ts';
import { diagnoseOrder } from './diagnose-order.ts';
import { diagnoseTensors } from './diagnose-tensors.ts';
import { diagnoseValueTypes } from './diagnose-value-types.ts';
import { diagnoseValues } from './diagnose-values.ts';
import { diagnoseVersions } from './diagnose-versions.ts';
import { diagnoseWire } from './diagnose-wire.ts';
import type { Findings } from './findings.ts';
import type { OperatorKnowledge } from './operator-knowledge.ts';

/** Everything odd that the model shows by itself; what depends on supplied files is `diagnoseExternal`'s. */
export function diagnoseModel(
  { model, notes }: BuiltModel,
  { root, findings: wire }: Pick<Skeleton, 'root' | 'findings'>,
  knowledge: OperatorKnowledge,
  findings: Findings,
): void {
  diagnoseWire(model, wire, findings);
  diagnoseValues(model, findings);
  diagnoseOrder(model, findings);
  diagnoseTensors(model, notes, findings);
  diagnoseValueTypes(model, findings);
  diagnoseFunctions(model, findings);
  // A lone graph or tensor has no place for versions and imports.
  if (root.kind === 'model') diagnoseVersions(model, knowledge, findings);
  diagnoseOperators(model, knowledge, findings);
}
