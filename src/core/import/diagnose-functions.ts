import { NONE } from '../base/indices.ts';
import { formatDomain } from '../ir/format-domain.ts';
import type { Model } from '../ir/model.ts';
import { functionKey } from './build-function.ts';
import { findCycles } from './find-cycles.ts';
import type { Findings } from './findings.ts';
import { listRoots } from './opsets-in-force.ts';

/** Which functions each function calls, subgraphs of its body included. */
function listCalls(model: Model): readonly (readonly number[])[] {
  const calls = model.functions.map(() => new Set<number>());
  const roots = listRoots(model.graphs);
  for (const { index, nodes } of model.graphs) {
    const owner = model.graphs[roots[index] ?? NONE]?.owner;
    if (owner?.kind !== 'function') continue;
    for (const { callee } of nodes) if (callee !== NONE) calls[owner.function]?.add(callee);
  }
  return calls.map((set) => Array.from(set));
}

/** Checks that functions are defined once and do not call themselves. */
export function diagnoseFunctions(model: Model, findings: Findings): void {
  const seen = new Set<string>();
  for (const { index, name, domain, overload } of model.functions) {
    const key = functionKey(domain, name, overload);
    if (seen.has(key)) {
      const facts = { name, domain: formatDomain(domain), overload };
      findings.report('duplicate-function', 'warning', { kind: 'function', function: index, name }, facts);
    }
    seen.add(key);
  }
  for (const cycle of findCycles(listCalls(model))) {
    const names = cycle.map((position) => model.functions[position]?.name ?? '');
    const [first] = cycle;
    const place = { kind: 'function', function: first ?? 0, name: names[0] ?? '' } as const;
    findings.report('function-recursion', 'error', place, {
      functions: cycle.length,
      path: names.slice(0, 6).join(' → '),
    });
  }
}
