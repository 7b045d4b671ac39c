import type { GraphIndex } from '../base/indices.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { Initializer } from '../ir/model.ts';
import type { Dim, ValueType } from '../ir/value-type.ts';
import type { Findings } from './findings.ts';
import type { DraftValue } from './value-table.ts';

/** Whether a tensor of these exact dims may stand where `declared` is said. Symbols and unknown dims take any size. */
function fits(declared: readonly Dim[] | null, actual: readonly Dim[] | null): boolean {
  if (declared === null || actual === null) return true;
  if (declared.length !== actual.length) return false;
  return declared.every((dim, i) => {
    const other = actual[i];
    return dim.kind !== 'known' || dim.value < 0 || other?.kind !== 'known' || dim.value === other.value;
  });
}

function contradicts(declared: ValueType, actual: ValueType): boolean {
  if (declared.kind !== 'tensor' && declared.kind !== 'sparse_tensor') return true;
  if (actual.kind !== 'tensor' && actual.kind !== 'sparse_tensor') return false;
  const elements = declared.elemType !== 0 && actual.elemType !== 0 && declared.elemType !== actual.elemType;
  return elements || !fits(declared.shape, actual.shape);
}

/** Reports initializers whose tensor is not of the type that the graph declares for its value. */
export function checkInitializerTypes(
  graph: GraphIndex,
  built: { readonly initializers: readonly Initializer[]; readonly types: readonly ValueType[] },
  values: readonly DraftValue[],
  findings: Findings,
): void {
  for (const { index, name, value } of built.initializers) {
    const declared = values[value]?.type;
    const actual = built.types[index];
    if (declared === null || declared === undefined || actual === undefined || !contradicts(declared, actual))
      continue;
    const facts = { name, declared: formatValueType(declared), actual: formatValueType(actual) };
    findings.report(
      'initializer-type-mismatch',
      'warning',
      { kind: 'initializer', graph, initializer: index, name },
      facts,
    );
  }
}
