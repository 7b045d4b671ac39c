/** An open node, or one of its bodies, as SVG. */
import { CARD, FRAME, headHeight } from './card-geometry.ts';
import { categoryColor, type Palette } from './palette.ts';
import { formatCoordinate } from './path-data.ts';
import type { Box } from './placed-scene.ts';
import { svgHead, svgRows } from './svg-card.ts';
import { svgMarks } from './svg-marks.ts';
import type { Frame } from './types.ts';

export function svgFrame(frame: Frame, box: Box, palette: Palette): string {
  const { width, height } = box;
  const { header } = frame;
  const r = FRAME.radius;
  // The node's own frame has its category's colours; a body within it is plain.
  const isNode = frame.ref.kind === 'node';
  const fill = isNode ? categoryColor(palette, frame.category, 'fill') : palette['frame-header'];
  const bar = isNode
    ? `<path d="M${CARD.bar} 0V${header}H0V${r}Q0 0 ${r} 0Z" fill="${categoryColor(palette, frame.category, 'bar')}"/>`
    : '';
  const inner = [
    `<rect width="${width}" height="${height}" rx="${r}" fill="${palette['frame-ground']}"/>`,
    `<path d="M0 ${header}V${r}Q0 0 ${r} 0H${width - r}Q${width} 0 ${width} ${r}V${header}Z" fill="${fill}"/>`,
    `<path d="M0 ${header - 0.5}H${width}" stroke="${palette['card-rule']}"/>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="${r - 0.5}" fill="none" stroke="${palette['frame-border']}"/>`,
    bar,
    svgHead(frame, FRAME.paddingLeft, palette),
    svgMarks(
      { opens: isNode ? 'open' : null, severity: frame.severity },
      width - FRAME.paddingLeft,
      CARD.headPadding + CARD.titleLine / 2,
      palette,
    ),
    svgRows(frame.rows, FRAME.paddingLeft, headHeight(frame.subtitle !== '') - FRAME.rowsLift, palette),
  ];
  return `<g transform="translate(${formatCoordinate(box.x)} ${formatCoordinate(box.y)})">${inner.join('')}</g>\n`;
}
