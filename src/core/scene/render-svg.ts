import type { LayoutResult } from '../layout/types.ts';
import { FONT_MONO } from './palette.generated.ts';
import { paletteOf, type DiagramTheme } from './palette.ts';
import { formatCoordinate } from './path-data.ts';
import { cardBox, frameBox, labelBox, edgeRoute, type Box, type PlacedScene } from './placed-scene.ts';
import { svgCard } from './svg-card.ts';
import { svgEdges } from './svg-edges.ts';
import { svgFrame } from './svg-frame.ts';
import { escapeXml, GROUP_SIZE } from './svg-text.ts';
import { selectParts, type Parts } from './select-parts.ts';
import type { Scene } from './types.ts';

export interface SvgOptions {
  readonly theme: DiagramTheme;
  /** Ids of cards and frames: only they, what the frames hold, and the edges among them are drawn, cropped to them. */
  readonly selection?: readonly string[];
  /** What viewers and screen readers call the picture; the model's name. */
  readonly title: string;
}

/** Air around the picture. */
const MARGIN = 24;

/** The diagram as the text of an SVG file that needs nothing else: no style sheet, no script, no fonts. */
export function renderSvg(scene: Scene, layout: LayoutResult, options: SvgOptions): string {
  const placed: PlacedScene = { scene, layout };
  const palette = paletteOf(options.theme);
  const parts = selectParts(scene, options.selection ?? null);
  const { x, y, width, height } = boundsOf(placed, parts);
  const viewBox = [x, y, width, height].map(formatCoordinate).join(' ');
  const frames = parts.frames.map((f) =>
    at(scene.frames, f, (frame) => svgFrame(frame, frameBox(placed, f), palette)),
  );
  const cards = parts.cards.map((c) =>
    at(scene.cards, c, (card) => svgCard(card, cardBox(placed, c), palette)),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${formatCoordinate(width)}" height="${formatCoordinate(height)}" viewBox="${viewBox}" role="img" xml:space="preserve">\n` +
    `<title>${escapeXml(options.title)}</title>\n` +
    `<rect x="${formatCoordinate(x)}" y="${formatCoordinate(y)}" width="100%" height="100%" fill="${palette['canvas-ground']}"/>\n` +
    `<g font-family="${escapeXml(FONT_MONO)}" font-size="${GROUP_SIZE}">\n` +
    `${frames.join('')}${svgEdges(placed, parts.edges, palette)}${cards.join('')}</g>\n</svg>\n`
  );
}

function at<T>(list: readonly T[], index: number, draw: (item: T) => string): string {
  const item = list[index];
  return item === undefined ? '' : draw(item);
}

/** The box around all that is drawn, with its margin; of the margins alone when nothing is. */
function boundsOf(placed: PlacedScene, parts: Parts): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  const addBox = (box: Box): void => {
    add(box.x, box.y);
    add(box.x + box.width, box.y + box.height);
  };
  for (const frame of parts.frames) addBox(frameBox(placed, frame));
  for (const card of parts.cards) addBox(cardBox(placed, card));
  for (const edge of parts.edges) {
    const route = edgeRoute(placed, edge);
    for (let p = route.start; p < route.end; p++) add(route.points[2 * p] ?? 0, route.points[2 * p + 1] ?? 0);
    const label = labelBox(placed, edge);
    if (label !== null) addBox(label);
  }
  if (left > right) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  return {
    x: Math.floor(left) - MARGIN,
    y: Math.floor(top) - MARGIN,
    width: Math.ceil(right) - Math.floor(left) + 2 * MARGIN,
    height: Math.ceil(bottom) - Math.floor(top) + 2 * MARGIN,
  };
}
