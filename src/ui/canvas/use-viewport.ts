/** Where the view is, and how it changes with the picture: first view, kept place, going to a point. */
import type { ReactFlowInstance } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Card, Frame } from '../../core/scene/types.ts';
import { blockAt } from './frames-at.ts';
import { createKeptViews } from './kept-views.ts';
import { keptPlace } from './kept-place.ts';
import { walkStart } from './walk.ts';
import type { PictureIndex, Rect } from './picture-index.ts';
import { firstView, resized, viewAround, type Size, type Viewport } from './viewport.ts';

/** How long the plane takes to a place that was asked for. */
const GLIDE_MS = 180;

/** A card or frame that is painted. */
export interface PaintedThing {
  readonly shape: Card | Frame;
  readonly box: Rect;
}

export interface ViewportControl {
  readonly view: RefObject<Viewport>;
  /** Moves the plane there, gliding where the system does not ask for less motion. */
  moveTo(next: Viewport, glide?: boolean): void;
  /** The plane was moved, by the user's hand or by `moveTo`. */
  moved(next: Viewport, byUser: boolean): void;
  /** Puts this point of the picture in the middle. */
  centreOn(x: number, y: number): void;
  /** What is painted at a point of the screen when nothing is mounted: a group as one block, or a card. */
  thingUnder(clientX: number, clientY: number, element: HTMLElement | null): PaintedThing | null;
}

export function useViewport(index: PictureIndex, size: Size, flow: ReactFlowInstance): ViewportControl {
  const view = useRef<Viewport>({ x: 0, y: 0, zoom: 1 });
  const before = useRef<PictureIndex | null>(null);
  const sizeBefore = useRef(size);
  /** Where the plane glides to: a picture that comes meanwhile must not leave it half way. */
  const goal = useRef<Viewport | null>(null);
  const [kept] = useState(createKeptViews);
  // React Flow reads its first viewport when it is mounted, which happens in the first render with a size.
  if (before.current === null && size.width > 0) {
    view.current = beginning(index, size);
    before.current = index;
    sizeBefore.current = size;
  }

  const moveTo = useCallback(
    (next: Viewport, glide = false) => {
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const glides = glide && !calm;
      if (!glides) view.current = next;
      goal.current = glides ? next : null;
      void flow.setViewport(next, glides ? { duration: GLIDE_MS } : {});
    },
    [flow],
  );

  // Before paint: a picture must never be seen at the place of the one before it.
  useLayoutEffect(() => {
    const old = before.current;
    if (size.width === 0 || old === null) return;
    const { direction } = old.picture.scene.request.options;
    const same = resized(goal.current ?? view.current, sizeBefore.current, size, old.bounds, direction);
    if (old !== index) kept.keep(old, same, size);
    const next = old === index ? same : viewAfter(old, index, same);
    before.current = index;
    sizeBefore.current = size;
    if (next !== view.current) moveTo(next);

    function viewAfter(from: PictureIndex, to: PictureIndex, at: Viewport): Viewport {
      if (to.picture.anchor !== null) return keptPlace(from, to, at, size);
      const moved = from.picture.scene.request.graph !== to.picture.scene.request.graph;
      return (moved ? kept.find(to, size) : null) ?? beginning(to, size);
    }
  }, [index, size, moveTo, kept]);

  const moved = useCallback((next: Viewport, byUser: boolean) => {
    view.current = next;
    const { current } = goal;
    const arrived = next.x === current?.x && next.y === current.y && next.zoom === current.zoom;
    if (byUser || arrived) goal.current = null;
  }, []);

  const centreOn = useCallback(
    (x: number, y: number) => {
      moveTo(viewAround({ x, y }, view.current.zoom, size));
    },
    [moveTo, size],
  );

  const thingUnder = useCallback(
    (clientX: number, clientY: number, element: HTMLElement | null) => {
      if (element === null) return null;
      const box = element.getBoundingClientRect();
      const { zoom, ...at } = view.current;
      const [x, y] = [(clientX - box.left - at.x) / zoom, (clientY - box.top - at.y) / zoom];
      const { cards, frames } = index.picture.scene;
      const block = blockAt(index, x, y, zoom);
      const frame = frames[block];
      if (frame !== undefined) return { shape: frame, box: index.frameBox(block) };
      const found = index.cardAt(x, y);
      const card = cards[found];
      return card === undefined ? null : { shape: card, box: index.cardBox(found) };
    },
    [index],
  );

  return useMemo(
    () => ({ view, moveTo, moved, centreOn, thingUnder }),
    [moveTo, moved, centreOn, thingUnder],
  );
}

function beginning(index: PictureIndex, size: Size): Viewport {
  const start = walkStart(index);
  const startBox = start >= 0 ? index.cardBox(start) : index.bounds;
  return firstView(index.bounds, startBox, size, index.picture.scene.request.options.direction);
}
