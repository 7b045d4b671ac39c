import { BOOL, elementNames, STRING } from './element-names.ts';
import { hasSource, imageFacts, isCentred, type ImageFacts } from './image-facts.ts';
import { quotePython as quote } from './quote.ts';
import type { SnippetInput, SnippetLabels, SnippetOutput, SnippetPlan } from './snippet-plan.ts';

function list(dims: readonly (number | string)[]): string {
  return `[${dims.join(', ')}]`;
}

function literal(value: number | bigint | boolean | string): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'np.nan' : `${value < 0 ? '-' : ''}np.inf`;
  return String(value);
}

function numpyType(dataType: number): string {
  if (dataType === STRING) return 'object';
  return dataType === BOOL ? 'np.bool_' : `np.${elementNames(dataType, 'python')?.name ?? 'float32'}`;
}

function resize({ options, width, height }: ImageFacts): readonly string[] {
  switch (options.resize) {
    case 'stretch':
      return [`picture = picture.resize((${width}, ${height}), Image.Resampling.BILINEAR)`];
    case 'fit':
    case 'crop': {
      const pad = list([options.pad, options.pad, options.pad]).replace('[', '(').replace(']', ')');
      const extreme = options.resize === 'fit' ? 'min' : 'max';
      // Less than 0 when it is cropped: Pillow cuts off what sticks out.
      const at = isCentred(options) ? `((${width} - size[0]) // 2, (${height} - size[1]) // 2)` : '(0, 0)';
      return [
        `scale = ${extreme}(${width} / picture.width, ${height} / picture.height)`,
        'size = (max(1, int(picture.width * scale + 0.5)), max(1, int(picture.height * scale + 0.5)))',
        `canvas = Image.new("RGB", (${width}, ${height}), ${pad})`,
        `canvas.paste(picture.resize(size, Image.Resampling.BILINEAR), ${at})`,
        'picture = canvas',
      ];
    }
    case 'none':
      return [];
  }
}

function channelLines({ options, channels }: ImageFacts): readonly string[] {
  switch (options.channels) {
    case 'rgb':
      return [];
    case 'bgr':
      return ['pixels = pixels[:, :, ::-1]'];
    case 'grey':
    case 'luma':
      return [
        'pixels = ((pixels @ np.array([19595, 38470, 7471]) + 32768) >> 16)[:, :, None]',
        ...(channels === 3 ? ['pixels = np.repeat(pixels, 3, axis=2)'] : []),
      ];
  }
}

function imageLines(input: SnippetInput, facts: ImageFacts): readonly string[] {
  const { options, channels } = facts;
  const names = elementNames(input.dataType, 'python');
  const mean = list(options.mean.slice(0, channels).map(literal));
  const deviation = list(options.deviation.slice(0, channels).map(literal));
  const dims = options.resize === 'none' ? null : list(input.dims);
  const integer = names?.integer === true && input.dataType !== BOOL;
  const type = numpyType(input.dataType);
  return [
    `picture = ImageOps.exif_transpose(Image.open(${quote(facts.file)})).convert("RGBA")`,
    'picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")',
    ...resize(facts),
    'pixels = np.asarray(picture).astype(np.int64)',
    ...channelLines(facts),
    ...(options.invert ? ['pixels = 255 - pixels'] : []),
    `values = (pixels * ${literal(options.scale)} - np.array(${mean})) / np.array(${deviation})`,
    ...(integer ? [`values = np.clip(np.rint(values), np.iinfo(${type}).min, np.iinfo(${type}).max)`] : []),
    ...(input.dims.length < 3 ? ['values = values[:, :, 0]'] : []),
    ...(options.layout === 'NCHW' && input.dims.length >= 3 ? ['values = values.transpose(2, 0, 1)'] : []),
    dims === null
      ? `values = values.reshape((1,) * (${input.dims.length} - values.ndim) + values.shape)`
      : `values = np.broadcast_to(values, ${dims})`,
    `feeds[${quote(input.name)}] = np.ascontiguousarray(values.astype(${type}))`,
  ];
}

