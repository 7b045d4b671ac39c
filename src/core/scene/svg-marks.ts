/** The small marks behind a title: opens in place, has a finding. Shape and colour both tell them apart. */
import { CARD } from './card-geometry.ts';
import type { Palette } from './palette.ts';
import type { Card } from './types.ts';

export interface Marks {
  readonly opens: 'closed' | 'open' | null;
  readonly severity: Card['severity'];
}

/** Marks that end at `right`, centred on `middle`. */
export function svgMarks(
  { opens, severity }: Marks,
  right: number,
  middle: number,
  palette: Palette,
): string {
  const top = middle - CARD.mark / 2;
  let at = right - CARD.mark;
  let svg = '';
  if (opens !== null) {
    const plus = opens === 'closed' ? `M${at + 6} ${top + 3}v6` : '';
    svg +=
      `<rect x="${at + 0.5}" y="${top + 0.5}" width="${CARD.mark - 1}" height="${CARD.mark - 1}" rx="2" fill="none" stroke="${palette['card-muted']}"/>` +
      `<path d="M${at + 3} ${top + 6}h6${plus}" stroke="${palette['card-muted']}"/>`;
    at -= CARD.mark + CARD.markGap;
  }
  return svg + severityMark(severity, at, top, palette);
}

function severityMark(severity: Card['severity'], x: number, y: number, palette: Palette): string {
  const stroke = palette['card-ground'];
  switch (severity) {
    case null:
      return '';
    case 'error':
      return (
        `<circle cx="${x + 6}" cy="${y + 6}" r="6" fill="${palette.error}"/>` +
        `<path d="M${x + 4} ${y + 4}l4 4m0 -4l-4 4" stroke="${stroke}" stroke-width="1.5"/>`
      );
    case 'warning':
      return (
        `<path d="M${x + 6} ${y}l6.5 11.5h-13z" fill="${palette.warn}"/>` +
        `<path d="M${x + 6} ${y + 4}v3.5m0 1v1.5" stroke="${stroke}" stroke-width="1.5"/>`
      );
    case 'info':
      return (
        `<circle cx="${x + 6}" cy="${y + 6}" r="5.5" fill="none" stroke="${palette['card-muted']}"/>` +
        `<path d="M${x + 6} ${y + 5}v4m0 -6v1" stroke="${palette['card-muted']}" stroke-width="1.5"/>`
      );
  }
}
