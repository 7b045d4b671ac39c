/** One card as SVG, with the same measures as the page's cards. */
import { CARD, headHeight, NAME_TITLE_SIZE, rowColumn } from './card-geometry.ts';
import { categoryColor, type Palette } from './palette.ts';
import { FONT_UI } from './palette.generated.ts';
import { formatCoordinate } from './path-data.ts';
import type { Box } from './placed-scene.ts';
import { svgMarks } from './svg-marks.ts';
import { svgText } from './svg-text.ts';
import type { Card, CardRow } from './types.ts';

export function svgCard(card: Card, box: Box, palette: Palette): string {
  const { width, height } = box;
  const { radius: r, bar } = CARD;
  const head = headHeight(card.subtitle !== '');
  const hasRows = card.rows.length > 0;
  const bottom = hasRows ? head : height;
  const inner = [
    `<rect width="${width}" height="${height}" rx="${r}" fill="${palette['card-ground']}"/>`,
    // The head's ground: rounded above, and below too when no rows follow.
    `<path d="M0 ${bottom}V${r}Q0 0 ${r} 0H${width - r}Q${width} 0 ${width} ${r}V${bottom - (hasRows ? 0 : r)}` +
      `${hasRows ? '' : `Q${width} ${height} ${width - r} ${height}H${r}Q0 ${height} 0 ${height - r}`}Z" fill="${categoryColor(palette, card.category, 'fill')}"/>`,
    hasRows ? `<path d="M0 ${head - 0.5}H${width}" stroke="${palette['card-rule']}"/>` : '',
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="${r - 0.5}" fill="none" stroke="${palette['card-border']}"/>`,
    `<path d="M${bar} 0V${height}H${r}Q0 ${height} 0 ${height - r}V${r}Q0 0 ${r} 0Z" fill="${categoryColor(palette, card.category, 'bar')}"/>`,
    svgHead(card, CARD.paddingLeft, palette),
    svgMarks(
      { opens: card.subgraphs.length > 0 ? 'closed' : null, severity: card.severity },
      width - CARD.paddingRight,
      CARD.headPadding + CARD.titleLine / 2,
      palette,
    ),
    svgRows(card.rows, CARD.paddingLeft, head, palette),
  ];
  return `<g transform="translate(${formatCoordinate(box.x)} ${formatCoordinate(box.y)})">${inner.join('')}</g>\n`;
}

interface Headed {
  readonly ref: Card['ref'];
  readonly title: string;
  readonly subtitle: string;
}

/** Title and subtitle from `x` on. */
export function svgHead({ ref, title, subtitle }: Headed, x: number, palette: Palette): string {
  const isName = ref.kind !== 'node';
  const font = isName ? 'mono' : 'sans-bold';
  const size = isName ? NAME_TITLE_SIZE : CARD.titleSize;
  const titleText = svgText(
    title,
    { x, y: CARD.headPadding + 13, font, size, fill: palette['card-text'] },
    FONT_UI,
  );
  const y = CARD.headPadding + CARD.titleLine + 11;
  return (
    titleText +
    svgText(subtitle, { x, y, font: 'mono', size: CARD.subtitleSize, fill: palette['card-muted'] }, FONT_UI)
  );
}

/** The rows below `top`, their names beginning at `x`. */
export function svgRows(rows: readonly CardRow[], x: number, top: number, palette: Palette): string {
  const column = rowColumn(rows);
  return rows
    .map((row, i) => {
      const y = top + CARD.rowsPadding + i * CARD.rowLine + 11.5;
      const fill = palette[row.kind === 'attribute' ? 'card-muted' : 'card-text'];
      const style = { y, font: 'mono', size: CARD.rowSize } as const;
      return (
        svgText(row.name, { ...style, x, fill }, FONT_UI) +
        svgText(row.text, { ...style, x: x + column, fill: palette['card-value'] }, FONT_UI)
      );
    })
    .join('');
}
