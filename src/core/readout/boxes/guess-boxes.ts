import { unreachable } from '../../base/assert.ts';
import { assignPaired, findPredictions } from './assign-roles.ts';
import type { BoxFacts, BoxLayout, BoxReading } from './box-reading.ts';
import type { InputSize } from './detection.ts';
import { guessPaired, readPairedAs } from './read-paired.ts';
import { guessSingle, readSingleAs } from './read-single.ts';

/** How the outputs would be read under a layout that the user chose; null when none of them has such a shape. */
export function readBoxesAs(layout: BoxLayout, outputs: readonly BoxFacts[]): BoxReading | null {
  switch (layout) {
    case 'yolov5':
    case 'yolov8':
    case 'yolox':
    case 'end-to-end': {
      const predictions = findPredictions(outputs);
      return predictions === null ? null : readSingleAs(layout, predictions, outputs);
    }
    case 'torchvision':
    case 'ssd':
    case 'detr':
    case 'ultraface': {
      const paired = assignPaired(outputs);
      return paired === null ? null : readPairedAs(layout, paired);
    }
    default:
      return unreachable(layout);
  }
}

/**
 * Whether the outputs are a detector's, and how to read them: by names, dims, and numbers where they are there. `input`:
 * the size of the picture that went in; null when none did. The layout chosen is in the reading.
 */
export function guessBoxes(outputs: readonly BoxFacts[], input: InputSize | null): BoxReading | null {
  const paired = assignPaired(outputs);
  const pairedLayout = paired === null ? null : guessPaired(paired, input);
  if (paired !== null && pairedLayout !== null) return readPairedAs(pairedLayout, paired);
  const predictions = findPredictions(outputs);
  const layout = predictions === null ? null : guessSingle(predictions, input);
  return predictions === null || layout === null ? null : readSingleAs(layout, predictions, outputs);
}
