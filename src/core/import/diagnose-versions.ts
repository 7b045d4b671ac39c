import { formatDomain } from '../ir/format-domain.ts';
import type { Place } from '../ir/diagnostic.ts';
import type { Model, OpsetImport } from '../ir/model.ts';
import type { Findings } from './findings.ts';
import type { OperatorKnowledge } from './operator-knowledge.ts';
import { listOpsets } from './opsets-in-force.ts';

/** From this IR version on, a model must import its opsets. */
const FIRST_IR_WITH_OPSETS = 3;

function checkImports(
  imports: readonly OpsetImport[],
  place: Place,
  knowledge: OperatorKnowledge,
  findings: Findings,
): void {
  const seen = new Map<string, number>();
  for (const { domain, version } of imports) {
    const shown = formatDomain(domain);
    const first = seen.get(domain);
    if (first === undefined) {
      seen.set(domain, version);
    } else {
      const severity = first === version ? 'info' : 'warning';
      findings.report('duplicate-opset-import', severity, place, { domain: shown, first, second: version });
    }
    const latest = knowledge.latestOpset(domain);
    if (latest !== null && version > latest) {
      findings.report('opset-newer', 'warning', place, { domain: shown, version, latest });
    }
  }
}

interface MissingDomain {
  nodes: number;
  readonly place: Place;
  readonly opType: string;
}

/** Domains whose operators are used where nothing imports them, by the model or function that should. */
function listMissingDomains(model: Model): ReadonlyMap<string, MissingDomain> {
  const opsets = listOpsets(model);
  const missing = new Map<string, MissingDomain>();
  for (const { index: graph, nodes } of model.graphs) {
    const inForce = opsets[graph];
    if (inForce === undefined || inForce.size === 0) continue;
    for (const { index: node, name, domain, opType, callee } of nodes) {
      // A call of a model-local function needs no schema, and exporters often leave its domain out.
      if (inForce.has(domain) || callee >= 0) continue;
      const known = missing.get(domain);
      if (known !== undefined) known.nodes++;
      else missing.set(domain, { nodes: 1, place: { kind: 'node', graph, node, name }, opType });
    }
  }
  return missing;
}

/** Checks what a model says of itself: its IR version, the opset imports of it and its functions, an empty main graph. */
export function diagnoseVersions(model: Model, knowledge: OperatorKnowledge, findings: Findings): void {
  const whole: Place = { kind: 'model' };
  const latest = knowledge.latestIrVersion();
  if (model.irVersion === 0) findings.report('missing-ir-version', 'warning', whole, { root: 'model' });
  if (model.irVersion > latest)
    findings.report('ir-version-newer', 'warning', whole, { version: model.irVersion, latest });
  checkImports(model.opsetImports, whole, knowledge, findings);
  for (const { index, name, opsetImports } of model.functions) {
    checkImports(opsetImports, { kind: 'function', function: index, name }, knowledge, findings);
  }
  const hasNodes = model.graphs.some((graph) => graph.nodes.length > 0);
  if (
    model.opsetImports.length === 0 &&
    hasNodes &&
    (model.irVersion === 0 || model.irVersion >= FIRST_IR_WITH_OPSETS)
  ) {
    findings.report('missing-opset-import', 'warning', whole, { version: model.irVersion });
  }
  const main = model.graphs[0];
  if (main !== undefined && main.nodes.length === 0) {
    const facts = { outputs: main.outputs.length, initializers: main.initializers.length };
    findings.report('empty-graph', 'info', { kind: 'graph', graph: main.index }, facts);
  }
  for (const [domain, { nodes, place, opType }] of listMissingDomains(model)) {
    findings.report('domain-not-imported', 'warning', place, { domain: formatDomain(domain), nodes, opType });
  }
}
