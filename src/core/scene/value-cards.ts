/** Cards that are no nodes: graph inputs, graph outputs, and initializers that no node's card shows. */
import { formatValueType } from '../ir/format-value-type.ts';
import { defined } from '../base/assert.ts';
import { sizeCard } from './make-card.ts';
import type { SceneDraft, Scope } from './scene-draft.ts';
import type { ScopePlan } from './scope-plan.ts';
import { isInitializer, type ScopeSources } from './scope-sources.ts';
import type { Card, CardRow } from './types.ts';

interface ValueCard {
  readonly id: string;
  readonly ref: Card['ref'];
  readonly category: Card['category'];
  readonly name: string;
  readonly subtitle: string;
  readonly rows: readonly CardRow[];
  readonly severity: Card['severity'];
  readonly inPorts: number;
  readonly outPorts: number;
  readonly pin: Card['pin'];
}

export function addInputCards(draft: SceneDraft, scope: Scope, plan: ScopePlan, sources: ScopeSources): void {
  const { graph } = scope;
  graph.inputs.forEach((index, position) => {
    // An overridable initializer is a row of its consumers, like any other.
    if (isInitializer(graph, index)) return;
    const value = defined(graph.values[index], 'graph input');
    const used = plan.uses[index] ?? 0;
    const end = addCard(draft, scope, {
      id: `i${position}`,
      ref: { kind: 'value', graph: graph.index, value: index },
      category: 'graph-input',
      name: value.name,
      subtitle: draft.words.input,
      rows: used > 0 ? [] : typeRow(draft, formatValueType(value.type)),
      severity: draft.severities.ofValue(graph.index, index),
      inPorts: 0,
      outPorts: used > 0 ? 1 : 0,
      pin: 'first',
    });
    if (value.producer < 0) sources.set(index, end, 0);
  });
}

/** Initializers that are graph outputs, and all of them in a graph without nodes: there is nothing else to see there. */
export function addInitializerCards(draft: SceneDraft, scope: Scope, sources: ScopeSources): void {
  const { graph } = scope;
  for (const initializer of graph.initializers) {
    const value = graph.values[initializer.value];
    if (value === undefined || value.producer >= 0 || value.initializer !== initializer.index) continue;
    if (!value.isOutput && graph.nodes.length > 0) continue;
    const constant = draft.constants.of(draft.roots.key(graph.index, value.index));
    const end = addCard(draft, scope, {
      id: `c${initializer.index}`,
      ref: { kind: 'initializer', graph: graph.index, initializer: initializer.index },
      category: 'constant',
      name: initializer.name,
      subtitle: draft.words.initializer,
      rows: constant === null ? [] : [{ kind: 'value', name: constant.text, text: '', ref: null }],
      severity: draft.severities.ofValue(graph.index, value.index),
      inPorts: 0,
      outPorts: value.isOutput ? 1 : 0,
      pin: null,
    });
    sources.set(value.index, end, 0);
  }
}

/** Returns the index of the output's card; its one edge is the caller's. */
export function addOutputCard(draft: SceneDraft, scope: Scope, position: number): number {
  const { graph } = scope;
  const index = defined(graph.outputs[position], 'graph output');
  const value = defined(graph.values[index], 'graph output');
  return addCard(draft, scope, {
    id: `o${position}`,
    ref: { kind: 'value', graph: graph.index, value: index },
    category: 'graph-output',
    name: value.name,
    subtitle: draft.words.output,
    rows: [],
    severity: draft.severities.ofValue(graph.index, index),
    inPorts: 1,
    outPorts: 0,
    pin: 'last',
  });
}

function typeRow({ options, words }: SceneDraft, text: string): readonly CardRow[] {
  return options.shapes && text !== '' ? [{ kind: 'value', name: words.typeRow, text, ref: null }] : [];
}

function addCard(draft: SceneDraft, scope: Scope, card: ValueCard): number {
  const sized = sizeCard({
    title: card.name === '' ? draft.words.unnamed : card.name,
    titleIsName: true,
    subtitle: card.subtitle,
    rows: card.rows,
    marks: card.severity === null ? 0 : 1,
    grouped: false,
  });
  return (
    draft.cards.push({ ...card, ...sized, id: scope.prefix + card.id, subgraphs: [], frame: scope.frame }) - 1
  );
}
