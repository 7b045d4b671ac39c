/** What lights up for a selection: the thing itself, the edges it touches, and the cards at their other ends. */
import { refKey, type ModelRef } from '../../core/ir/model-ref.ts';
import type { Trace } from '../../state/view.ts';
import type { PictureIndex } from './picture-index.ts';
import { traceBetween, traceFrom, type Traced } from './trace.ts';

export interface Highlight {
  /** Cards that are the selection itself. */
  readonly selected: ReadonlySet<number>;
  readonly cards: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
  readonly frames: ReadonlySet<number>;
  /** Whether everything else is dimmed. */
  readonly dims: boolean;
}

/** Null when nothing of the selection is in this picture: then nothing is dimmed either. */
export function highlightOf(
  index: PictureIndex,
  selection: ModelRef | null,
  trace: Trace | null = null,
): Highlight | null {
  if (selection === null || selection.kind === 'model' || selection.kind === 'function') return null;
  const key = refKey(selection);
  const selected = new Set(index.cardsOfRef.get(key) ?? []);
  const frames = new Set(index.framesOfRef.get(key) ?? []);
  const edges = new Set(index.edgesOfRef.get(key) ?? []);
  if (selection.kind === 'initializer' || selection.kind === 'value') addRowHolders(index, key, selected);
  if (selection.kind === 'graph')
    return frames.size === 0 ? null : { selected, frames, cards: new Set(), edges: new Set(), dims: false };

  for (const card of selected) {
    const end = index.touchStart[card + 1] ?? 0;
    for (let t = index.touchStart[card] ?? 0; t < end; t++) edges.add(index.touching[t] ?? 0);
  }
  const within = endsWithin(index, frames);
  if (frames.size > 0)
    for (const [e, { source, target }] of index.picture.scene.edges.entries())
      if (within(source) !== within(target)) edges.add(e);
  if (selected.size === 0 && edges.size === 0 && frames.size === 0) return null;

  if (trace !== null) return extend(index, { selected, frames, edges }, trace, within);
  const cards = new Set(selected);
  for (const e of edges) {
    const edge = index.picture.scene.edges[e];
    if (edge === undefined) continue;
    if (edge.source >= 0) cards.add(edge.source);
    if (edge.target >= 0) cards.add(edge.target);
  }
  // An open frame is what is in it: dimming that would show the opposite of what is selected.
  return { selected, cards, edges, frames, dims: frames.size === 0 };
}

/** Whether an edge's end is in one of these frames, or one of them itself. */
function endsWithin(index: PictureIndex, frames: ReadonlySet<number>): (end: number) => boolean {
  const { scene } = index.picture;
  const inside = new Uint8Array(scene.frames.length);
  for (const [f, { frame }] of scene.frames.entries()) inside[f] = frames.has(f) ? 1 : (inside[frame] ?? 0);
  return (end) => inside[end >= 0 ? (scene.cards[end]?.frame ?? -1) : -1 - end] === 1;
}

/** What is traced from the selection lights up, and nothing else. */
function extend(
  index: PictureIndex,
  { selected, frames, edges }: Omit<Highlight, 'cards' | 'dims'>,
  trace: Trace,
  within: (end: number) => boolean,
): Highlight {
  const from = [...selected];
  if (frames.size > 0)
    for (const { source, target } of index.picture.scene.edges) {
      if (within(source)) from.push(source);
      if (within(target)) from.push(target);
    }
  // A value is where it begins and ends: its edges lead both ways.
  if (from.length === 0)
    for (const e of edges) {
      const edge = index.picture.scene.edges[e];
      if (edge !== undefined) from.push(trace.kind === 'upstream' ? edge.source : edge.target);
    }
  const traced = tracesOf(index, from, trace);
  const lit = new Set([...selected, ...traced.flatMap(({ ends }) => [...ends].filter((end) => end >= 0))]);
  return {
    selected,
    frames,
    cards: lit,
    edges: new Set(traced.flatMap((one) => [...one.edges])),
    dims: true,
  };
}

function tracesOf(index: PictureIndex, from: readonly number[], trace: Trace): readonly Traced[] {
  switch (trace.kind) {
    case 'upstream':
    case 'downstream':
      return [traceFrom(index, from, trace.kind)];
    case 'both':
      return [traceFrom(index, from, 'upstream'), traceFrom(index, from, 'downstream')];
    case 'between': {
      const others = index.cardsOfRef.get(refKey(trace.other)) ?? [];
      return from.flatMap((a) => others.map((b) => traceBetween(index, a, b)));
    }
  }
}

/** Initializers and folded constants have no card: the cards that show them as a row stand for them. */
function addRowHolders(index: PictureIndex, key: string, into: Set<number>): void {
  for (const [c, card] of index.picture.scene.cards.entries()) {
    if (card.rows.some((row) => row.ref !== null && refKey(row.ref) === key)) into.add(c);
  }
}
