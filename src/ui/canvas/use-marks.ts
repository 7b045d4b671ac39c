import { useEffect } from 'react';
import { markGraph, markSettled } from '../../state/marks.ts';
import type { PictureIndex } from './picture-index.ts';

/** Tells benchmarks and embeds when a picture can be read, and when nothing of it is left to mount. */
export function useMarks(index: PictureIndex, shown: boolean, complete: boolean): void {
  useEffect(() => (shown ? afterPaint(markGraph) : undefined), [index, shown]);
  useEffect(() => (shown && complete ? afterPaint(markSettled) : undefined), [index, shown, complete]);
}

/** Two frames: the first renders what was just mounted, the second begins when that is on screen. Returns the way to stop it. */
function afterPaint(mark: () => void): () => void {
  let second = 0;
  const first = requestAnimationFrame(() => {
    second = requestAnimationFrame(mark);
  });
  return () => {
    cancelAnimationFrame(first);
    cancelAnimationFrame(second);
  };
}
