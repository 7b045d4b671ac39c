import { imageBounds } from '../../../core/readout/output-image.ts';
import type { OutputView } from '../../../core/readout/output-view.ts';
import type { SnippetOutput, SnippetReadout } from '../../../core/snippets/snippet-plan.ts';
import type { HeldTensor } from '../../../core/tensor/held-tensor.ts';
import type { RunRecord } from '../../../state/run/run-state.ts';
import type { Run } from '../../../state/run/create-run.ts';
import { fileNameOf } from '../../primitives/file-name.ts';

const BEST = 5;
const PRINT: SnippetReadout = { kind: 'print' };

/** The outputs of a run, each read as what it most likely is. */
export async function readOutputs(
  tensors: Run['tensors'],
  record: RunRecord,
): Promise<readonly SnippetOutput[]> {
  const placement = record.inputs.find((input) => input.placement !== null)?.placement ?? null;
  const views = await tensors.ask((api) => api.outputViews(record.outputs, placement));
  const outputs: SnippetOutput[] = [];
  for (const [at, held] of record.outputs.entries()) {
    const { name, dataType } = held.tensor;
    const view = views.ok ? views.value[at]?.[0] : undefined;
    const readout = await readoutOf(tensors, held, view);
    outputs.push({ name, dataType, readout });
  }
  return outputs;
}

async function readoutOf(
  tensors: Run['tensors'],
  held: HeldTensor,
  view: OutputView | undefined,
): Promise<SnippetReadout> {
  if (view === 'classes') {
    const options = { count: BEST, activation: 'auto' } as const;
    const top = await tensors.ask((api) => api.topClasses(held, null, options));
    if (!top.ok || !top.value.ok) return PRINT;
    const softmax = top.value.value.activation === 'softmax';
    return { kind: 'classes', count: BEST, softmax, labels: { kind: 'inline', names: [] } };
  }
  if (view !== 'image') return PRINT;
  const image = await tensors.ask((api) => api.outputImage(held, {}, 0, null));
  if (!image.ok || !image.value.ok) return PRINT;
  const { reading, extremes } = image.value.value;
  const { low, high } = imageBounds(reading.range, extremes);
  const multiply = high > low ? 255 / (high - low) : 1;
  const file = `${fileNameOf(held.tensor.name, 'output')}.png`;
  return { kind: 'image', file, layout: reading.order, multiply, add: -low * multiply };
}
