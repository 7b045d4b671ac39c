import { isFloat } from './assign-roles.ts';
import type { PairedOutputs } from './assign-roles.ts';
import type { BoxForm, InputSize } from './detection.ts';
import type { BoxLayout, BoxReading, BoxRoles } from './box-reading.ts';
import { guessScoreActivation, guessUnit } from './look-at-values.ts';

type PairedLayout = Extract<BoxLayout, 'torchvision' | 'ssd' | 'detr' | 'ultraface'>;

/** More boxes than this are candidates of a grid, fewer are queries. */
const MAX_QUERIES = 1000;
/** Queries of the first DETR and its like, which end in a softmax; its successors have 300 or more. */
const SOFTMAX_QUERIES = 100;

/** TensorFlow has y first; the name is all that says so, since the numbers look alike. */
function formOf(layout: PairedLayout, { boxes }: PairedOutputs): BoxForm {
  switch (layout) {
    case 'torchvision':
    case 'ultraface':
      return 'xyxy';
    case 'ssd':
      return /detection_boxes|postprocess/i.test(boxes.name) ? 'yxyx' : 'xyxy';
    case 'detr':
      return 'cxcywh';
  }
}

function activationOf(layout: PairedLayout, { scores, columns }: PairedOutputs): BoxReading['activation'] {
  const guessed = columns > 1 ? guessScoreActivation(scores, 0, columns, false) : 'none';
  switch (layout) {
    case 'torchvision':
      return 'none';
    case 'detr':
      // Without numbers, logits; with numbers between 0 and 1 the sigmoid was inside the model.
      if (scores.values !== null && guessed === 'none') return 'none';
      return (scores.dims.at(-2) ?? 0) <= SOFTMAX_QUERIES ? 'softmax' : 'sigmoid';
    case 'ssd':
    case 'ultraface':
      return guessed === 'none' ? 'none' : 'softmax';
  }
}

/** How these outputs would be read under one of the layouts with boxes and scores apart. */
export function readPairedAs(layout: PairedLayout, paired: PairedOutputs): BoxReading {
  const { boxes, scores, classes, count } = paired;
  const roles: BoxRoles = {
    boxes: boxes.name,
    scores: scores.name,
    ...(classes === null ? {} : { classes: classes.name }),
    ...(count === null ? {} : { count: count.name }),
  };
  return {
    layout,
    roles,
    form: formOf(layout, paired),
    unit: guessUnit(boxes, 0, false, layout === 'torchvision' ? 'pixels' : 'fraction'),
    activation: activationOf(layout, paired),
    anchorsLast: false,
    classCount: null,
    rowOrder: 'box-first',
  };
}

/** The layout of boxes and scores that come apart; null when nothing but the 4 speaks for it. */
export function guessPaired(
  { boxes, scores, classes, columns }: PairedOutputs,
  input: InputSize | null,
): PairedLayout | null {
  const named = /box|loc/i.test(boxes.name);
  const rows = boxes.dims.at(-2) ?? 0;
  const hasLabels = classes !== null && !isFloat(classes);
  // One row of four numbers beside another output may be any two heads of a classifier.
  if (!named && (input === null || (rows <= 1 && !hasLabels))) return null;
  if (columns === 1)
    return boxes.dims.length === 2 ? 'torchvision' : classes === null && !named ? null : 'ssd';
  if (/logits/i.test(scores.name) && rows <= MAX_QUERIES) return 'detr';
  if (/pred_boxes/i.test(boxes.name)) return 'detr';
  if (rows > MAX_QUERIES) return columns === 2 ? 'ultraface' : 'ssd';
  return columns > 2 ? 'detr' : 'ultraface';
}
