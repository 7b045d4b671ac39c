/** How a picture of another shape is brought to the input's: see `place-image.ts`. */
export type ResizeMode =
  | 'stretch' // to the size, whatever the shape
  | 'fit' // whole picture inside, the rest padded (letterbox)
  | 'crop' // covers the size, what sticks out is cut off around the centre
  | 'none'; // taken as it is; the free dimensions follow the picture

export type ImageLayout = 'NCHW' | 'NHWC';

/** `luma`: the Y of YCbCr (ITU-R BT.601 full range, as JPEG and Pillow have it). */
export type ImageChannels = 'rgb' | 'bgr' | 'grey' | 'luma';

/** value = (pixel * scale - mean) / deviation, pixel 0 to 255; mean and deviation by channel in the order of `channels`. */
export interface ImageOptions {
  readonly resize: ResizeMode;
  readonly layout: ImageLayout;
  readonly channels: ImageChannels;
  readonly scale: number;
  readonly mean: readonly [number, number, number];
  readonly deviation: readonly [number, number, number];
  /** Grey level, 0 to 255, of what `fit` pads. */
  readonly pad: number;
  /** Where `fit` puts the picture: in the middle, or at the top left as some detectors want it. */
  readonly place: 'centre' | 'top-left';
  /** White on black where the model wants that, and the picture is black on white. */
  readonly invert: boolean;
}

export type ImagePreset = 'imagenet' | 'unit' | 'signed' | 'raw' | 'clip' | 'yolo';

/** Where the picture lies on the input, to take boxes and masks back: input = picture * scale + offset, in pixels. */
export interface ImagePlacement {
  readonly pictureWidth: number;
  readonly pictureHeight: number;
  readonly width: number;
  readonly height: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Pixels of a picture: `width * height * 4` bytes, red first, alpha last and not premultiplied. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}
