import { NONE } from '../base/indices.ts';
import { formatDomain } from '../ir/format-domain.ts';
import type { Place } from '../ir/diagnostic.ts';
import type { Model, Node } from '../ir/model.ts';
import type { OperatorSchema } from '../ops/schema.ts';
import { diagnoseAttributes } from './diagnose-attributes.ts';
import type { Findings } from './findings.ts';
import { GroupedFindings } from './grouped-findings.ts';
import type { OperatorKnowledge } from './operator-knowledge.ts';
import { listOpsets } from './opsets-in-force.ts';

/** Domains whose operator tables are the standard's own, so that what is not in them does not exist. */
const STANDARD_DOMAINS: ReadonlySet<string> = new Set(['', 'ai.onnx.ml']);

export const isStandardDomain = (domain: string): boolean => STANDARD_DOMAINS.has(domain);

/** Looks up the schema in force; reports operators and domains that the table does not have. */
function findSchema(
  node: Node,
  version: number | undefined,
  place: Place,
  knowledge: OperatorKnowledge,
  groups: GroupedFindings,
): OperatorSchema | null {
  const { domain, opType } = node;
  const shown = formatDomain(domain);
  if (!knowledge.isKnownDomain(domain)) {
    groups.add('unknown-domain', 'info', place, domain, { domain: shown, opType });
    return null;
  }
  const schema = version === undefined ? null : knowledge.lookupSchema(domain, opType, version);
  if (schema !== null) return schema;
  const since = knowledge.listSchemas(domain, opType)[0]?.sinceVersion;
  if (knowledge.isKnownOperator(domain, opType) && (version === undefined || since === undefined))
    return null;
  const facts = { domain: shown, opType, version: version ?? '', since: since ?? '' };
  groups.add(
    'unknown-operator',
    isStandardDomain(domain) ? 'warning' : 'info',
    place,
    `${domain}\0${opType}\0${String(version)}`,
    facts,
  );
  return null;
}

function checkArity(node: Node, schema: OperatorSchema, place: Place, findings: Findings): void {
  const { opType, inputs, outputs } = node;
  // An input that must be there, left out by an empty name.
  const gap = inputs.findIndex((value, i) => value === NONE && schema.inputs[i]?.kind === 'single');
  if (inputs.length < schema.minInputs || gap >= 0) {
    const formal = schema.inputs[gap >= 0 ? gap : inputs.length]?.name ?? '';
    const actual =
      inputs.length < schema.minInputs ? inputs.length : inputs.filter((value) => value !== NONE).length;
    findings.report('too-few-inputs', 'warning', place, {
      opType,
      actual,
      expected: schema.minInputs,
      formal,
    });
  }
  if (inputs.length > schema.maxInputs) {
    findings.report('too-many-inputs', 'warning', place, {
      opType,
      actual: inputs.length,
      expected: schema.maxInputs,
    });
  }
  if (outputs.length > schema.maxOutputs) {
    findings.report('too-many-outputs', 'warning', place, {
      opType,
      actual: outputs.length,
      expected: schema.maxOutputs,
    });
  }
}

/** Checks every node against the schema of its operator. Calls of model-local functions have none. */
export function diagnoseOperators(model: Model, knowledge: OperatorKnowledge, findings: Findings): void {
  const opsets = listOpsets(model);
  const groups = new GroupedFindings();
  for (const { index: graph, nodes } of model.graphs) {
    for (const node of nodes) {
      const place: Place = { kind: 'node', graph, node: node.index, name: node.name };
      const version = opsets[graph]?.get(node.domain);
      const schema = node.callee === NONE ? findSchema(node, version, place, knowledge, groups) : null;
      diagnoseAttributes(node, schema, place, findings, groups);
      if (schema === null) continue;
      checkArity(node, schema, place, findings);
      if (schema.deprecated) {
        const facts = { domain: formatDomain(node.domain), opType: node.opType, since: schema.sinceVersion };
        groups.add('deprecated-operator', 'info', place, `${node.domain}\0${node.opType}`, facts);
      }
    }
  }
  groups.reportTo(findings);
}
