/** Arithmetic of the view: what part of the picture is on screen at which zoom. `screen = scene * zoom + offset`. */
import type { Rect } from './picture-index.ts';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Below this zoom a card's op type (13 units) is under 6 px high: boxes are painted instead of cards. */
export const NEAR_ZOOM = 0.45;
/** React needs about 0.8 ms a card: more than this would be felt as a stall when they come into view. */
export const MAX_CARDS = 320;
/** Ten thousand layers in one window. */
export const MIN_ZOOM = 0.0005;
export const MAX_ZOOM = 4;
/** Room around the picture, in CSS pixels. */
const MARGIN = 32;

export function visibleArea(view: Viewport, size: Size): Rect {
  return {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: size.width / view.zoom,
    height: size.height / view.zoom,
  };
}

/** The point of the picture in the middle of the view. */
export function centreOf(view: Viewport, size: Size): { readonly x: number; readonly y: number } {
  return { x: (size.width / 2 - view.x) / view.zoom, y: (size.height / 2 - view.y) / view.zoom };
}

/** The view with this point of the picture in the middle. */
export function viewAround(
  point: { readonly x: number; readonly y: number },
  zoom: number,
  size: Size,
): Viewport {
  return { zoom, x: size.width / 2 - point.x * zoom, y: size.height / 2 - point.y * zoom };
}

/** The area with half a screen more on each side: what is drawn ahead, so that panning finds it there. */
export function grown(area: Rect): Rect {
  return {
    x: area.x - area.width / 2,
    y: area.y - area.height / 2,
    width: area.width * 2,
    height: area.height * 2,
  };
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Shows all of `area`, centred, at most at 100 %. */
export function fitArea(area: Rect, size: Size, maxZoom = 1): Viewport {
  const zoom = clampZoom(
    Math.min(
      maxZoom,
      (size.width - 2 * MARGIN) / Math.max(1, area.width),
      (size.height - 2 * MARGIN) / Math.max(1, area.height),
    ),
  );
  return {
    zoom,
    x: size.width / 2 - (area.x + area.width / 2) * zoom,
    y: size.height / 2 - (area.y + area.height / 2) * zoom,
  };
}

/**
 * The first view of a picture: all of it where that can be read, else its beginning at a readable size, `start` being
 * where reading begins (the first input).
 */
export function firstView(bounds: Rect, start: Rect, size: Size, direction: 'down' | 'right'): Viewport {
  const all = fitArea(bounds, size);
  if (all.zoom >= 0.6) return all;
  const across =
    direction === 'down'
      ? (size.width - 2 * MARGIN) / bounds.width
      : (size.height - 2 * MARGIN) / bounds.height;
  const zoom = Math.min(1, Math.max(0.75, across));
  if (direction === 'down') {
    return { zoom, x: size.width / 2 - (start.x + start.width / 2) * zoom, y: MARGIN - bounds.y * zoom };
  }
  return { zoom, x: MARGIN - bounds.x * zoom, y: size.height / 2 - (start.y + start.height / 2) * zoom };
}

/** The smallest move that shows `box` with some air; zooms in when it would be too small to read. */
export function reveal(view: Viewport, size: Size, box: Rect): Viewport {
  const zoom = view.zoom < NEAR_ZOOM ? 0.9 : view.zoom;
  const centred = {
    zoom,
    x: size.width / 2 - (box.x + box.width / 2) * zoom,
    y: size.height / 2 - (box.y + box.height / 2) * zoom,
  };
  if (zoom !== view.zoom) return centred;
  const air = MARGIN / 2 / zoom;
  const wanted = { x: box.x - air, y: box.y - air, width: box.width + 2 * air, height: box.height + 2 * air };
  return contains(visibleArea(view, size), wanted) ? view : centred;
}

/** Keeps the point `screen` where it is while the zoom changes. */
export function zoomAround(
  view: Viewport,
  zoom: number,
  screen: { readonly x: number; readonly y: number },
): Viewport {
  const next = clampZoom(zoom);
  const scale = next / view.zoom;
  return { zoom: next, x: screen.x - (screen.x - view.x) * scale, y: screen.y - (screen.y - view.y) * scale };
}

/** Keeps the centre of a card on its screen position when a new picture puts it elsewhere. */
export function keepInPlace(view: Viewport, before: Rect, after: Rect): Viewport {
  return {
    zoom: view.zoom,
    x: view.x + (before.x + before.width / 2 - after.x - after.width / 2) * view.zoom,
    y: view.y + (before.y - after.y) * view.zoom,
  };
}

/**
 * The smallest shift that brings `box` inside the view, as far as it fits: a card that opened into a frame would else
 * reach out of the window. What is larger than the window is shown from its beginning.
 */
export function bringInside(view: Viewport, box: Rect, size: Size): Viewport {
  const shift = (start: number, length: number, room: number): number => {
    if (start >= MARGIN / 2 && start + length <= room - MARGIN / 2) return 0;
    if (length > room - MARGIN || start < MARGIN / 2) return MARGIN / 2 - start;
    return room - MARGIN / 2 - length - start;
  };
  return {
    zoom: view.zoom,
    x: view.x + shift(box.x * view.zoom + view.x, box.width * view.zoom, size.width),
    y: view.y + shift(box.y * view.zoom + view.y, box.height * view.zoom, size.height),
  };
}

/**
 * The same place in a canvas of another size. What was seen whole stays in the middle; else the middle is kept across
 * the reading direction and the beginning along it, so that a panel that opens never pushes the diagram out of sight.
 */
export function resized(
  view: Viewport,
  from: Size,
  to: Size,
  bounds: Rect,
  direction: 'down' | 'right',
): Viewport {
  if (from.width === to.width && from.height === to.height) return view;
  const whole = contains(visibleArea(view, from), bounds);
  return {
    zoom: view.zoom,
    x: view.x + (whole || direction === 'down' ? (to.width - from.width) / 2 : 0),
    y: view.y + (whole || direction === 'right' ? (to.height - from.height) / 2 : 0),
  };
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}
