/** Reading results: each call brings the tensors and says how they are to be taken. */
import type { Result } from '../../core/base/result.ts';
import type { ImageOptions, ImagePlacement } from '../../core/feeds/image-options.ts';
import type { BoxLayout } from '../../core/readout/boxes/box-reading.ts';
import type { Detection, InputSize } from '../../core/readout/boxes/detection.ts';
import type { SuppressOptions } from '../../core/readout/boxes/suppress.ts';
import type { ChannelMosaic, MosaicOptions } from '../../core/readout/channel-mosaic.ts';
import type { Comparison } from '../../core/readout/comparison.ts';
import type { HeatMap } from '../../core/readout/heat-map.ts';
import type { LabelError, Labels } from '../../core/readout/labels.ts';
import type { ImageReading, OutputImage } from '../../core/readout/output-image.ts';
import type { OutputView } from '../../core/readout/output-view.ts';
import type { ReadoutError } from '../../core/readout/readout-error.ts';
import type { Segmentation, SegmentationOptions } from '../../core/readout/segmentation.ts';
import type { TensorHealth } from '../../core/readout/tensor-health.ts';
import type { Thumbnail } from '../../core/readout/thumbnail.ts';
import type { TokenIds } from '../../core/readout/token-ids.ts';
import type { TopClasses, TopClassesOptions } from '../../core/readout/top-classes.ts';
import type { Envelope } from '../../core/readout/waveform.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import type { TensorError } from '../../core/tensor/types.ts';

/** A picture and where it lay on the input. */
export interface OriginalPicture {
  readonly file: Blob;
  readonly options: ImageOptions;
  readonly width: number;
  readonly height: number;
}

export interface BoxQuestion extends SuppressOptions {
  /** null: the layout that fits best. */
  readonly layout: BoxLayout | null;
  readonly input: InputSize;
  /** Back to the picture; null: boxes in pixels of the input. */
  readonly placement: ImagePlacement | null;
}

export interface FoundBoxes {
  readonly layout: BoxLayout;
  readonly boxes: readonly Detection[];
}

type Read<T> = Promise<Result<T, ReadoutError>>;

export interface ReadoutApi {
  /** For each output what it can be shown as, the likeliest first. */
  outputViews(
    outputs: readonly HeldTensor[],
    placement: ImagePlacement | null,
  ): Promise<readonly (readonly OutputView[])[]>;
  parseLabels(text: string): Promise<Result<Labels, LabelError>>;
  topClasses(
    held: HeldTensor,
    labels: Labels | null,
    options: Omit<TopClassesOptions, 'labels'>,
  ): Read<TopClasses>;
  /** `original`: the input whose colours a brightness-only output gets. */
  outputImage(
    held: HeldTensor,
    reading: Partial<ImageReading>,
    picture: number,
    original: OriginalPicture | null,
  ): Read<OutputImage>;
  heatMap(held: HeldTensor, plane: number): Read<HeatMap>;
  segmentation(held: HeldTensor, options: SegmentationOptions): Read<Segmentation>;
  /** null: no layout of boxes fits these outputs. */
  boxes(outputs: readonly HeldTensor[], question: BoxQuestion): Read<FoundBoxes | null>;
  waveform(held: HeldTensor, columns: number): Read<readonly Envelope[]>;
  /** 16-bit PCM. */
  waveFile(held: HeldTensor, rate: number): Read<Blob>;
  /** Ids, or the best ones of scores over a vocabulary. */
  tokenIds(held: HeldTensor): Read<TokenIds>;
  mosaic(held: HeldTensor, options: MosaicOptions): Read<ChannelMosaic>;
  thumbnail(held: HeldTensor): Promise<Result<Thumbnail, TensorError>>;
  health(held: HeldTensor): Promise<Result<TensorHealth, TensorError>>;
  compare(a: HeldTensor, b: HeldTensor, rtol: number, atol: number): Promise<Result<Comparison, TensorError>>;
}
