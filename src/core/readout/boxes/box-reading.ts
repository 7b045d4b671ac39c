import type { NumberTable, Numbers } from '../numbers.ts';
import type { BoxForm, InputSize } from './detection.ts';

/** How a detector lays out what it found; one file of this folder each. */
export const BOX_LAYOUTS = [
  'yolov5',
  'yolov8',
  'yolox',
  'end-to-end',
  'torchvision',
  'ssd',
  'detr',
  'ultraface',
] as const;

export type BoxLayout = (typeof BOX_LAYOUTS)[number];

/** What an output is to a detector: all in one, or a part. */
export type BoxRole = 'predictions' | 'boxes' | 'scores' | 'classes' | 'count';

/** Outputs by role. */
export type BoxRoles = Readonly<Partial<Record<BoxRole, string>>>;

/** Columns of `end-to-end` rows: box, score, class; class, score, box (PaddleDetection); picture, box, class, score (YOLOv7). */
export type RowOrder = 'box-first' | 'class-first' | 'picture-first';

/** All that is needed to read boxes; the user may change each part. */
export interface BoxReading {
  readonly layout: BoxLayout;
  readonly roles: BoxRoles;
  readonly form: BoxForm;
  /** Pixels of the input, or fractions of its sides. */
  readonly unit: 'pixels' | 'fraction';
  readonly activation: 'none' | 'sigmoid' | 'softmax';
  /** `[1, 4 + C, A]` instead of `[1, A, 4 + C]`. */
  readonly anchorsLast: boolean;
  /** null: every column after the box; fewer where mask coefficients or keypoints follow. */
  readonly classCount: number | null;
  readonly rowOrder: RowOrder;
}

/** The outputs of a reading by role. */
export type BoxTables = Readonly<Partial<Record<BoxRole, NumberTable>>>;

export interface DecodeContext {
  readonly reading: BoxReading;
  readonly input: InputSize;
  /** Weaker ones are left out at once: a detector has 25,000 candidates, and an object for each takes time. */
  readonly minScore: number;
}

/** What is known of an output when boxes are guessed; `values` null: not read. */
export interface BoxFacts {
  readonly name: string;
  readonly dataType: number;
  readonly dims: readonly number[];
  readonly values: Numbers | null;
}

/** What a box's numbers are multiplied by to be pixels of the input. */
export function scaleOf({ reading, input }: DecodeContext): readonly [number, number] {
  return reading.unit === 'fraction' ? [input.width, input.height] : [1, 1];
}
