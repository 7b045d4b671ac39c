/** Sizes of pictures in pixels. */

/** What viewers and this machine's memory can be asked for; the PNG is made in strips, so a canvas limit is none here. */
export const MAX_MEGAPIXELS = 500;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Width and height that an SVG text says in its first tag; null when it says none. */
export function pictureSize(svg: string): PictureSize | null {
  const tag = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const width = Number(/\bwidth="([\d.]+)"/.exec(tag)?.[1]);
  const height = Number(/\bheight="([\d.]+)"/.exec(tag)?.[1]);
  return width > 0 && height > 0 ? { width, height } : null;
}
