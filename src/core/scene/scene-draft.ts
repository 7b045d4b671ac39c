/** What `buildScene` works on: the inputs, what it looked up, and the lists it fills. */
import type { Graph, Model } from '../ir/model.ts';
import type { Grouping, OpenGroups } from '../groups/types.ts';
import type { Diagnostic } from '../ir/diagnostic.ts';
import type { CanvasWords } from '../../words/en/canvas.ts';
import { ConstantRows } from './constant-rows.ts';
import { findSeverities, type Severities } from './find-severities.ts';
import type { SignatureLookup } from './scope-signatures.ts';
import type { Card, Frame, Scene, SceneEdge, SceneOptions } from './types.ts';
import { ValueRoots } from './value-roots.ts';

/** One appearance of a graph: the view itself, or a body opened in place (a function may be open at several calls). */
export interface Scope {
  readonly graph: Graph;
  /** Goes before the ids of all that lies in it: '' or `n4.body/`. */
  readonly prefix: string;
  /** Index of the frame that holds it, -1 at the top. */
  readonly frame: number;
  readonly signatures: SignatureLookup;
}

export interface SceneDraft {
  readonly model: Model;
  readonly options: SceneOptions;
  readonly expanded: ReadonlySet<string>;
  readonly groups: OpenGroups | null;
  readonly groupingOf: (graph: Graph) => Grouping;
  readonly words: CanvasWords;
  readonly roots: ValueRoots;
  readonly constants: ConstantRows;
  readonly severities: Severities;
  readonly cards: Card[];
  readonly frames: Frame[];
  readonly edges: SceneEdge[];
  /** Scopes still to be built. */
  readonly waiting: Scope[];
}

export function createDraft(
  model: Model,
  diagnostics: readonly Diagnostic[],
  request: Scene['request'],
  groupingOf: SceneDraft['groupingOf'],
  words: CanvasWords,
): SceneDraft {
  const roots = new ValueRoots(model);
  return {
    model,
    options: request.options,
    expanded: new Set(request.expanded),
    groups: request.groups,
    groupingOf,
    words,
    roots,
    constants: new ConstantRows(model, roots, words),
    severities: findSeverities(model, diagnostics),
    cards: [],
    frames: [],
    edges: [],
    waiting: [],
  };
}
