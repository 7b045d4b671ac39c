import type { CardCategory } from '../ops/category.ts';
import { palettes, type PaletteToken } from './palette.generated.ts';

export type DiagramTheme = 'light' | 'dark';

/** The diagram's tokens as sRGB hex, by name without the leading `--`. */
export type Palette = Readonly<Record<PaletteToken, string>>;

export function paletteOf(theme: DiagramTheme): Palette {
  return palettes[theme];
}

/** The colours of an operator category: the bar at the left edge, the ground of the head, readable text. */
export function categoryColor(
  palette: Palette,
  category: CardCategory,
  part: 'bar' | 'fill' | 'text',
): string {
  return palette[`cat-${category}-${part}`];
}
