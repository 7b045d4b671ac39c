import type { ImageOptions, ImagePreset } from './image-options.ts';

/** What a preset sets; the layout and the channels' order are the input's own. */
export type PresetOptions = Pick<ImageOptions, 'resize' | 'scale' | 'mean' | 'deviation' | 'pad' | 'place'>;

const ZERO = [0, 0, 0] as const;
const ONE = [1, 1, 1] as const;
const BASE = {
  resize: 'stretch',
  scale: 1 / 255,
  mean: ZERO,
  deviation: ONE,
  pad: 0,
  place: 'centre',
} as const;

const PRESETS: Readonly<Record<ImagePreset, PresetOptions>> = {
  // torchvision: models pre-trained on ImageNet.
  imagenet: { ...BASE, resize: 'crop', mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] },
  unit: BASE,
  signed: { ...BASE, scale: 1 / 127.5, mean: ONE },
  raw: { ...BASE, scale: 1 },
  // openai/CLIP: preprocess.
  clip: {
    ...BASE,
    resize: 'crop',
    mean: [0.48145466, 0.4578275, 0.40821073],
    deviation: [0.26862954, 0.26130258, 0.27577711],
  },
  // Ultralytics letterbox: grey 114 around the whole picture.
  yolo: { ...BASE, resize: 'fit', pad: 114 },
};

export const IMAGE_PRESETS: readonly ImagePreset[] = ['imagenet', 'unit', 'signed', 'raw', 'clip', 'yolo'];

export function presetOptions(preset: ImagePreset): PresetOptions {
  return PRESETS[preset];
}

/** The preset that these options are, or null when they were changed by hand. */
export function presetOf(options: ImageOptions): ImagePreset | null {
  return (
    IMAGE_PRESETS.find((preset) =>
      Object.entries(PRESETS[preset]).every(
        ([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(options, key)),
      ),
    ) ?? null
  );
}

/** Lowest and highest value that a pixel can become: what a random picture is made of. */
export function pixelRange({ scale, mean, deviation }: ImageOptions): {
  readonly low: number;
  readonly high: number;
} {
  const lows = mean.map((m, i) => -m / (deviation[i] ?? 1));
  const highs = mean.map((m, i) => (255 * scale - m) / (deviation[i] ?? 1));
  return { low: Math.min(...lows), high: Math.max(...highs) };
}
