import { fitLabels } from '../../../core/readout/labels.ts';
import { countClasses } from '../../../core/readout/top-classes.ts';
import type { SnippetOutput } from '../../../core/snippets/snippet-plan.ts';
import type { RunRecord } from '../../../state/run/run-state.ts';
import type { LabelsOf } from '../outputs/use-labels.ts';
import type { SnippetFile } from './plan-snippet.ts';

/** More names than these would hide the program. */
const FEW = 20;

export interface LabelledOutputs {
  readonly outputs: readonly SnippetOutput[];
  /** Lists of names that the program reads. */
  readonly files: readonly SnippetFile[];
}

/** The outputs of a run with the names of their classes: a few in the program itself, more in a file beside it. */
export function labelOutputs(
  outputs: readonly SnippetOutput[],
  record: Pick<RunRecord, 'outputs' | 'labels'>,
  labelsOf: LabelsOf,
): LabelledOutputs {
  /** Their names by their text: outputs of the same classes share one. */
  const files = new Map<string, string>();
  const labelled = outputs.map((output): SnippetOutput => {
    const { name, readout } = output;
    const held = record.outputs.find(({ tensor }) => tensor.name === name);
    const labels = labelsOf(name, record.labels.get(name) ?? null);
    if (readout.kind !== 'classes' || held === undefined || labels === null) return output;
    const classes = countClasses(held.tensor.dims);
    const fitted = fitLabels(labels, classes).labels.slice(0, classes);
    // In the file a name is a line.
    const names = fitted.map((label) => (label ?? '').replace(/[\r\n]+/g, ' '));
    if (names.length <= FEW) return { ...output, readout: { ...readout, labels: { kind: 'inline', names } } };
    const text = names.join('\n');
    const file = files.get(text) ?? (files.size === 0 ? 'labels.txt' : `labels-${files.size + 1}.txt`);
    files.set(text, file);
    return { ...output, readout: { ...readout, labels: { kind: 'file', file } } };
  });
  return { outputs: labelled, files: [...files].map(([text, name]) => ({ name, text })) };
}
