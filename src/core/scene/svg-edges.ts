/** Edges, their arrow heads and their labels as SVG, in layers: all lines, then all heads, then all labels. */
import { EDGE, LABEL } from './card-geometry.ts';
import type { Palette } from './palette.ts';
import { FONT_UI } from './palette.generated.ts';
import { arrowHead, roundedPath } from './path-data.ts';
import { edgeRoute, isWithinFrame, labelBox, type PlacedScene } from './placed-scene.ts';
import { svgText } from './svg-text.ts';
import type { SceneEdge } from './types.ts';

export function svgEdges(placed: PlacedScene, edges: readonly number[], palette: Palette): string {
  const lines: string[] = [];
  const heads: string[] = [];
  const labels: string[] = [];
  for (const index of edges) {
    const edge = placed.scene.edges[index];
    if (edge === undefined) continue;
    const route = edgeRoute(placed, index);
    const path = roundedPath(route, EDGE.radius, EDGE.head - 1);
    if (path !== '') lines.push(`<path d="${path}"${edge.captured ? ' stroke-dasharray="4 3"' : ''}/>\n`);
    heads.push(arrowHead(route));
    labels.push(svgLabel(placed, index, edge, palette));
  }
  return (
    `<g fill="none" stroke="${palette.edge}" stroke-width="${EDGE.width}">\n${lines.join('')}</g>\n` +
    `<path fill="${palette.edge}" d="${heads.join('')}"/>\n` +
    `<g>\n${labels.join('')}</g>\n`
  );
}

function svgLabel(placed: PlacedScene, index: number, edge: SceneEdge, palette: Palette): string {
  const box = labelBox(placed, index);
  if (box === null) return '';
  const { x, y, width, height } = box;
  // A line that must pass behind a label is interrupted by its ground, not written over.
  const ground = palette[isWithinFrame(placed, edge) ? 'frame-ground' : 'edge-label-ground'];
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="${ground}" fill-opacity="0.9"/>` +
    svgText(
      edge.label,
      { x: x + LABEL.padding, y: y + 12, font: 'mono', size: LABEL.size, fill: palette['edge-label'] },
      FONT_UI,
    ) +
    '\n'
  );
}
