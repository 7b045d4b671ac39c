/** What an output can be shown as. */
export type OutputView =
  | 'classes' // scores by class, best first
  | 'image'
  | 'heat-map' // one plane of numbers in colours
  | 'segmentation' // a class for each pixel
  | 'boxes' // what a detector found
  | 'waveform'
  | 'text' // token ids, or logits over a vocabulary
  | 'table'
  | 'statistics';

/** What is known of an output without reading it, and what one cheap pass may add. */
export interface OutputFacts {
  readonly name: string;
  /** TensorProto.DataType number. */
  readonly dataType: number;
  readonly dims: readonly number[];
  /** null: not looked at. */
  readonly summary: OutputSummary | null;
}

/** The first rows (along the last dim) of an output; see `summarize-output.ts`. */
export interface OutputSummary {
  readonly rows: readonly RowSummary[];
}

/** Of all numbers of a row; NaN when one of them is. */
export interface RowSummary {
  readonly minimum: number;
  readonly maximum: number;
  readonly sum: number;
}
