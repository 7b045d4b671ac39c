/** The canvas under the cards: repainted when the view moves while no cards are mounted. */
import { useEffect, useRef, type RefObject } from 'react';
import { useApp } from '../app-context.tsx';
import type { CanvasStore } from './canvas-store.ts';
import { noteMarks } from './note-marks.ts';
import { paintOverview } from './painting/paint-overview.ts';
import type { PictureIndex } from './picture-index.ts';
import type { PaintFonts } from './painting/pen.ts';
import type { PaintColours } from './painting/resolve-colours.ts';
import type { Size, Viewport } from './viewport.ts';
import styles from './Diagram.module.css';

function readFonts(element: HTMLElement): PaintFonts {
  const style = getComputedStyle(element);
  return { ui: style.getPropertyValue('--font-ui'), mono: style.getPropertyValue('--font-mono') };
}

interface OverviewCanvasProps {
  readonly index: PictureIndex;
  readonly view: RefObject<Viewport>;
  readonly size: Size;
  readonly colours: PaintColours;
  readonly store: CanvasStore;
  /** Painted only while this holds; a cleared canvas stays behind otherwise. */
  readonly active: boolean;
  /** Called with the function that repaints in the next frame. */
  readonly onReady: (repaint: () => void) => void;
}

export function OverviewCanvas({ index, view, size, colours, store, active, onReady }: OverviewCanvasProps) {
  const { overlay } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined) return undefined;
    element.width = Math.max(1, Math.round(size.width * window.devicePixelRatio));
    element.height = Math.max(1, Math.round(size.height * window.devicePixelRatio));
    if (!active) return undefined;
    const fonts = readFonts(element);
    let frame = 0;
    let marks = noteMarks(index.picture.scene, overlay.getState());
    const paint = (): void => {
      frame = 0;
      paintOverview(context, index, view.current, size, colours, fonts, {
        highlight: store.getState().highlight,
        marks,
        found: store.getState().found,
        hovered: store.getState().hovered,
      });
    };
    const repaint = (): void => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    paint();
    onReady(repaint);
    const unsubscribe = store.subscribe((state, before) => {
      if (
        state.highlight !== before.highlight ||
        state.found !== before.found ||
        state.hovered !== before.hovered
      )
        repaint();
    });
    const unmark = overlay.subscribe((state, before) => {
      if (state.notes === before.notes && state.groupNotes === before.groupNotes) return;
      marks = noteMarks(index.picture.scene, state);
      repaint();
    });
    return () => {
      onReady(() => undefined);
      cancelAnimationFrame(frame);
      unsubscribe();
      unmark();
    };
  }, [index, view, size, colours, store, overlay, active, onReady]);
  return <canvas ref={canvas} className={styles['overview']} aria-hidden />;
}
