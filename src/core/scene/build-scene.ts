import { defined } from '../base/assert.ts';
import type { Diagnostic } from '../ir/diagnostic.ts';
import { buildGrouping } from '../groups/build-grouping.ts';
import type { Grouping } from '../groups/types.ts';
import type { Graph, Model } from '../ir/model.ts';
import { canvas, type CanvasWords } from '../../words/en/canvas.ts';
import { groups } from '../../words/en/groups.ts';
import { buildScope } from './build-scope.ts';
import { createDraft } from './scene-draft.ts';
import { signatureLookup } from './scope-signatures.ts';
import type { Scene, SceneRequest } from './types.ts';

/**
 * The cards, frames and edges of one view of a graph. Constants are rows of the cards that use them; every other use of
 * a value is an edge of its own. Linear in what is shown; ids depend on the model alone, never on the options.
 */
export function buildScene(
  model: Model,
  diagnostics: readonly Diagnostic[],
  request: SceneRequest,
  groupingOf: (graph: Graph) => Grouping = (graph) => buildGrouping(model, graph, groups),
  words: CanvasWords = canvas,
): Scene {
  const graph = defined(model.graphs[request.graph], `graph ${request.graph}`);
  const draft = createDraft(model, diagnostics, request, groupingOf, words);
  draft.waiting.push({
    graph,
    prefix: '',
    frame: -1,
    signatures: signatureLookup(model, request.graph),
  });
  // Bodies join the end of the list as they are met: breadth first, so that a frame precedes what it holds.
  for (let at = 0; at < draft.waiting.length; at++) {
    const scope = draft.waiting[at];
    if (scope !== undefined) buildScope(draft, scope);
  }
  return { request, cards: draft.cards, frames: draft.frames, edges: draft.edges };
}
