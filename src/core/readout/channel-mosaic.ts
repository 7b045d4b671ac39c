import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Pixels } from '../feeds/image-options.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import { paintHeatMap, planeDims } from './heat-map.ts';
import { finiteRange } from './numbers.ts';
import type { Plane, Range } from './numbers.ts';
import { channelsFirst } from './picture-layout.ts';
import { readNumbers } from './read-numbers.ts';
import type { ReadoutError } from './readout-error.ts';
import { shrinkPlane } from './shrink-plane.ts';

export interface MosaicOptions {
  /** Channels on a page. */
  readonly perPage: number;
  readonly page: number;
  /** Longest side of a channel's tile in pixels. */
  readonly tileSide: number;
  /** Colours over each channel's own numbers, or over those of the whole page. */
  readonly scale: 'each' | 'page';
}

/** Channel `first + i` is in column `i % columns` of row `floor(i / columns)`, at a step of tile and gap. */
export interface ChannelMosaic {
  readonly pixels: Pixels;
  readonly first: number;
  readonly shown: number;
  readonly columns: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly channels: number;
  readonly page: number;
  readonly pages: number;
  /** By tile: the numbers of its darkest and lightest colour. */
  readonly ranges: readonly Range[];
}

/** Transparent pixels between two tiles. */
export const MOSAIC_GAP = 1;
const NO_RANGE: Range = { low: 0, high: 0 };

function paste(target: Pixels, tile: Pixels, left: number, top: number): void {
  for (let y = 0; y < tile.height; y += 1) {
    const row = tile.rgba.subarray(y * tile.width * 4, (y + 1) * tile.width * 4);
    target.rgba.set(row, ((top + y) * target.width + left) * 4);
  }
}

function joinRanges(ranges: readonly Range[]): Range {
  const low = Math.min(...ranges.map((range) => range.low));
  const high = Math.max(...ranges.map((range) => range.high));
  return low <= high ? { low, high } : NO_RANGE;
}

async function readTiles(
  held: HeldTensor,
  plane: { readonly width: number; readonly height: number },
  first: number,
  count: number,
  side: number,
): Promise<Result<readonly Plane[], ReadoutError>> {
  const { width, height } = plane;
  const size = width * height;
  const tiles: Plane[] = [];
  for (let channel = first; channel < first + count; channel += 1) {
    const numbers = await readNumbers(held, { start: channel * size, end: (channel + 1) * size });
    if (!numbers.ok) return numbers;
    tiles.push(shrinkPlane({ width, height, values: numbers.value }, side));
  }
  return ok(tiles);
}

/** The channels of `[..., C, H, W]` as one picture, a page at a time; the dims before C count on as channels. */
export async function drawChannelMosaic(
  held: HeldTensor,
  options: MosaicOptions,
): Promise<Result<ChannelMosaic, ReadoutError>> {
  const { dims } = held.tensor;
  const layout = channelsFirst(planeDims(dims));
  if (layout === null) return err({ kind: 'wrong-shape', view: 'heat-map', dims });
  const channels = layout.pictures * layout.channels;
  const perPage = Math.max(1, Math.floor(options.perPage));
  const pages = Math.ceil(channels / perPage);
  const page = Math.max(0, Math.min(Math.floor(options.page), pages - 1));
  const first = page * perPage;
  const shown = Math.min(perPage, channels - first);
  const tiles = await readTiles(held, layout, first, shown, options.tileSide);
  if (!tiles.ok) return tiles;
  const own = tiles.value.map(({ values }) => finiteRange(values));
  const known = own.filter((range) => range !== null);
  const shared = joinRanges(known);
  const ranges = own.map((range) => (options.scale === 'page' ? shared : (range ?? NO_RANGE)));
  const { width: tileWidth = 0, height: tileHeight = 0 } = tiles.value[0] ?? {};
  const columns = Math.ceil(Math.sqrt(shown));
  const rows = Math.ceil(shown / columns);
  const width = columns * (tileWidth + MOSAIC_GAP) - MOSAIC_GAP;
  const height = rows * (tileHeight + MOSAIC_GAP) - MOSAIC_GAP;
  const pixels: Pixels = { width, height, rgba: new Uint8ClampedArray(width * height * 4) };
  tiles.value.forEach((tile, i) => {
    const left = (i % columns) * (tileWidth + MOSAIC_GAP);
    const top = Math.floor(i / columns) * (tileHeight + MOSAIC_GAP);
    paste(pixels, paintHeatMap(tile, ranges[i] ?? NO_RANGE), left, top);
  });
  return ok({ pixels, first, shown, columns, tileWidth, tileHeight, channels, page, pages, ranges });
}
