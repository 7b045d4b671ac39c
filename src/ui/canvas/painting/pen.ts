/** What every painter of the far view needs. */
import type { PictureIndex } from '../picture-index.ts';
import { NEAR_ZOOM } from '../viewport.ts';
import type { PaintColours } from './resolve-colours.ts';

export interface PaintFonts {
  readonly ui: string;
  readonly mono: string;
}

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly index: PictureIndex;
  readonly colours: PaintColours;
  readonly zoom: number;
  /** One CSS pixel of the screen, in scene units. */
  readonly hair: number;
  /** 1 where cards are about to be mounted, and all must look as they do then; 0 where it is boxes with large titles. */
  readonly detail: number;
  setFont(size: number, kind: 'title' | 'mono'): void;
}

/** From here on out nothing of a card's inside is painted. */
const FAR_ZOOM = 0.28;

export function createPen(
  context: CanvasRenderingContext2D,
  index: PictureIndex,
  colours: PaintColours,
  fonts: PaintFonts,
  zoom: number,
): Pen {
  const detail = Math.min(1, Math.max(0, (zoom - FAR_ZOOM) / (NEAR_ZOOM - FAR_ZOOM)));
  // Setting a font costs more than writing with it: sizes are rounded, and the same one is not set twice.
  let current = '';
  return {
    context,
    index,
    colours,
    zoom,
    hair: 1 / zoom,
    detail,
    setFont(size, kind) {
      const step = size > 40 ? Math.round(size / 4) * 4 : Math.round(size);
      const font = kind === 'mono' ? `${step}px ${fonts.mono}` : `600 ${step}px ${fonts.ui}`;
      if (font === current) return;
      current = font;
      context.font = font;
    },
  };
}

/** `near` at the change to mounted cards, `far` from far away, in between in between. */
export function between({ detail }: Pen, near: number, far: number): number {
  return near * detail + far * (1 - detail);
}
