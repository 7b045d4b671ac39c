/** Nodes as cards, or as frames where they are open. */
import type { Node } from '../ir/model.ts';
import { nodeCategory } from '../analysis/node-category.ts';
import { sizeCard, sizeFrameHeader } from './make-card.ts';
import { nodeTexts, subgraphsOf } from './node-texts.ts';
import type { SceneDraft, Scope } from './scene-draft.ts';
import { signatureLookup } from './scope-signatures.ts';
import type { ScopePlan } from './scope-plan.ts';
import type { Card, CardSubgraph, Frame } from './types.ts';
import { defined } from '../base/assert.ts';

/** Where a node's card lies. */
export interface NodeHolder {
  /** Index of the frame, -1 at the top. */
  readonly frame: number;
  /** The frame is a group's: there the names do not count for the cards' sizes. */
  readonly grouped: boolean;
}

/** Adds what stands for a node; returns its end as edges name it: a card's index, or `-1 - index` of a frame. */
export function addNode(
  draft: SceneDraft,
  scope: Scope,
  plan: ScopePlan,
  node: Node,
  holder: NodeHolder,
  outPorts: number,
): number {
  const id = `${scope.prefix}n${node.index}`;
  const subgraphs = subgraphsOf(draft, node);
  const severity = draft.severities.ofNode(scope.graph.index, node.index);
  const isOpen = subgraphs.length > 0 && draft.expanded.has(id);
  const marks = (subgraphs.length > 0 ? 1 : 0) + (severity === null ? 0 : 1);
  const texts = nodeTexts(draft, scope, plan, node, { marks, grouped: holder.grouped });
  const ref = { kind: 'node', graph: scope.graph.index, node: node.index } as const;
  const category = nodeCategory(node);
  const inPorts = plan.drawnInputs[node.index] ?? 0;
  const { name } = node;
  // Written out: spreading objects together costs more here than all the rest of a scene.
  if (!isOpen) {
    const { title, subtitle, rows, width, height } = sizeCard(texts);
    const card: Card = {
      id,
      ref,
      category,
      name,
      title,
      subtitle,
      rows,
      subgraphs,
      severity,
      width,
      height,
      frame: holder.frame,
      inPorts,
      outPorts,
      pin: null,
    };
    return draft.cards.push(card) - 1;
  }
  const { title, subtitle, rows, width, height } = sizeFrameHeader(texts);
  const [only] = subgraphs;
  const single = subgraphs.length === 1 && only !== undefined;
  const frame: Frame = {
    id,
    ref,
    category,
    name,
    title,
    subtitle,
    rows,
    graph: single ? only.graph : null,
    severity,
    minWidth: width,
    frame: holder.frame,
    header: height,
    owner: id,
    inPorts,
    outPorts,
  };
  const index = draft.frames.push(frame) - 1;
  if (single) openBody(draft, scope, node, only, `${id}.${bodyLabel(node, only)}`, index);
  else for (const body of subgraphs) addBodyFrame(draft, scope, node, body, frame, index);
  return -1 - index;
}

/** One of several bodies of an open node: a frame within the node's frame. */
function addBodyFrame(
  draft: SceneDraft,
  scope: Scope,
  node: Node,
  body: CardSubgraph,
  holder: Frame,
  holderIndex: number,
): void {
  const { title, width, height } = sizeFrameHeader({
    title: body.label,
    titleIsName: true,
    subtitle: '',
    rows: [],
    marks: 0,
    grouped: false,
  });
  const id = `${holder.id}.${bodyLabel(node, body)}`;
  const frame: Frame = {
    id,
    ref: { kind: 'graph', graph: body.graph },
    title,
    subtitle: '',
    name: body.label,
    rows: [],
    graph: body.graph,
    severity: null,
    minWidth: width,
    frame: holderIndex,
    header: height,
    owner: holder.id,
    category: holder.category,
    inPorts: 0,
    outPorts: 0,
  };
  openBody(draft, scope, node, body, id, draft.frames.push(frame) - 1);
}

function openBody(
  draft: SceneDraft,
  scope: Scope,
  node: Node,
  body: CardSubgraph,
  id: string,
  frame: number,
): void {
  draft.waiting.push({
    graph: defined(draft.model.graphs[body.graph], 'subgraph'),
    prefix: `${id}/`,
    frame,
    // A subgraph is read by the opset imports around it, a function body by its own.
    signatures: node.callee >= 0 ? signatureLookup(draft.model, body.graph) : scope.signatures,
  });
}

/** A function's name may hold any character; ids say `body`. */
function bodyLabel(node: Node, body: CardSubgraph): string {
  return node.callee >= 0 ? 'body' : body.label;
}
