/** Fills a draft with the cards and edges of one graph. */
import { NONE } from '../base/indices.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import { LABEL, MAX_LABEL_WIDTH } from './card-geometry.ts';
import { addGroupCard, addGroupFrames } from './group-cards.ts';
import { showGroups, type ShownGroups } from './shown-groups.ts';
import { elideMiddle } from './elide-text.ts';
import { measureText } from './measure-text.ts';
import { addNode } from './node-cards.ts';
import type { SceneDraft, Scope } from './scene-draft.ts';
import { planScope, type ScopePlan } from './scope-plan.ts';
import { ScopeSources } from './scope-sources.ts';
import { addInitializerCards, addInputCards, addOutputCard } from './value-cards.ts';
import type { ValueKey } from './value-roots.ts';

export function buildScope(draft: SceneDraft, scope: Scope): void {
  const { graph } = scope;
  const plan = planScope(draft, graph);
  const sources = new ScopeSources(draft, scope);
  const edges = new EdgeWriter(draft, sources);

  addInputCards(draft, scope, plan, sources);
  addInitializerCards(draft, scope, sources);
  const groups = showGroups(draft, scope, plan);
  const ends = addNodes(draft, scope, plan, sources, groups);

  for (const node of graph.nodes) {
    const end = ends[node.index] ?? 0;
    if (plan.folded[node.index] === 1) continue;
    const closed = groups.closedAround(node.index);
    if (closed !== NONE) {
      // The card is fed once, where its first node would be.
      edges.addAll(scope, groups, closed, node.index, ends[node.index] ?? 0);
      continue;
    }
    const id = `${scope.prefix}n${node.index}`;
    let port = 0;
    for (let position = 0; position < node.inputs.length; position++) {
      const input = node.inputs[position] ?? NONE;
      const root = input === NONE ? NONE : (plan.roots[input] ?? NONE);
      if (root === NONE || draft.constants.has(root)) continue;
      edges.add(`${id}:${position}`, root, node.index, end, port++, 'input');
    }
    for (const root of plan.captured.get(node.index) ?? []) {
      if (draft.constants.has(root)) continue;
      edges.add(`${id}:c${root}`, root, node.index, end, port++, 'captured');
    }
  }
  graph.outputs.forEach((value, position) => {
    const end = addOutputCard(draft, scope, position);
    const root = plan.roots[value] ?? 0;
    edges.add(`${scope.prefix}o${position}:0`, root, graph.nodes.length, end, 0, 'output');
  });
}

/**
 * Adds a card or frame for each node that is not folded, or the card of the closed group around it, and says where its
 * outputs begin. Returns the nodes' ends.
 */
function addNodes(
  draft: SceneDraft,
  scope: Scope,
  plan: ScopePlan,
  sources: ScopeSources,
  shown: ShownGroups,
): Int32Array {
  const { graph } = scope;
  const { groups, groupOf } = shown.grouping;
  const ends = new Int32Array(graph.nodes.length);
  const frames = addGroupFrames(draft, scope, shown);
  const cards = new Map<number, number>();
  for (const node of graph.nodes) {
    if (plan.folded[node.index] === 1) continue;
    const closed = groups[shown.closedAround(node.index)];
    if (closed !== undefined) {
      let card = cards.get(closed.index);
      if (card === undefined) {
        card = addGroupCard(draft, scope, shown, closed, frames[closed.index] ?? scope.frame);
        cards.set(closed.index, card);
        for (const [root, port] of shown.ports.get(closed.index)?.outputs ?? []) {
          sources.set(root - draft.roots.key(graph.index, 0), card, port);
        }
      }
      ends[node.index] = card;
      continue;
    }
    const drawn: number[] = [];
    node.outputs.forEach((output, position) => {
      const value = output === NONE ? undefined : graph.values[output];
      // Of two producers (a bad file) the importer chose one.
      if (value === undefined || value.producer !== node.index || value.producerOutput !== position) return;
      if ((plan.uses[output] ?? 0) > 0) drawn.push(output);
    });
    const group = groupOf[node.index] ?? NONE;
    const holder = { frame: frames[group] ?? scope.frame, grouped: group !== NONE };
    const end = addNode(draft, scope, plan, node, holder, drawn.length);
    ends[node.index] = end;
    drawn.forEach((output, port) => sources.set(output, end, port));
  }
  return ends;
}

class EdgeWriter {
  readonly #draft: SceneDraft;
  readonly #sources: ScopeSources;
  /** Values whose label stands already, by the frame in which they are read. */
  readonly #labelled = new Map<number, Set<ValueKey>>();
  /** Closed groups whose inputs are drawn. */
  readonly #fed = new Set<number>();

  constructor(draft: SceneDraft, sources: ScopeSources) {
    this.#draft = draft;
    this.#sources = sources;
  }

  /** Every input of a closed group, the first time that it is asked for. */
  addAll(scope: Scope, shown: ShownGroups, group: number, at: number, target: number): void {
    if (this.#fed.has(group)) return;
    this.#fed.add(group);
    const id = `${scope.prefix}${shown.grouping.groups[group]?.id ?? ''}`;
    for (const [root, port] of shown.ports.get(group)?.inputs ?? []) {
      this.add(`${id}:v${root}`, root, at, target, port, 'input');
    }
  }

  /** `at`: position of the consumer, for gathering the uses of outer values. */
  add(
    id: string,
    root: ValueKey,
    at: number,
    target: number,
    targetPort: number,
    use: 'input' | 'captured' | 'output',
  ): void {
    const { roots, edges, options } = this.#draft;
    const source = this.#sources.get(root, at);
    const { graph, index, value } = roots.at(root);
    const isFirst = this.#isFirstIn(this.#holderOf(target), root);
    const type = options.shapes && (isFirst || use === 'output') ? formatValueType(value.type) : '';
    const label = type === '' ? '' : elideMiddle(type, MAX_LABEL_WIDTH, 'mono', LABEL.size);
    edges.push({
      id,
      ref: { kind: 'value', graph, value: index },
      source: source.end,
      sourcePort: source.port,
      target,
      targetPort,
      captured: use === 'captured',
      label,
      labelWidth: label === '' ? 0 : Math.ceil(measureText(label, 'mono', LABEL.size)) + 2 * LABEL.padding,
      labelHeight: label === '' ? 0 : LABEL.line,
    });
  }

  #holderOf(end: number): number {
    const { cards, frames } = this.#draft;
    return (end >= 0 ? cards[end]?.frame : frames[-1 - end]?.frame) ?? NONE;
  }

  /**
   * One label a value keeps a fan-out readable; one in each frame that reads it, or the first of many equal groups would
   * not look like the others.
   */
  #isFirstIn(frame: number, root: ValueKey): boolean {
    const labelled = this.#labelled.get(frame);
    if (labelled === undefined) this.#labelled.set(frame, new Set([root]));
    else if (labelled.has(root)) return false;
    else labelled.add(root);
    return true;
  }
}
