import type { LayoutGraph, LayoutResult } from './types.ts';
import type { LevelOptions } from './place-levels.ts';
import { placeLevels } from './place-levels.ts';
import { placePiece } from './place-piece.ts';

export interface LayoutOptions extends LevelOptions {
  /** Asked between phases; when it answers true, `layoutGraph` throws `LayoutCancelled`. */
  readonly signal?: () => boolean;
}

/** Thrown out of `layoutGraph` when its signal says so; the caller who passed the signal expects it. */
export class LayoutCancelled extends Error {
  override readonly name = 'LayoutCancelled';
}

/**
 * Places every node and routes every edge of `graph` with our own engine: near-linear in nodes, edges and the borders
 * that they cross, and the same answer for the same graph. Equal parts are placed once.
 */
export function layoutGraph(graph: LayoutGraph, options: LayoutOptions = {}): LayoutResult {
  const tick = (): void => {
    if (options.signal?.() === true) throw new LayoutCancelled('the layout was cancelled');
  };
  const levels = placeLevels(graph, options);
  let step = levels.next();
  while (step.done !== true) {
    tick();
    step = levels.next(placePiece(step.value, tick));
  }
  return step.value;
}
