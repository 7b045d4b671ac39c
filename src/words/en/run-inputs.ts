import type { FeedError, InputRecipe } from '../../core/feeds/recipe.ts';
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

export const runInputs = {
  kinds,
  feedError,
  source: 'Values',
  freeDimensions: 'Free dimensions',
  size: (name: string) => `Size of ${name}`,
  unfed: (type: string) => `${type}: no tensor can be given for this, so this model cannot be run here.`,
};
