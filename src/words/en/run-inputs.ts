import type { ImageChannels, ImagePreset, ResizeMode } from '../../core/feeds/image-options.ts';
import type { FeedError, InputRecipe, TextRole } from '../../core/feeds/recipe.ts';
import { formatBytes } from '../../core/base/format-number.ts';
import { elementTypeName } from '../../core/ir/element-type.ts';

const kinds: Readonly<Record<InputRecipe['kind'], string>> = {
  random: 'Random',
  zeros: 'Zeros',
  ones: 'Ones',
  ramp: 'Ramp',
  file: 'File',
  typed: 'Typed in',
  image: 'Picture',
  audio: 'Sound',
  text: 'Text',
  feedback: 'Last output',
  held: 'Kept tensor',
  default: 'Its initializer',
};

const dimsText = (dims: readonly number[]): string => `[${dims.join(', ')}]`;

/** Why an input could not be made: what, and what to do. */
function feedError(error: FeedError): string {
  switch (error.kind) {
    case 'free-dimensions':
      return `Choose a size for ${error.names.join(', ')}.`;
    case 'too-large':
      return `This takes ${formatBytes(error.bytes)}, more than ${formatBytes(error.limit)}. Choose smaller sizes.`;
    case 'unsupported-type':
      return `No values can be made for ${elementTypeName(error.dataType)}.`;
    case 'shape':
      return `The shape is ${dimsText(error.actual)}, but the input takes ${error.expected}.`;
    case 'type':
      return `The elements are ${elementTypeName(error.actual)}, but the input takes ${elementTypeName(error.expected)}.`;
    case 'bad-number':
      return `"${error.text}" at character ${error.position + 1} is no value of this type.`;
    case 'count':
      return `${error.actual} values for ${error.expected} elements. One value fills all.`;
    case 'not-a-picture':
      return `${error.fileName} cannot be read as a picture: ${error.reason}`;
    case 'not-an-image-input':
      return `A picture needs four dimensions with one or three channels; this input has ${dimsText(error.dims)}.`;
    case 'bad-file':
      return `${error.fileName} cannot be read (${error.reason}). A .npy, .npz or TensorProto .pb is needed.`;
    case 'no-tokenizer':
      return "Drop the model's tokenizer.json first.";
    case 'tokenizer':
      return `The tokenizer failed: ${error.reason}`;
    case 'cancelled':
      return 'Cancelled.';
  }
}

const resizes: Readonly<Record<ResizeMode, string>> = {
  stretch: 'Stretch',
  fit: 'Fit, pad the rest',
  crop: 'Fill, cut the rest',
  none: 'Keep its size',
};

const channels: Readonly<Record<ImageChannels, string>> = {
  rgb: 'RGB',
  bgr: 'BGR',
  grey: 'Grey',
  luma: 'Brightness (Y)',
};

const presets: Readonly<Record<ImagePreset | 'custom', string>> = {
  imagenet: 'ImageNet',
  unit: '0 to 1',
  signed: '-1 to 1',
  raw: '0 to 255',
  clip: 'CLIP',
  yolo: 'YOLO',
  custom: 'Custom',
};

export const runInputs = {
  kinds,
  feedError,
  source: (input: string) => `Values of ${input}`,
  freeDimensions: 'Free dimensions',
  size: (name: string) => `Size of ${name}`,
  resetSizes: 'Reset',
  resetSizesHint: 'Back to the sizes that the model starts with',
  unfed: (type: string) => `${type}: no tensor can be given for this, so this model cannot be run here.`,
  dropInputs: 'A picture, a sound, an array, a list of labels or a tokenizer.json goes to the Run tab.',
  noPlace: (file: string) => `No input of this model takes ${file}.`,
  noLabels: (file: string) => `${file} is no list of labels.`,
  chooseFile: 'Choose file',
  dropHere: 'or drop it here',
  random: {
    seed: 'Seed',
    dice: 'Another seed',
    distribution: 'Distribution',
    uniform: 'Uniform',
    normal: 'Normal',
    low: 'From',
    high: 'To',
    mean: 'Mean',
    deviation: 'Deviation',
  },
  step: 'Step',
  typed: {
    label: 'Values',
    hint: 'Numbers, with any separators. One fills all.',
    hintStrings: 'Words, with spaces or commas between.',
  },
  file: {
    hint: '.npy, .npz, or a TensorProto .pb',
    array: 'Array',
  },
  image: {
    choose: 'Choose picture',
    dropHere: 'or drop or paste one here',
    camera: 'Camera',
    takePicture: 'Take picture',
    cameraFailed: (reason: string) => `The camera cannot be used: ${reason}`,
    cameraView: 'What the camera sees',
    draw: 'Draw',
    pad: 'Drawing pad: draw with the pointer',
    clear: 'Clear',
    brush: 'Brush',
    ground: 'Colours',
    grounds: { dark: 'White on black', light: 'Black on white' },
    drawing: 'drawing.png',
    photo: 'camera.png',
    picture: 'Picture',
    seen: 'What the model sees',
    preset: 'Values',
    presets,
    resize: 'Size',
    resizes,
    layout: 'Layout',
    channels: 'Channels',
    channelNames: channels,
    more: 'More',
    scale: 'Scale',
    mean: 'Mean',
    deviation: 'Deviation',
    channel: (what: string, channel: number) => `${what} of channel ${channel}`,
    formula: 'value = (pixel x scale - mean) / deviation, pixel 0 to 255',
    padLevel: 'Padding',
    place: 'Placed',
    places: { centre: 'In the middle', 'top-left': 'Top left' },
    invert: 'Invert',
  },
  audio: {
    choose: 'Choose sound',
    record: 'Record',
    stop: 'Stop',
    recorded: 'recording',
    microphoneFailed: (reason: string) => `The microphone cannot be used: ${reason}`,
    unreadable: (file: string, reason: string) => `${file} cannot be read as a sound: ${reason}`,
    rate: 'Samples a second',
    start: 'First sample',
    length: 'Samples',
    holds: (seconds: string, samples: string) => `${seconds} s, ${samples} samples`,
  },
  text: {
    label: 'Text',
    example: 'Hello world',
    choose: 'Choose tokenizer.json',
    none: 'Drop the tokenizer.json of this model first.',
    loading: 'Reading the tokenizer',
    unreadable: (file: string, reason: string) => `${file} cannot be used as a tokenizer: ${reason}`,
    facts: (file: string, model: string, words: string) => `${file}: ${model}, ${words} tokens`,
    tooSlow: (seconds: number) => `it took longer than ${seconds} seconds and was stopped.`,
    unknownWord: (word: string) => `"${word}" is not in its vocabulary.`,
    ids: (count: string, one: boolean) => (one ? `${count} token` : `${count} tokens`),
    model: 'the model',
    cut: (count: string, by: string) => `${count} of them cut, since ${by} takes no more`,
    filled: (length: string, inFront: boolean, by: string) =>
      `filled up ${inFront ? 'in front ' : ''}to ${length}, as ${by} wants`,
    more: (count: string) => `${count} more`,
    roles: {
      ids: 'Ids of the text',
      'attention-mask': '1 where there is text',
      positions: '0, 1, 2 ... along the text',
      'token-types': '0 for the one text',
    } satisfies Readonly<Record<TextRole, string>>,
  },
  feedback: {
    output: 'Output',
    hint: 'Zeros before the first run.',
  },
  defaultHint: 'The run takes the initializer of this input.',
};
