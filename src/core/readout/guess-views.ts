import type { ImagePlacement } from '../feeds/image-options.ts';
import { countElements } from '../ir/tensor.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import type { BoxFacts } from './boxes/box-reading.ts';
import { guessBoxes } from './boxes/guess-boxes.ts';
import type { OutputFacts, OutputView } from './output-view.ts';
import { guessPictureViews } from './guess-picture-views.ts';
import { guessRowViews } from './guess-row-views.ts';

/** An output with no more elements than this is read at once in a table. */
const SMALL_TABLE = 64;

/** Names of the outputs that a detector's reading takes. */
function detectorOutputs(
  outputs: readonly OutputFacts[],
  placement: ImagePlacement | null,
): ReadonlySet<string> {
  const facts = outputs.map(({ name, dataType, dims }): BoxFacts => ({ name, dataType, dims, values: null }));
  const reading = guessBoxes(facts, placement);
  return new Set(Object.values(reading?.roles ?? {}));
}

/** Every output that is large enough can be looked at as a matrix. */
function hasPlane(dims: readonly number[]): boolean {
  return dims.length >= 2 && (dims.at(-1) ?? 0) > 1 && (dims.at(-2) ?? 0) > 1;
}

function viewsOf(output: OutputFacts, isDetector: boolean, input: ImagePlacement | null): OutputView[] {
  const { dims, dataType } = output;
  const total = countElements(dims);
  const isNumeric = elementTypeOf(dataType) !== null && elementTypeOf(dataType)?.kind !== 'string';
  const meaning: OutputView[] =
    isNumeric && total > 1
      ? [...guessPictureViews(output, input), ...guessRowViews(output, input !== null)]
      : [];
  // A detector's candidates are no logits over a vocabulary, though there are as many.
  const likely = isDetector ? meaning.filter((view) => view !== 'text' && view !== 'waveform') : meaning;
  const plain: OutputView[] =
    total <= SMALL_TABLE || !isNumeric ? ['table', 'statistics'] : ['statistics', 'table'];
  const plane: OutputView[] = isNumeric && hasPlane(dims) ? ['heat-map'] : [];
  return [...(isDetector ? (['boxes'] as const) : []), ...likely, ...plain, ...plane];
}

/**
 * What each output can be shown as, the likeliest first; `statistics` and `table` are always among them. `placement`: where
 * the picture lies on the input, null when the model was not given one.
 */
export function guessViews(
  outputs: readonly OutputFacts[],
  placement: ImagePlacement | null,
): readonly (readonly OutputView[])[] {
  const detector = detectorOutputs(outputs, placement);
  return outputs.map((output) => [...new Set(viewsOf(output, detector.has(output.name), placement))]);
}
