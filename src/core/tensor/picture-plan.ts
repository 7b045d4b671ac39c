import { countElements } from '../ir/tensor.ts';
import { DataType, elementTypeOf } from '../ir/element-type.ts';

/** Longest side of a picture in pixels; a larger plane is sampled with a stride. */
export const MAX_SIDE = 512;

/** How the planes of a tensor lie in it. Strides count elements. */
export interface PicturePlan {
  readonly planes: number;
  readonly channels: 1 | 3;
  readonly planeStride: number;
  readonly channelStride: number;
  readonly rowStride: number;
  readonly columnStride: number;
  /** Pixels of the plane before sampling. */
  readonly rows: number;
  readonly columns: number;
}

/** At least two dims, the last two of at least 2: pictures of less show nothing that the table does not. */
export function hasPicture(dataType: number, dims: readonly number[]): boolean {
  const type = elementTypeOf(dataType);
  const count = countElements(dims);
  if (type === null || type.kind === 'string' || !(count > 0)) return false;
  return greyPlan(dims) !== null;
}

/** The last two dims as planes. */
export function greyPlan(dims: readonly number[]): PicturePlan | null {
  const rows = dims.at(-2) ?? 0;
  const columns = dims.at(-1) ?? 0;
  if (rows < 2 || columns < 2) return null;
  return {
    planes: countElements(dims.slice(0, -2)),
    channels: 1,
    planeStride: rows * columns,
    channelStride: 0,
    rowStride: columns,
    columnStride: 1,
    rows,
    columns,
  };
}

/** A plane with a shorter side is hardly an image, whatever the channels say: `[100, 4, 3]` are points or boxes. */
const MIN_IMAGE_SIDE = 8;

/** Three channels as red, green, blue: `[..., 3, H, W]` or `[..., H, W, 3]`; null when no dim says so. */
export function colourPlan(dims: readonly number[]): PicturePlan | null {
  const [first = 0, second = 0, third = 0] = dims.slice(-3);
  if (dims.length < 3) return null;
  const planes = countElements(dims.slice(0, -3));
  const channels = 3;
  const planeStride = first * second * third;
  if (first === 3 && Math.min(second, third) >= MIN_IMAGE_SIDE) {
    const plan = {
      planes,
      channels,
      planeStride,
      channelStride: second * third,
      rowStride: third,
      columnStride: 1,
    } as const;
    return { ...plan, rows: second, columns: third };
  }
  if (third === 3 && Math.min(first, second) >= MIN_IMAGE_SIDE) {
    const plan = {
      planes,
      channels,
      planeStride,
      channelStride: 1,
      rowStride: second * 3,
      columnStride: 3,
    } as const;
    return { ...plan, rows: first, columns: second };
  }
  return null;
}

/**
 * Whether numbers between these extremes are likely an image's: bytes, or floats within 0 to 1 or 0 to 255. A filter of
 * a convolution over three channels has negative weights and stays grey.
 */
export function isImageRange(dataType: number, low: number, high: number): boolean {
  if (dataType === DataType.UINT8) return true;
  return elementTypeOf(dataType)?.kind === 'float' && low >= 0 && high <= 255;
}

/** Every how many rows (or columns) one is shown. */
export function strideFor(side: number): number {
  return Math.ceil(side / MAX_SIDE);
}
