import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { ImageOptions, Pixels } from '../feeds/image-options.ts';
import { placeImage } from '../feeds/place-image.ts';
import { isCentred } from './image-facts.ts';
import { PLACE, RESIZE } from './javascript-parts.ts';

const OPTIONS: ImageOptions = {
  resize: 'stretch',
  layout: 'NCHW',
  channels: 'rgb',
  scale: 1,
  mean: [0, 0, 0],
  deviation: [1, 1, 1],
  pad: 114,
  place: 'centre',
  invert: false,
};

/** Red, green, blue and full opacity, with no pattern that a shift would leave as it is. */
function picture(width: number, height: number): Pixels['rgba'] {
  return Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : (i * i * 7 + i * 31) % 256,
  );
}

const withoutOpacity = (rgba: Pixels['rgba']): number[] => Array.from(rgba.filter((_, i) => i % 4 < 3));

type Place = (picture: object, ...rest: readonly (number | string | boolean)[]) => { data: Uint8Array };

describe('the program in JavaScript', () => {
  const place = runInNewContext(`${RESIZE}${PLACE}place`) as Place;

  it.each([
    { resize: 'stretch' },
    { resize: 'fit' },
    { resize: 'fit', place: 'top-left' },
    { resize: 'crop' },
    { resize: 'crop', place: 'top-left' },
  ] as const)('resizes as the page does: $resize $place', (change) => {
    const options = { ...OPTIONS, ...change };
    // Odd remains at either side, larger and smaller than what is asked for.
    for (const [width, height] of [
      [90, 71],
      [33, 60],
      [7, 5],
      [16, 16],
    ] as const) {
      const rgba = picture(width, height);
      const wanted = placeImage({ width, height, rgba }, options, 16, 12);
      const source = { width, height, data: Uint8Array.from(withoutOpacity(rgba)) };
      const given = place(source, 16, 12, options.resize, isCentred(options), options.pad);
      expect([...given.data]).toEqual(withoutOpacity(wanted.pixels.rgba));
    }
  });
});
