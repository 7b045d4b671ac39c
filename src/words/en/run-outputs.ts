import type { BoxLayout } from '../../core/readout/boxes/box-reading.ts';
import type { ImageRange } from '../../core/readout/output-image.ts';
import type { OutputView } from '../../core/readout/output-view.ts';
import type { Collection, UnreadableReason } from '../../core/transform/readable-output.ts';
import type { ClassActivation } from '../../core/readout/top-classes.ts';

const views: Readonly<Record<OutputView, string>> = {
  classes: 'Classes',
  image: 'Picture',
  'heat-map': 'Heat map',
  segmentation: 'Segments',
  boxes: 'Boxes',
  waveform: 'Sound',
  text: 'Text',
  table: 'Numbers',
  statistics: 'Statistics',
};

const activations: Readonly<Record<ClassActivation | 'auto', string>> = {
  auto: 'Automatic',
  none: 'As they are',
  softmax: 'Softmax',
  sigmoid: 'Sigmoid',
};

const ranges: Readonly<Record<ImageRange | 'auto', string>> = {
  auto: 'Automatic',
  unit: '0 to 1',
  signed: '-1 to 1',
  raw: '0 to 255',
  fit: 'Lowest to highest',
};

const layouts: Readonly<Record<BoxLayout | 'auto', string>> = {
  auto: 'Automatic',
  yolov5: 'YOLOv5',
  yolov8: 'YOLOv8, YOLO11',
  yolox: 'YOLOX',
  'end-to-end': 'End to end (NMS inside)',
  torchvision: 'torchvision',
  ssd: 'SSD',
  detr: 'DETR',
  ultraface: 'Boxes and scores',
};

const unreadable: Readonly<Record<UnreadableReason | 'unknown', string>> = {
  'element-type': 'JavaScript has no numbers of this element type: the runtime does not give it out.',
  maps: 'A map whose keys and values the runtime does not give out.',
  nested: 'Sequences or optionals within each other: only those of tensors can be read.',
  sparse: 'A sparse tensor: the runtime does not give it out.',
  opaque: 'A type of its own: only the code that made it can read it.',
  opset: "This model's opset has no operator that reads a sequence (11) or an optional (15).",
  unknown: 'The runtime gave nothing that can be read.',
};

function collection(output: Collection): string {
  if (output.kind === 'optional')
    return output.empty ? 'An optional that holds nothing.' : 'An optional: what it holds is shown.';
  const { length, shown } = output;
  if (length === 0) return 'An empty sequence.';
  const tensors = length === 1 ? '1 tensor' : `${length} tensors`;
  return shown < length
    ? `A sequence of ${tensors}: the first ${shown} are shown.`
    : `A sequence of ${tensors}, shown one by one.`;
}

export const runOutputs = {
  views,
  activations,
  ranges,
  layouts,
  view: 'Shown as',
  unreadable,
  collection,
  save: 'Save as .npy',
  saveAll: 'Save all as .npz',
  savePicture: 'Save as PNG',
  saved: (file: string) => `Saved ${file}.`,
  saveFailed: (reason: string) => `Could not be saved: ${reason}`,
  working: 'Reading the output',
  wrongShape: (view: string, dims: string) =>
    `An output of shape ${dims} cannot be shown as ${view.toLowerCase()}.`,
  scores: 'Scores',
  labels: 'Labels file…',
  labelsFailed: 'No labels were found in this file: one a line, or JSON, is expected.',
  copy: 'Copy as table',
  row: (row: number, rows: number) => `Row ${row} of ${rows}`,
  range: 'Range',
  inColour: "With the input's colours",
  picture: (index: number, count: number) => `Picture ${index} of ${count}`,
  size: (width: number, height: number) => `${width} × ${height}`,
  plane: (index: number, count: number) => `Plane ${index} of ${count}`,
  extremes: (low: string, high: string) => `${low} (dark) to ${high} (light)`,
  opacity: 'Opacity over the input',
  legend: 'Classes',
  hideClass: 'Hide this class',
  showClass: 'Show this class',
  showAll: 'Show all',
  share: (label: string, share: string) => `${label} ${share} %`,
  layout: 'Layout',
  score: (value: string) => `Score from ${value}`,
  overlap: (value: string) => `Overlap up to ${value}`,
  noBoxes: 'Nothing scores that high.',
  noLayout: 'These outputs have no layout of boxes that is known here. Choose another view.',
  boxCount: (count: number) => (count === 1 ? '1 box' : `${count} boxes`),
  boxesShown: (shown: number, all: number) => `${shown} of ${all} boxes`,
  previous: 'Previous',
  next: 'Next',
  rate: 'Samples a second',
  saveSound: 'Save as WAV',
  bestWords: 'The best token of each place.',
  noIds: (count: string, one: boolean) =>
    one ? '1 number below zero is left out.' : `${count} numbers below zero are left out.`,
  textCut: (count: string) => `Only the first ${count} tokens.`,
  firstRows: (count: string, total: string) => `The first ${count} of ${total} rows.`,
  emptyText: 'No text: only special or unknown tokens.',
  textFailed: 'The tokenizer could not read these ids.',
  copyText: 'Copy the text',
  hold: 'Hold this run',
  held: 'Held run',
  newest: 'Newest run',
  release: 'Let it go',
  same: 'same numbers',
  differs: (largest: string) => `differs by up to ${largest}`,
};
