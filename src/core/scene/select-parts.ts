import type { Scene } from './types.ts';

/** Indices into a scene's lists. */
export interface Parts {
  readonly cards: readonly number[];
  readonly frames: readonly number[];
  readonly edges: readonly number[];
}

/**
 * The cards and frames with these ids, all that selected frames hold, and the edges with both ends among them; with null,
 * everything. Ids that the scene does not have are left out.
 */
export function selectParts(scene: Scene, ids: readonly string[] | null): Parts {
  if (ids === null) {
    return {
      cards: [...scene.cards.keys()],
      frames: [...scene.frames.keys()],
      edges: [...scene.edges.keys()],
    };
  }
  const wanted = new Set(ids);
  // Parents come first, so one pass takes along what lies within a selected frame.
  const framed: boolean[] = [];
  scene.frames.forEach((frame, f) => (framed[f] = wanted.has(frame.id) || framed[frame.frame] === true));
  const carded = scene.cards.map((card) => wanted.has(card.id) || framed[card.frame] === true);
  const has = (end: number): boolean => (end >= 0 ? carded[end] === true : framed[-1 - end] === true);
  return {
    cards: [...scene.cards.keys()].filter((c) => carded[c]),
    frames: [...scene.frames.keys()].filter((f) => framed[f]),
    edges: [...scene.edges.keys()].filter((e) => {
      const edge = scene.edges[e];
      return edge !== undefined && has(edge.source) && has(edge.target);
    }),
  };
}
