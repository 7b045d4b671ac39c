import { useCallback, type PointerEvent, type RefObject } from 'react';
import type { CanvasStore } from './canvas-store.ts';
import type { Rect } from './picture-index.ts';
import type { ViewportControl } from './use-viewport.ts';

/** What is painted has no elements of its own that could be hovered: its box stands out, and its name is the tooltip. */
export function usePaintedHover(
  store: CanvasStore,
  viewport: ViewportControl,
  diagram: RefObject<HTMLElement | null>,
  painted: boolean,
): (event: PointerEvent) => void {
  return useCallback(
    ({ target, buttons, clientX, clientY }) => {
      const { hovered } = store.getState();
      const onPlane = target instanceof Element && target.closest('.react-flow__pane') !== null;
      const asks = painted && onPlane && buttons === 0;
      const thing = asks ? viewport.thingUnder(clientX, clientY, diagram.current) : null;
      if (isSame(hovered, thing?.box ?? null)) return;
      if (diagram.current !== null) diagram.current.title = thing?.shape.name ?? '';
      store.setState({ hovered: thing?.box ?? null });
    },
    [store, viewport, diagram, painted],
  );
}

function isSame(a: Rect | null, b: Rect | null): boolean {
  if (a === null || b === null) return a === b;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
