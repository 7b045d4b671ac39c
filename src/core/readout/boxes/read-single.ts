import type { BoxFacts, BoxLayout, BoxReading, RowOrder } from './box-reading.ts';
import type { InputSize } from './detection.ts';
import { boxesPerCell } from './grids.ts';
import { columnRange, guessScoreActivation, guessUnit } from './look-at-values.ts';

/** Mask prototypes `[1, M, H, W]` beside the predictions: their last M columns are coefficients, not classes. */
function countMasks(outputs: readonly BoxFacts[]): number {
  const prototypes = outputs.find(
    ({ dims }) => dims.length === 4 && (dims[2] ?? 0) > 8 && (dims[3] ?? 0) > 8,
  );
  return prototypes?.dims[1] ?? 0;
}

/**
 * Columns from `first` on whose numbers are probabilities, when others follow: keypoints in pixels, an angle, coefficients.
 * Taken for classes they would win every box. Null when all are alike, or none was read.
 */
function countProbabilities(
  output: BoxFacts,
  first: number,
  columns: number,
  anchorsLast: boolean,
): number | null {
  for (let column = first; column < columns; column += 1) {
    const range = columnRange(output, column, column + 1, anchorsLast);
    if (range === null) return null;
    if (range.low < 0 || range.high > 1) return column > first ? column - first : null;
  }
  return null;
}

function isWholeColumn(output: BoxFacts, column: number): boolean {
  const { values, dims } = output;
  const width = dims.at(-1) ?? 1;
  if (values === null || values.length === 0) return false;
  for (let i = column; i < values.length; i += width) if (!Number.isInteger(values[i])) return false;
  return true;
}

function guessRowOrder(output: BoxFacts): RowOrder {
  if (output.dims.at(-1) === 7) return 'picture-first';
  const score = columnRange(output, 1, 2, false);
  const isScore = score !== null && score.low >= 0 && score.high <= 1;
  // A class in front is whole, and a box in front has a y that is no probability.
  return isScore && isWholeColumn(output, 0) && !isWholeColumn(output, 5) ? 'class-first' : 'box-first';
}

/** Candidates are along the last dim: there are many more of them than of classes. */
function isAnchorsLast({ dims }: BoxFacts): boolean {
  return (dims.at(-1) ?? 0) > (dims.at(-2) ?? 0);
}

/** How this output would be read under one of the layouts that have all in one. */
export function readSingleAs(
  layout: Extract<BoxLayout, 'yolov5' | 'yolov8' | 'yolox' | 'end-to-end'>,
  output: BoxFacts,
  outputs: readonly BoxFacts[],
): BoxReading {
  const roles = { predictions: output.name };
  if (layout === 'end-to-end') {
    const rowOrder = guessRowOrder(output);
    const boxAt = rowOrder === 'box-first' ? 0 : rowOrder === 'class-first' ? 2 : 1;
    const unit = guessUnit(output, boxAt, false, 'pixels');
    return {
      layout,
      roles,
      form: 'xyxy',
      unit,
      activation: 'none',
      anchorsLast: false,
      classCount: null,
      rowOrder,
    };
  }
  const anchorsLast = isAnchorsLast(output);
  const columns = (anchorsLast ? output.dims.at(-2) : output.dims.at(-1)) ?? 0;
  const first = layout === 'yolov8' ? 4 : 5;
  const masks = countMasks(outputs);
  const classCount =
    masks > 0 && columns - first - masks > 0
      ? columns - first - masks
      : countProbabilities(output, first, columns, anchorsLast);
  const end = classCount === null ? columns : first + classCount;
  return {
    layout,
    roles,
    form: 'cxcywh',
    // YOLOX counts in cells; its numbers are small and still no fractions.
    unit: layout === 'yolox' ? 'pixels' : guessUnit(output, 0, anchorsLast, 'pixels'),
    activation: guessScoreActivation(output, 4, end, anchorsLast),
    anchorsLast,
    classCount,
    rowOrder: 'box-first',
  };
}

/** Largest class count that is believed of a table whose rows come from grids: LVIS has 1203. */
const MAX_COLUMNS = 1300;
/** Rows of a model that ends in its own suppression, or in so many queries. */
const MAX_FINAL_ROWS = 1000;
/** Decoded boxes reach hundreds of pixels; numbers within a cell, and logarithms of sizes, stay below. */
const MAX_RAW = 40;

/** Candidates of `[1, A, D]` from one box a cell: YOLOX's raw numbers, decoded ones, or YOLOv8's the other way round. */
function guessOneBoxACell(output: BoxFacts): 'yolov5' | 'yolov8' | 'yolox' {
  const range = columnRange(output, 0, 4, false);
  if (range === null) return 'yolox';
  if (range.high > MAX_RAW) return 'yolov5';
  return range.low >= 0 && range.high <= 1.5 ? 'yolov8' : 'yolox';
}

/** RT-DETR's `[1, 300, 4 + C]`: everything is between 0 and 1, and only the numbers tell it from features. */
function isFractionTable(output: BoxFacts): boolean {
  const range = columnRange(output, 0, output.dims.at(-1) ?? 0, false);
  return range !== null && range.low >= -0.1 && range.high <= 1.5;
}

/** The layout of an output that has all in one, where its dims (and numbers) leave little doubt; null where they do. */
export function guessSingle(
  output: BoxFacts,
  input: InputSize | null,
): 'yolov5' | 'yolov8' | 'yolox' | 'end-to-end' | null {
  const rows = output.dims.at(-2) ?? 0;
  const columns = output.dims.at(-1) ?? 0;
  if (rows >= 5 && rows < columns && rows <= MAX_COLUMNS && boxesPerCell(columns, input) !== null)
    return 'yolov8';
  const perCell = columns >= 5 && columns < rows && columns <= MAX_COLUMNS ? boxesPerCell(rows, input) : null;
  if (perCell === 3) return 'yolov5';
  if (perCell === 1) return guessOneBoxACell(output);
  if (columns === 6 || columns === 7) {
    // A row of 6 or 7 numbers alone may be anything: a picture must be the input.
    const isFinal = output.dims.length === 2 || rows <= MAX_FINAL_ROWS;
    return input !== null && isFinal && rows !== 1 ? 'end-to-end' : null;
  }
  const isQueries = output.dims.length === 3 && rows >= 100 && rows <= MAX_FINAL_ROWS && columns > 7;
  return input !== null && isQueries && isFractionTable(output) ? 'yolov8' : null;
}
