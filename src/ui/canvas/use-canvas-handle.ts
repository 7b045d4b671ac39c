/** What commands may ask of the canvas, and bringing into view what the rest of the page goes to. */
import { useEffect, useMemo, useRef } from 'react';
import type { ModelRef } from '../../core/ir/model-ref.ts';
import type { CanvasHandle } from '../../state/app.ts';
import { useApp, useView } from '../app-context.tsx';
import type { CanvasStore } from './canvas-store.ts';
import { highlightOf } from './highlight.ts';
import type { PictureIndex, Rect } from './picture-index.ts';
import type { ViewportControl } from './use-viewport.ts';
import { fitArea, reveal, visibleArea, zoomAround, type Size } from './viewport.ts';
import { walkFrom, walkStart } from './walk.ts';

interface CanvasParts {
  readonly index: PictureIndex;
  readonly viewport: ViewportControl;
  readonly size: Size;
  readonly store: CanvasStore;
  readonly follow: () => void;
}

export function useCanvasHandle({ index, viewport, size, store, follow }: CanvasParts): CanvasHandle {
  const app = useApp();
  const focus = useView((state) => state.focus);
  const came = useRef(-1);

  const handle = useMemo<CanvasHandle>(() => {
    const middle = { x: size.width / 2, y: size.height / 2 };
    const selected = (): readonly number[] => [...(store.getState().highlight?.selected ?? [])];
    return {
      fit() {
        viewport.moveTo(fitArea(index.bounds, size), true);
      },
      zoomTo(zoom) {
        viewport.moveTo(zoomAround(viewport.view.current, zoom, middle), true);
      },
      zoomBy(factor) {
        viewport.moveTo(zoomAround(viewport.view.current, viewport.view.current.zoom * factor, middle), true);
      },
      zoomToSelection() {
        const area = areaOf(index, store);
        if (area !== null) viewport.moveTo(fitArea(area, size, 1.25), true);
      },
      walk(step) {
        const from = selected()[0] ?? -1;
        const to = from < 0 ? walkStart(index) : walkFrom(index, from, step, came.current);
        const card = index.picture.scene.cards[to];
        if (card === undefined) return;
        came.current = from;
        app.actions.select(card.ref);
        viewport.moveTo(reveal(viewport.view.current, size, index.cardBox(to)));
      },
      selectedCards: () => selected().map((card) => index.picture.scene.cards[card]?.id ?? ''),
      centreCard() {
        const shown = visibleArea(viewport.view.current, size);
        const [x, y] = [shown.x + shown.width / 2, shown.y + shown.height / 2];
        let best: { id: string; distance: number } | null = null;
        for (const c of index.cardsIn(shown)) {
          const box = index.cardBox(c);
          const distance = Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
          const card = index.picture.scene.cards[c];
          if (card !== undefined && (best === null || distance < best.distance))
            best = { id: card.id, distance };
        }
        return best?.id ?? null;
      },
      valuesInView() {
        const edges = index.edgesIn(visibleArea(viewport.view.current, size));
        return edges.flatMap((e) => index.picture.scene.edges[e]?.ref ?? []);
      },
    };
  }, [app, index, viewport, size, store]);

  useEffect(() => {
    const { canvas } = app;
    canvas.current = handle;
    return () => {
      canvas.current = null;
    };
  }, [app, handle]);

  const answered = useRef(0);
  useEffect(() => {
    if (focus === null || focus.id === answered.current || size.width === 0) return;
    answered.current = focus.id;
    const area = firstBox(index, focus.ref);
    if (area === null) return;
    viewport.moveTo(reveal(viewport.view.current, size, area));
    follow();
  }, [focus, index, size, viewport, follow]);

  return handle;
}

/** The box that stands for a thing: its card or frame, else the card that shows it as a row, else its edge. */
function firstBox(index: PictureIndex, ref: ModelRef): Rect | null {
  const highlight = highlightOf(index, ref);
  if (highlight === null) return null;
  const [card] = highlight.selected;
  if (card !== undefined) return index.cardBox(card);
  const [frame] = highlight.frames;
  if (frame !== undefined) return { ...index.frameBox(frame), height: 120 };
  const [edge] = highlight.edges;
  return edge === undefined ? null : index.edgeBox(edge);
}

/** The area of all that is selected. */
function areaOf(index: PictureIndex, store: CanvasStore): Rect | null {
  const { highlight } = store.getState();
  if (highlight === null) return null;
  const boxes = [
    ...[...highlight.selected].map((card) => index.cardBox(card)),
    ...[...highlight.frames].map((frame) => index.frameBox(frame)),
  ];
  if (boxes.length === 0) boxes.push(...[...highlight.edges].map((edge) => index.edgeBox(edge)));
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
