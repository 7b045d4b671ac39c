/** A thumbnail as the page draws it: a picture as an address, a line as path data. */
import { canvasOf } from '../../platform/picture.ts';
import type { Thumbnail } from '../../core/readout/thumbnail.ts';

type Picture = Extract<Thumbnail, { readonly kind: 'picture' }>;
type Line = Extract<Thumbnail, { readonly kind: 'sparkline' }>;

const urls = new WeakMap<Picture, string>();

/** A `data:` address of the picture, made once. */
export function pictureUrl(picture: Picture): string {
  const known = urls.get(picture);
  if (known !== undefined) return known;
  const url = canvasOf(picture.pixels).toDataURL();
  urls.set(picture, url);
  return url;
}

/** The line within a box of that size, its lowest point at the bottom; a gap where a number is missing. */
export function sparklinePath({ points, range }: Line, width: number, height: number): string {
  const across = width / Math.max(1, points.length - 1);
  const span = range.high - range.low;
  const parts: string[] = [];
  let isOpen = false;
  for (const [i, point] of points.entries()) {
    if (!Number.isFinite(point)) {
      isOpen = false;
      continue;
    }
    const y = span === 0 ? height / 2 : height - ((point - range.low) / span) * height;
    parts.push(`${isOpen ? 'L' : 'M'}${round(i * across)} ${round(y)}`);
    isOpen = true;
  }
  return parts.join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
