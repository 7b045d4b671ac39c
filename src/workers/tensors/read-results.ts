/** The calls that read results: `core/readout` with the tensors that came along. */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { Pixels } from '../../core/feeds/image-options.ts';
import { placeImage } from '../../core/feeds/place-image.ts';
import { resizePixels } from '../../core/feeds/resize-pixels.ts';
import { readBoxFacts, readBoxes } from '../../core/readout/boxes/read-boxes.ts';
import { guessBoxes, readBoxesAs } from '../../core/readout/boxes/guess-boxes.ts';
import { placeBoxes } from '../../core/readout/boxes/place-boxes.ts';
import { suppress } from '../../core/readout/boxes/suppress.ts';
import { drawChannelMosaic } from '../../core/readout/channel-mosaic.ts';
import { compareTensors } from '../../core/readout/compare-tensors.ts';
import { composeLuma } from '../../core/readout/compose-luma.ts';
import { guessViews } from '../../core/readout/guess-views.ts';
import { readHeatMap } from '../../core/readout/heat-map.ts';
import { fitLabels, type Labels } from '../../core/readout/labels.ts';
import { imageBounds, readOutputImage, type OutputImage } from '../../core/readout/output-image.ts';
import type { OutputFacts } from '../../core/readout/output-view.ts';
import { parseLabels } from '../../core/readout/parse-labels.ts';
import { readNumbers } from '../../core/readout/read-numbers.ts';
import type { ReadoutError } from '../../core/readout/readout-error.ts';
import { readSegmentation } from '../../core/readout/segmentation.ts';
import { summarizeOutput } from '../../core/readout/summarize-output.ts';
import { inspectHealth } from '../../core/readout/tensor-health.ts';
import { drawThumbnail } from '../../core/readout/thumbnail.ts';
import { readTokenIds } from '../../core/readout/token-ids.ts';
import { countClasses, readTopClasses } from '../../core/readout/top-classes.ts';
import { encodeWav } from '../../core/readout/wav.ts';
import { envelope, readWaveform } from '../../core/readout/waveform.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import { withTransfer } from '../rpc.ts';
import { decodePicture } from './decode-picture.ts';
import type { BoxQuestion, FoundBoxes, OriginalPicture, ReadoutApi } from './readout-protocol.ts';

export const readResults: ReadoutApi = {
  async outputViews(outputs, placement) {
    const facts: OutputFacts[] = [];
    for (const held of outputs) {
      const { name, dataType, dims } = held.tensor;
      const summary = await summarizeOutput(held);
      facts.push({ name, dataType, dims, summary: summary.ok ? summary.value : null });
    }
    return guessViews(facts, placement);
  },
  async parseLabels(text) {
    return parseLabels(text);
  },
  topClasses: (held, labels, options) =>
    readTopClasses(held, { ...options, labels: fitted(labels, countClasses(held.tensor.dims)) }),
  async outputImage(held, reading, picture, original) {
    const image = await readOutputImage(held, reading, picture);
    if (!image.ok) return image;
    if (original === null || image.value.reading.channels !== 'grey') return withPixels(image);
    return withPixels(await inColour(held, image.value, picture, original));
  },
  heatMap: async (held, plane) => withPixels(await readHeatMap(held, plane)),
  segmentation: async (held, options) => withPixels(await readSegmentation(held, options)),
  boxes: findBoxes,
  async waveform(held, columns) {
    const channels = await readWaveform(held);
    return channels.ok ? ok(channels.value.map((samples) => envelope(samples, columns))) : channels;
  },
  async waveFile(held, rate) {
    const channels = await readWaveform(held);
    return channels.ok ? ok(new Blob([encodeWav(channels.value, rate)], { type: 'audio/wav' })) : channels;
  },
  tokenIds: (held) => readTokenIds(held),
  mosaic: async (held, options) => withPixels(await drawChannelMosaic(held, options)),
  thumbnail: (held) => drawThumbnail(held, 'mean'),
  health: (held) => inspectHealth(held),
  compare: (a, b, relative, absolute) =>
    compareTensors(a, b, { tolerance: { relative, absolute, equalNaN: true } }),
};

function fitted(labels: Labels | null, classes: number): Labels | null {
  return labels === null ? null : fitLabels(labels, classes).labels;
}

/** Moves the pixels instead of copying them. */
function withPixels<T extends { readonly pixels: Pixels }>(
  reply: Result<T, ReadoutError>,
): Result<T, ReadoutError> {
  return reply.ok ? withTransfer(reply, [reply.value.pixels.rgba.buffer]) : reply;
}

/** The output as brightness, with the colours of the picture that went in: the usual way of super-resolution. */
async function inColour(
  held: HeldTensor,
  image: OutputImage,
  picture: number,
  original: OriginalPicture,
): Promise<Result<OutputImage, ReadoutError>> {
  const decoded = await decodePicture(original.file, '');
  // The file was read a moment ago: without its colours the brightness is still right.
  if (!decoded.ok) return ok(image);
  // As the model got it, cut and padded, but in colour.
  const options = { ...original.options, invert: false };
  const seen = placeImage(decoded.value, options, original.width, original.height).pixels;
  const { width, height } = image.pixels;
  const start = picture * width * height;
  const numbers = await readNumbers(held, { start, end: start + width * height });
  if (!numbers.ok) return numbers;
  const { low, high } = imageBounds(image.reading.range, image.extremes);
  const values = Float64Array.from(numbers.value, (value) => (value - low) / (high - low));
  const resize = (pixels: Pixels, w: number, h: number): Pixels => resizePixels(pixels, w, h, 'bicubic');
  return ok({ ...image, pixels: composeLuma({ width, height, values }, 1, seen, resize) });
}

async function findBoxes(
  outputs: readonly HeldTensor[],
  { layout, input, placement, ...limits }: BoxQuestion,
): Promise<Result<FoundBoxes | null, ReadoutError>> {
  const facts = await readBoxFacts(outputs);
  const reading = layout === null ? guessBoxes(facts, input) : readBoxesAs(layout, facts);
  if (reading === null) return ok(null);
  const found = await readBoxes(outputs, reading, input, limits.minScore);
  if (!found.ok) return err(found.error);
  const kept = suppress(found.value, limits);
  return ok({ layout: reading.layout, boxes: placement === null ? kept : placeBoxes(kept, placement) });
}
