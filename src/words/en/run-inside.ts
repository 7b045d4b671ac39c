import type { HiddenReason } from '../../core/transform/observable-values.ts';

const hidden: Readonly<Record<HiddenReason, string>> = {
  'is-output': 'an output of the model that is no tensor',
  'no-producer': 'no node computes it: it is an input or a weight',
  unnamed: 'it has no name to ask for',
  'name-unclear': 'the bytes of its name are no valid text',
  'name-twice': 'another value has the same name',
  'not-a-tensor': 'it is no tensor but a sequence, map or optional',
  'element-type': 'JavaScript has no array of its element type',
  dropout: 'asking for it would keep the GPU build from dropping this Dropout, which it cannot run',
  'in-subgraph': 'it is inside a branch or a loop body: the runtime gives no access to it',
  'in-function': 'it is inside a function body: the runtime gives no access to it',
  'in-training': 'it belongs to a training graph, which does not run here',
};

const values = (count: number): string => (count === 1 ? '1 value' : `${count} values`);

export const runInside = {
  which: 'Values',
  scopes: { selected: 'Selected value', view: 'Values in view', all: 'All' },
  take: 'Look',
  takeHint: 'Run the model on these inputs and keep the values in its middle',
  count: values,
  none: {
    selected: 'Select a node or an edge in the diagram.',
    view: 'No value in view can be looked at. Move the diagram, or zoom in.',
    all: 'This model has no value that can be looked at.',
  },
  stale: 'The inputs have changed since these values were taken: press Look again.',
  nothingYet: 'Press Look to run the model and see what its nodes make of these inputs.',
  taking: (done: number, total: number) => `${done} of ${total} values`,
  hidden: (reason: HiddenReason) => `This value cannot be looked at: ${hidden[reason]}.`,
  hiddenCount: (count: number) =>
    count === 1
      ? '1 value inside a branch, loop or function is out of reach.'
      : `${count} values inside branches, loops and functions are out of reach.`,
  notTaken: 'This value was not taken.',
  filter: 'Show',
  filters: { all: 'all', odd: 'with findings', nonFinite: 'with NaN or Inf', failed: 'that failed' },
  first: 'First NaN or Inf',
  noneNonFinite: 'No NaN and no infinity in what was taken.',
  list: 'Values taken',
  columns: {
    picture: 'Picture',
    name: 'Value',
    shape: 'Type and shape',
    range: 'Smallest to largest',
    mean: 'Mean ± deviation',
    findings: 'Findings',
  },
  flags: {
    nan: (count: string) => `${count} NaN`,
    infinite: (count: string) => `${count} Inf`,
    beyondHalf: (count: string) => `${count} beyond float16`,
    deadChannels: (count: string, of: string) => `${count} of ${of} channels all zero`,
    constant: 'all the same',
  },
  range: (low: string, high: string) => `${low} to ${high}`,
  spread: (mean: string, deviation: string) => `${mean} ± ${deviation}`,
  unreadable: 'The runtime has it, but JavaScript cannot read it.',
  failed: 'The run with this value fails:',
  show: 'Pictures on the diagram',
  save: 'Save as .npy',
  mosaicLabel: (width: string, height: string) => `The channels side by side, ${width} x ${height} pixels`,
  page: 'Page',
  pageOf: (from: string, to: string, channels: string) => `channels ${from} to ${to} of ${channels}`,
  previous: 'Previous channels',
  next: 'Next channels',
  scale: 'Colours over',
  scales: { each: 'each channel', page: 'all channels shown' },
  tabs: 'Ways to look inside',
  values: 'Values',
  compare: 'Comparison',
  compareHint: 'Run both sides on the same inputs and compare every value',
  compareNow: 'Compare',
  compareWith: (tested: string, right: string) => `${tested} against ${right}`,
  compareModel: 'This model against another',
  thisModel: 'This model',
  sides: 'What',
  chooseOther: 'Choose the other model',
  chooseAnother: 'Choose another',
  openingOther: (file: string) => `Opening ${file}`,
  /** Which of the two the tolerance is taken of. */
  countsAsRight: 'counts as right',
  compared: (sides: string) => `${sides}, which counts as right.`,
  comparedStale: 'The inputs have changed since this comparison: press Compare again.',
  other: {
    noInput: (input: string) =>
      `Its input "${input}" has no counterpart here: no input of that name, and none at its place with that type and rank.`,
    badInput: (input: string, why: string) => `Its input "${input}" does not take what is given here. ${why}`,
    unfed: (input: string, type: string) =>
      `Its input "${input}" is ${type}: no tensor can be given for this.`,
    nothing: 'No value of it has a name of this model, and no output is left to pair with one.',
    weights: (locations: string) => `Its weights are missing: choose it together with ${locations}.`,
    notGiven: (names: string) => `It has no input for ${names}.`,
    only: (here: number, there: number) =>
      `${values(here)} only in this model and ${values(there)} only in the other are left out.`,
  },
  tolerance: { relative: 'rtol', absolute: 'atol' },
  noOther: (reason: string) => `Two backends cannot be compared here: WebGPU is not available (${reason}).`,
  compareNothing: {
    backends:
      'Every value in the middle of the model, on both backends: the first that is off shows where they part.',
    model:
      'Every value that both models have, on the same inputs: a quantized, float16 or simplified form, or another export. The first that is off shows where they part. Drop the other model here, or choose it.',
  },
  agrees: 'agrees',
  differs: 'differs',
  otherShape: 'other shape',
  shapes: (here: string, there: string) => `${here} against ${there}`,
  calledThere: (name: string) => `${name} there`,
  incomparable: 'cannot be compared',
  maxAbs: 'Largest difference',
  maxRel: 'Largest relative',
  mismatches: 'Beyond tolerance',
  verdict: 'Verdict',
  firstDiffering: 'First beyond the tolerance',
  allAgree: (all: boolean) =>
    all ? 'Every value agrees within the tolerance.' : 'Every value that could be compared agrees.',
  showDifferences: 'Differences on the diagram',
  onNode: {
    off: (by: string) => `off by ${by}`,
    some: (mismatches: string, total: string) => `${mismatches} of ${total} differ`,
    shape: 'other shape',
    offWithin: (nodes: string, one: boolean) => (one ? '1 node off' : `${nodes} nodes off`),
    first: (text: string) => `first: ${text}`,
    agrees: 'agrees',
  },
  unknownCount: (count: number) =>
    count === 1 ? '1 value could not be compared.' : `${count} values could not be compared.`,
};
