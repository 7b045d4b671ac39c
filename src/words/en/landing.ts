/** The page before a model is open. */
export const landing = {
  title: 'See what is inside an ONNX model.',
  sentence:
    'Every operator, shape and weight, in a diagram that stays readable from eight nodes to a hundred thousand.',
  drop: 'Drop a model anywhere on this page',
  privacy: 'Nothing leaves your machine. There is no upload, no account and no telemetry.',
  actions: 'Open a model',
  openFile: 'Open file',
  openFolder: 'Open folder',
  url: 'Address of a model',
  urlPlaceholder: 'https://… .onnx',
  openUrl: 'Open',
  urlNote: 'The model is fetched by your browser, straight from that server.',
  samples: 'Samples',
  samplesFailed: 'The samples could not be loaded.',
  recent: 'Recent',
  forget: (name: string) => `Remove ${name} from this list`,
  kinds: { url: 'address', sample: 'sample', handle: 'file' },
  keys: 'Keyboard',
  keyHints: { open: 'open file', palette: 'all commands', keys: 'shortcuts' },
  formats: '.onnx, .pb, with external data, in .zip or .gz',
};