function inputLines(input: SnippetInput): readonly string[] {
  const { name, dims, dataType, source } = input;
  const type = numpyType(dataType);
  const feed = (value: string): readonly string[] => [`feeds[${quote(name)}] = ${value}`];
  switch (source.kind) {
    case 'image': {
      const facts = imageFacts(input);
      return facts === null ? [] : imageLines(input, facts);
    }
    case 'npy':
      return feed(
        dataType === STRING
          ? `np.load(${quote(source.file)}).astype(object)`
          : `np.load(${quote(source.file)}).astype(${type}, copy=False)`,
      );
    case 'zeros':
    case 'ones':
      return feed(`np.${source.kind}(${list(dims)}, dtype=${type})`);
    case 'ramp':
      return feed(
        `(np.arange(${dims.reduce((a, b) => a * b, 1)}) * ${literal(source.step)}).astype(${type}).reshape(${list(dims)})`,
      );
    case 'typed':
      return feed(
        `np.array([${source.values.map(literal).join(', ')}], dtype=${type}).reshape(${list(dims)})`,
      );
  }
}

function labelList(labels: SnippetLabels): string {
  return labels.kind === 'inline'
    ? `[${labels.names.map(quote).join(', ')}]`
    : `open(${quote(labels.file)}, encoding="utf-8").read().split("\\n")`;
}

function outputLines({ name, readout }: SnippetOutput, at: number): readonly string[] {
  const value = `outputs[${at}]`;
  switch (readout.kind) {
    case 'classes':
      return [
        `scores = ${value}.reshape(-1, ${value}.shape[-1])[0].astype(np.float64)`,
        ...(readout.softmax
          ? ['scores = np.exp(scores - scores.max())', 'scores = scores / scores.sum()']
          : []),
        `labels = ${labelList(readout.labels)}`,
        `for index in np.argsort(-scores, kind="stable")[:${readout.count}]:`,
        '    print(index, *labels[index : index + 1], f"{scores[index]:.6f}")',
      ];
    case 'image':
      return [
        `image = ${value}.reshape(-1, *${value}.shape[-3:])[0].astype(np.float64)`,
        ...(readout.layout === 'NCHW' ? ['image = image.transpose(1, 2, 0)'] : []),
        `image = np.clip(np.rint(image * ${literal(readout.multiply)} + ${literal(readout.add)}), 0, 255).astype(np.uint8)`,
        `Image.fromarray(image[:, :, 0] if image.shape[2] == 1 else image).save(${quote(readout.file)})`,
      ];
    case 'print':
      return [`print(${quote(name)}, ${value}.dtype, ${value}.shape)`, `print(*${value}.reshape(-1)[:10])`];
  }
}

export function writePython(plan: SnippetPlan): string {
  const pictures = hasSource(plan, 'image') || plan.outputs.some(({ readout }) => readout.kind === 'image');
  const imaging = hasSource(plan, 'image') ? 'Image, ImageOps' : 'Image';
  const providers = plan.backend === 'wasm' ? [] : ['"CUDAExecutionProvider"', '"DmlExecutionProvider"'];
  const wanted = `[${[...providers, '"CPUExecutionProvider"'].join(', ')}]`;
  const fetches = plan.outputs.map(({ name }) => quote(name)).join(', ');
  return `${[
    `# pip install onnxruntime numpy${pictures ? ' pillow' : ''}`,
    ...(plan.externalFiles.length > 0
      ? [`# Beside the model: ${plan.externalFiles.map(quote).join(', ')}`]
      : []),
    'import numpy as np',
    'import onnxruntime as ort',
    ...(pictures ? [`from PIL import ${imaging}`] : []),
    '',
    providers.length === 0
      ? `providers = ${wanted}`
      : `providers = [name for name in ${wanted} if name in ort.get_available_providers()]`,
    `session = ort.InferenceSession(${quote(plan.model)}, providers=providers)`,
    '',
    'feeds = {}',
    ...plan.inputs.flatMap(inputLines),
    '',
    `outputs = session.run([${fetches}], feeds)`,
    '',
    ...plan.outputs.flatMap(outputLines),
  ].join('\n')}\n`;
}
