import type { Attribute } from '../ir/attribute.ts';
import type { Place } from '../ir/diagnostic.ts';
import type { Node } from '../ir/model.ts';
import type { OperatorSchema } from '../ops/schema.ts';
import type { Findings } from './findings.ts';
import type { GroupedFindings } from './grouped-findings.ts';

/** The kind that the schema's is compared with; null when there is nothing to compare. */
function comparableKind({ value }: Attribute): string | null {
  switch (value.kind) {
    case 'reference':
    case 'in-file':
      return value.of;
    case 'unknown':
      return null;
    case 'float':
    case 'int':
    case 'string':
    case 'tensor':
    case 'graph':
    case 'sparse_tensor':
    case 'type_proto':
    case 'floats':
    case 'ints':
    case 'strings':
    case 'type_protos':
      return value.kind;
    // A declared graph or tensor that is not there is an empty list, and no mistake of kind.
    case 'tensors':
      return value.tensors.length === 0 ? null : value.kind;
    case 'graphs':
      return value.graphs.length === 0 ? null : value.kind;
    case 'sparse_tensors':
      return value.sparse.length === 0 ? null : value.kind;
  }
}

function checkOne(
  node: Node,
  attribute: Attribute,
  schema: OperatorSchema,
  place: Place,
  groups: GroupedFindings,
): void {
  const { name } = attribute;
  const { opType, domain } = node;
  const key = `${domain}\0${opType}\0${name}`;
  const formal = schema.attributes.find((candidate) => candidate.name === name);
  if (formal === undefined) {
    // Tables of other domains may lag behind their runtime.
    groups.add('unknown-attribute', domain === '' ? 'warning' : 'info', place, key, { opType, name });
    return;
  }
  const actual = comparableKind(attribute);
  if (actual !== null && actual !== formal.kind) {
    groups.add('attribute-kind', 'warning', place, key, { opType, name, actual, expected: formal.kind });
  }
}

/** Checks a node's attributes among each other and against its operator's schema, if there is one. */
export function diagnoseAttributes(
  node: Node,
  schema: OperatorSchema | null,
  place: Place,
  findings: Findings,
  groups: GroupedFindings,
): void {
  const names = new Set<string>();
  const { opType } = node;
  for (const attribute of node.attributes) {
    const { name, value } = attribute;
    if (names.has(name)) findings.report('duplicate-attribute', 'warning', place, { opType, name });
    names.add(name);
    if (value.kind === 'unknown')
      findings.report('unknown-attribute-type', 'warning', place, { opType, name, type: value.type });
    if (schema !== null) checkOne(node, attribute, schema, place, groups);
  }
  for (const { name, required, kind } of schema?.attributes ?? []) {
    if (required && !names.has(name))
      findings.report('missing-attribute', 'warning', place, { opType, name, kind });
  }
}
