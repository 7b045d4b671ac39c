import type { OutputView } from '../../core/readout/output-view.ts';

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

export const runOutputs = {
  views,
  view: 'Shown as',
  unreadable: 'This output is no tensor (a sequence, a map, an optional): the runtime gives no access to it.',
  save: 'Save as .npy',
};
