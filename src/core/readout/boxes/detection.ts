/** An object that a detector found. */
export interface Detection {
  /** Pixels of the model's input (of the picture after `placeBoxes`), from the top left; x0 <= x1, y0 <= y1. */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly score: number;
  readonly class: number;
}

/** Pixels of the model's input. */
export interface InputSize {
  readonly width: number;
  readonly height: number;
}

/** What the four numbers of a box are. */
export type BoxForm = 'xyxy' | 'yxyx' | 'cxcywh';

/** A box of this form as corners in order: a model may well swap them, and a negative size breaks every overlap. */
export function toDetection(
  form: BoxForm,
  [a, b, c, d]: readonly [number, number, number, number],
  [scaleX, scaleY]: readonly [number, number],
  score: number,
  index: number,
): Detection {
  let corners: readonly [number, number, number, number];
  switch (form) {
    case 'xyxy':
      corners = [a, b, c, d];
      break;
    case 'yxyx':
      corners = [b, a, d, c];
      break;
    case 'cxcywh':
      corners = [a - c / 2, b - d / 2, a + c / 2, b + d / 2];
      break;
  }
  const [x0, y0, x1, y1] = corners;
  return {
    x0: Math.min(x0, x1) * scaleX,
    y0: Math.min(y0, y1) * scaleY,
    x1: Math.max(x0, x1) * scaleX,
    y1: Math.max(y0, y1) * scaleY,
    score,
    class: index,
  };
}
