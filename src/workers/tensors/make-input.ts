import { err, ok, type Result } from '../../core/base/result.ts';
import { audioWindow } from '../../core/feeds/audio-window.ts';
import { convertHeld } from '../../core/feeds/convert-held.ts';
import { fillTensor } from '../../core/feeds/fill-tensor.ts';
import type { Pixels } from '../../core/feeds/image-options.ts';
import { imageExtent, imageToTensor } from '../../core/feeds/image-to-tensor.ts';
import type { FreeDimensions, InputSpec } from '../../core/feeds/input-spec.ts';
import { resolveDims } from '../../core/feeds/list-inputs.ts';
import { parseTyped } from '../../core/feeds/parse-typed.ts';
import { placeImage } from '../../core/feeds/place-image.ts';
import { previewPixels } from '../../core/feeds/preview-pixels.ts';
import type { FeedError, InputRecipe } from '../../core/feeds/recipe.ts';
import type { HeldTensor } from '../../core/tensor/held-tensor.ts';
import { decodePicture } from './decode-picture.ts';
import type { MadeInput } from './protocol.ts';
import { readArrayFile } from './read-array-file.ts';

type Made = Result<MadeInput, FeedError>;

/** The values of an input by its recipe. Sizes that the recipe itself brings (of a file, a picture) win over `free`. */
export async function makeInput(spec: InputSpec, recipe: InputRecipe, free: FreeDimensions): Promise<Made> {
  switch (recipe.kind) {
    case 'random':
    case 'zeros':
    case 'ones':
    case 'ramp': {
      const dims = resolveDims(spec, free);
      return dims.ok ? plain(fillTensor(spec, dims.value, recipe)) : dims;
    }
    case 'feedback': {
      const dims = resolveDims(spec, free);
      return dims.ok ? plain(fillTensor(spec, dims.value, { kind: 'zeros' })) : dims;
    }
    case 'typed': {
      const dims = resolveDims(spec, free);
      return plain(parseTyped(spec, dims.ok ? dims.value : null, recipe.text));
    }
    case 'file': {
      const held = await readArrayFile(recipe.file, recipe.fileName, recipe.entry);
      return held.ok ? plain(await convertHeld(held.value, spec)) : held;
    }
    case 'held':
      return plain(await convertHeld(recipe.tensor, spec));
    case 'image':
      return makeImage(spec, recipe, free);
    case 'audio': {
      const dims = resolveDims(spec, free);
      if (!dims.ok) return dims;
      const samples = new Float32Array(await recipe.samples.arrayBuffer());
      return plain(audioWindow(samples, recipe.options, spec, dims.value));
    }
    case 'text':
      return err({ kind: 'no-tokenizer' });
    case 'default':
      return err({ kind: 'bad-file', fileName: '', reason: '' });
  }
}

function plain(made: Result<HeldTensor, FeedError>): Made {
  return made.ok ? ok({ tensor: made.value, placement: null, preview: null, picture: null }) : made;
}

async function makeImage(
  spec: InputSpec,
  { file, fileName, options }: Extract<InputRecipe, { readonly kind: 'image' }>,
  free: FreeDimensions,
): Promise<Made> {
  const picture = await decodePicture(file, fileName);
  if (!picture.ok) return picture;
  const size = targetSize(spec, free, options, picture.value);
  if (!size.ok) return size;
  const { dims, width, height } = size.value;
  const placed = placeImage(picture.value, options, width, height);
  const tensor = imageToTensor(placed.pixels, options, spec, dims);
  if (!tensor.ok) return tensor;
  return ok({
    tensor: tensor.value,
    placement: placed.placement,
    preview: await previewPixels(tensor.value, options),
    picture: { file, options },
  });
}

/** Dims of the input and size of the picture on it; with `none` free sides are the picture's own. */
function targetSize(
  spec: InputSpec,
  free: FreeDimensions,
  options: Extract<InputRecipe, { readonly kind: 'image' }>['options'],
  picture: Pixels,
): Result<{ readonly dims: readonly number[]; readonly width: number; readonly height: number }, FeedError> {
  const resolved = resolveDims(spec, free);
  if (!resolved.ok) return resolved;
  const dims = [...resolved.value];
  const size = imageExtent(dims, options);
  if (size === null) return err({ kind: 'not-an-image-input', dims });
  if (options.resize !== 'none') return ok({ dims, ...size });
  const [vertical, horizontal] =
    options.layout === 'NCHW' ? [dims.length - 2, dims.length - 1] : [dims.length - 3, dims.length - 2];
  if (spec.dims?.[vertical]?.kind !== 'known') dims[vertical] = picture.height;
  if (spec.dims?.[horizontal]?.kind !== 'known') dims[horizontal] = picture.width;
  return ok({ dims, width: dims[horizontal] ?? 0, height: dims[vertical] ?? 0 });
}
