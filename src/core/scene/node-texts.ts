/** The texts of a node's card, or of its frame's header. */
import { NONE } from '../base/indices.ts';
import type { Node } from '../ir/model.ts';
import { attributeRows } from './attribute-rows.ts';
import { capRows, type CardTexts } from './make-card.ts';
import type { SceneDraft, Scope } from './scene-draft.ts';
import type { ScopePlan } from './scope-plan.ts';
import type { CardRow, CardSubgraph } from './types.ts';
import type { ValueKey } from './value-roots.ts';

/** A QLinearConv has eight constants; more are rare. */
const MOST_CONSTANTS = 8;
const MOST_ATTRIBUTES = 6;

const NO_ROWS: readonly CardRow[] = [];

export function nodeTexts(
  draft: SceneDraft,
  scope: Scope,
  plan: ScopePlan,
  node: Node,
  { marks, grouped }: Pick<CardTexts, 'marks' | 'grouped'>,
): CardTexts {
  const { options, words } = draft;
  const constants = options.initializers
    ? capRows(constantRows(draft, scope, plan, node), MOST_CONSTANTS, words)
    : NO_ROWS;
  const attributes = options.attributes
    ? capRows(attributesOf(draft, scope, node), MOST_ATTRIBUTES, words)
    : NO_ROWS;
  return {
    title: node.opType === '' ? words.unnamed : node.opType,
    titleIsName: false,
    subtitle: options.names ? (grouped ? nameInGroup(node) : node.name) : '',
    rows: attributes.length === 0 ? constants : [...constants, ...attributes],
    marks,
    grouped,
  };
}

/**
 * In a group's frame the scope is said by the frames around. What is left is often the operator once more, with a number
 * (`Shape`, `Shape_12`): that says nothing.
 */
function nameInGroup({ name, opType }: Node): string {
  const at = name.lastIndexOf('/');
  const last = at < 0 || at === name.length - 1 ? name : name.slice(at + 1);
  return last.startsWith(opType) && /^(_\d+)?$/.test(last.slice(opType.length)) ? '' : last;
}

function constantRows(draft: SceneDraft, scope: Scope, plan: ScopePlan, node: Node): readonly CardRow[] {
  let rows: CardRow[] | null = null;
  const add = (name: string, root: ValueKey): void => {
    const constant = draft.constants.of(root);
    if (constant === null) return;
    rows ??= [];
    rows.push({
      kind: 'initializer',
      name: name === '' ? constant.name : name,
      text: constant.text,
      ref: constant.ref,
    });
  };
  node.inputs.forEach((input, position) => {
    if (input === NONE) return;
    const root = plan.roots[input] ?? 0;
    if (!draft.constants.has(root)) return;
    add(scope.signatures(node).inputs.name(position), root);
  });
  // Constants that its subgraphs use: while the node is closed they would be seen nowhere else.
  for (const root of plan.captured.get(node.index) ?? []) add('', root);
  return rows ?? NO_ROWS;
}

function attributesOf(draft: SceneDraft, scope: Scope, node: Node): readonly CardRow[] {
  return attributeRows(draft.model, node, scope.signatures(node).schema);
}

/** The graphs that a node opens to: its attributes' graphs, or the body of the function it calls. */
export function subgraphsOf(draft: SceneDraft, node: Node): readonly CardSubgraph[] {
  if (node.callee >= 0) {
    const callee = draft.model.functions[node.callee];
    return callee === undefined ? NO_SUBGRAPHS : [{ label: callee.name, graph: callee.body }];
  }
  if (node.subgraphs.length === 0) return NO_SUBGRAPHS;
  const held: CardSubgraph[] = [];
  const add = (label: string, graph: CardSubgraph['graph']): void => {
    // A bad file may repeat an attribute; ids are made of labels.
    const again = held.some((other) => other.label === label);
    held.push({ label: again ? `${label}#${held.length}` : label, graph });
  };
  for (const { name, value } of node.attributes) {
    if (value.kind === 'graph') add(name, value.graph);
    if (value.kind === 'graphs') value.graphs.forEach((graph, i) => add(`${name}[${i}]`, graph));
  }
  // Exporters write the branches of an If in either order; people read `then` first.
  return held.sort((a, b) => Number(b.label === 'then_branch') - Number(a.label === 'then_branch'));
}

const NO_SUBGRAPHS: readonly CardSubgraph[] = [];
