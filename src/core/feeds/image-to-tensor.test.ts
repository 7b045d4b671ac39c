import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { heldBytes } from '../tensor/held-tensor.ts';
import { presetOptions } from './image-presets.ts';
import { imageToTensor } from './image-to-tensor.ts';
import type { ImageOptions, Pixels } from './image-options.ts';
import type { InputSpec } from './input-spec.ts';
import { placeImage } from './place-image.ts';
import { previewPixels } from './preview-pixels.ts';
import golden from './testing/pillow-resize.json';

const spec = (dataType: number = DataType.FLOAT): InputSpec => ({
  name: 'x',
  dataType,
  dims: null,
  hasDefault: false,
});

const options = (change: Partial<ImageOptions> = {}): ImageOptions => ({
  ...presetOptions('unit'),
  layout: 'NCHW',
  channels: 'rgb',
  invert: false,
  ...change,
});

function picture(width: number, height: number, at: (x: number, y: number, c: number) => number): Pixels {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < rgba.length; i += 1) {
    const p = i >> 2;
    rgba[i] = i % 4 === 3 ? 255 : at(p % width, Math.floor(p / width), i % 4);
  }
  return { width, height, rgba };
}

async function numbers(pixels: Pixels, how: ImageOptions, dims: readonly number[]): Promise<number[]> {
  const made = imageToTensor(pixels, how, spec(), dims);
  if (!made.ok) throw new Error(made.error.kind);
  return [...new Float32Array((await heldBytes(made.value)).buffer)];
}

const two = picture(2, 1, (x, _y, c) => x * 100 + c * 10);

describe('imageToTensor', () => {
  it('orders channels first or last, red or blue first', async () => {
    const raw = { scale: 1 } as const;
    expect(await numbers(two, options(raw), [1, 3, 1, 2])).toEqual([0, 100, 10, 110, 20, 120]);
    expect(await numbers(two, options({ ...raw, layout: 'NHWC' }), [1, 1, 2, 3])).toEqual([
      0, 10, 20, 100, 110, 120,
    ]);
    expect(await numbers(two, options({ ...raw, channels: 'bgr' }), [3, 1, 2])).toEqual([
      20, 120, 10, 110, 0, 100,
    ]);
  });

  it('scales, subtracts and divides', async () => {
    const imagenet = options(presetOptions('imagenet'));
    const [red = 0, , green = 0] = await numbers(two, imagenet, [1, 3, 1, 2]);
    expect(red).toBeCloseTo(-0.485 / 0.229, 5);
    expect(green).toBeCloseTo((10 / 255 - 0.456) / 0.224, 5);
  });

  it('gives Pillow’s grey', async () => {
    for (const { from, grey } of golden) {
      const [width = 0, height = 0] = from;
      const pixels = picture(width, height, (x, y, c) => (x * 37 + y * 91 + c * 53 + x * y * 11) % 256);
      expect(await numbers(pixels, options({ scale: 1, channels: 'grey' }), [1, 1, height, width])).toEqual(
        grey,
      );
    }
  });

  it('repeats the picture for a batch, and refuses dims that are no picture', async () => {
    expect(await numbers(two, options({ scale: 1, channels: 'grey' }), [2, 1, 1, 2])).toHaveLength(4);
    expect(imageToTensor(two, options(), spec(), [1, 5, 1, 2])).toMatchObject({
      error: { kind: 'not-an-image-input' },
    });
    expect(imageToTensor(two, options(), spec(DataType.STRING), [1, 3, 1, 2])).toMatchObject({
      error: { kind: 'unsupported-type' },
    });
  });

  it('is undone by the preview', async () => {
    const pixels = picture(3, 2, (x, y, c) => 30 + x * 40 + y * 20 + c * 5);
    for (const preset of ['imagenet', 'signed', 'raw', 'clip'] as const) {
      for (const layout of ['NCHW', 'NHWC'] as const) {
        const how = options({ ...presetOptions(preset), layout, channels: 'bgr' });
        const made = imageToTensor(pixels, how, spec(), layout === 'NCHW' ? [1, 3, 2, 3] : [1, 2, 3, 3]);
        expect(made.ok && (await previewPixels(made.value, how))).toEqual(pixels);
      }
    }
  });
});

describe('placeImage', () => {
  const wide = picture(4, 2, (x) => x * 60);

  it('pads around the whole picture, or cuts around its middle', () => {
    const fit = placeImage(wide, options({ resize: 'fit', pad: 114 }), 4, 4);
    expect(Array.from(fit.pixels.rgba.slice(0, 4))).toEqual([114, 114, 114, 255]);
    expect(Array.from(fit.pixels.rgba.slice(20, 24))).toEqual([60, 60, 60, 255]);
    expect(fit.placement).toMatchObject({ scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 1 });
    const crop = placeImage(wide, options({ resize: 'crop' }), 2, 2);
    expect(Array.from(crop.pixels.rgba.slice(0, 8))).toEqual([60, 60, 60, 255, 120, 120, 120, 255]);
    expect(crop.placement).toMatchObject({ offsetX: -1, offsetY: 0 });
  });

  it('inverts, and lays what is transparent on white', () => {
    const clear: Pixels = { width: 1, height: 1, rgba: new Uint8ClampedArray([0, 0, 0, 0]) };
    expect([...placeImage(clear, options(), 1, 1).pixels.rgba]).toEqual([255, 255, 255, 255]);
    expect([...placeImage(clear, options({ invert: true }), 1, 1).pixels.rgba]).toEqual([0, 0, 0, 255]);
  });
});
