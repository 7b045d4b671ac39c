/** Where each graph was last looked at, so that coming back to it finds the same place. */
import type { PictureIndex } from './picture-index.ts';
import { resized, type Size, type Viewport } from './viewport.ts';

export interface KeptViews {
  keep(index: PictureIndex, view: Viewport, size: Size): void;
  /** null for a picture that was not seen before, or has changed since. */
  find(index: PictureIndex, size: Size): Viewport | null;
}

export function createKeptViews(): KeptViews {
  const kept = new Map<string, { readonly view: Viewport; readonly size: Size }>();
  return {
    keep(index, view, size) {
      kept.set(keyOf(index), { view, size });
    },
    find(index, size) {
      const found = kept.get(keyOf(index));
      if (found === undefined) return null;
      return resized(
        found.view,
        found.size,
        size,
        index.bounds,
        index.picture.scene.request.options.direction,
      );
    },
  };
}

/** The same request with the same extent is the same picture. */
function keyOf({ picture, bounds }: PictureIndex): string {
  return JSON.stringify([picture.scene.request, bounds]);
}
