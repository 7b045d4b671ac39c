import { elementTypeOf } from '../ir/element-type.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { Model } from '../ir/model.ts';
import type { ValueType } from '../ir/value-type.ts';
import type { Findings } from './findings.ts';
import { GroupedFindings } from './grouped-findings.ts';

/** The tensor at the bottom of sequences, maps and optionals. */
function innermost(type: ValueType): ValueType | null {
  let at: ValueType | null = type;
  while (at !== null && at.kind !== 'tensor' && at.kind !== 'sparse_tensor') {
    if (at.kind === 'opaque') return null;
    at = at.kind === 'map' ? at.value : at.elem;
  }
  return at;
}

/** Checks the types that the file gives to values. UNDEFINED (0) is how some exporters say nothing. */
export function diagnoseValueTypes(model: Model, findings: Findings): void {
  const groups = new GroupedFindings();
  for (const { index: graph, values } of model.graphs) {
    for (const { index: value, name, type, outer, initializer } of values) {
      if (type === null || outer !== null || initializer >= 0) continue;
      const tensor = innermost(type);
      if (tensor === null || (tensor.kind !== 'tensor' && tensor.kind !== 'sparse_tensor')) continue;
      const place = { kind: 'value', graph, value, name } as const;
      const { elemType, shape } = tensor;
      if (elemType !== 0 && elementTypeOf(elemType) === null) {
        findings.report('unknown-data-type', 'warning', place, { name, type: elemType, of: 'value' });
      }
      // Exporters write -1 where they mean "any": worth a note, not an alarm.
      if (shape?.some((dim) => dim.kind === 'known' && dim.value < 0) === true) {
        groups.add('negative-dim', 'info', place, String(graph), {
          name,
          dims: formatValueType(type),
          of: 'value',
        });
      }
    }
  }
  groups.reportTo(findings);
}
