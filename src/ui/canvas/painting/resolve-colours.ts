/**
 * The design tokens as colours that a 2-D canvas understands. `fillStyle` ignores `var()` and `light-dark()` without a
 * word, and `getPropertyValue` gives the text unresolved: so the computed colour of a probe element is read.
 */
import type { CardCategory } from '../../../core/ops/category.ts';

export interface PaintColours {
  readonly card: string;
  readonly cardBorder: string;
  readonly text: string;
  readonly edge: string;
  readonly edgeDim: string;
  readonly active: string;
  readonly error: string;
  readonly warn: string;
  readonly frame: string;
  readonly frameBorder: string;
  readonly frameText: string;
  readonly mask: string;
  bar(category: CardCategory): string;
  fill(category: CardCategory): string;
}

/** Read again whenever the theme changes. */
export function resolveColours(within: HTMLElement): PaintColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  within.append(probe);
  const cache = new Map<string, string>();
  const read = (token: string): string => {
    const known = cache.get(token);
    if (known !== undefined) return known;
    probe.style.color = `var(${token})`;
    const colour = getComputedStyle(probe).color;
    cache.set(token, colour);
    return colour;
  };
  const categories = new Map<string, string>();
  const lazily = (token: string): string => {
    let colour = categories.get(token);
    if (colour === undefined) {
      within.append(probe);
      colour = read(token);
      probe.remove();
      categories.set(token, colour);
    }
    return colour;
  };
  const colours: PaintColours = {
    card: read('--card-ground'),
    cardBorder: read('--card-border'),
    text: read('--card-text'),
    edge: read('--edge'),
    edgeDim: read('--edge-dim'),
    active: read('--edge-active'),
    error: read('--error'),
    warn: read('--warn'),
    frame: read('--frame-ground'),
    frameBorder: read('--frame-border'),
    frameText: read('--frame-text'),
    mask: read('--minimap-mask'),
    bar: (category) => lazily(`--cat-${category}-bar`),
    fill: (category) => lazily(`--cat-${category}-fill`),
  };
  probe.remove();
  return colours;
}
