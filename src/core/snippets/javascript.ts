import { elementNames, FLOAT16, isInt64, STRING } from './element-names.ts';
import { countElements, hasSource, imageFacts, isCentred } from './image-facts.ts';
import { CLASSES, HALF, NPY, NUMBERS, PIXEL_VALUES, PLACE, RESIZE, TO_PIXELS } from './javascript-parts.ts';
import { quoteJavaScript as quote } from './quote.ts';
import type { SnippetInput, SnippetLabels, SnippetOutput, SnippetPlan } from './snippet-plan.ts';

/** What differs between the browser and Node. */
export interface JavaScriptHost {
  readonly head: (plan: SnippetPlan) => readonly string[];
  readonly readPicture: string;
  readonly readBytes: (file: string) => string;
  readonly readText: (file: string) => string;
  readonly saveImage: (file: string) => string;
}

function literal(value: number | bigint | boolean | string): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : String(value);
}

function array(values: string, dataType: number, integerClamp: boolean): string {
  const type = elementNames(dataType, 'javascript-web')?.js ?? 'Float32Array';
  if (dataType === STRING) return values;
  if (dataType === FLOAT16) return `Uint16Array.from(${values}, half)`;
  if (isInt64(dataType)) return `${type}.from(${values}, (value) => BigInt(Math.round(Number(value))))`;
  if (!integerClamp) return `${type}.from(${values})`;
  // Uint8Array would wrap a value of 256 to 0.
  const bits = Number(/\d+/.exec(type)?.[0] ?? 8);
  const [low, high] = type.startsWith('U') ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
  return `${type}.from(${values}, (value) => Math.min(${high}, Math.max(${low}, Math.round(value))))`;
}

function inputLines(input: SnippetInput, host: JavaScriptHost): readonly string[] {
  const { name, dims, dataType, source } = input;
  const names = elementNames(dataType, 'javascript-web');
  const type = names?.name ?? 'float32';
  const count = countElements(dims);
  const feed = (values: string, shape = `[${dims.join(', ')}]`): readonly string[] => [
    `feeds[${quote(name)}] = new ort.Tensor(${quote(type)}, ${values}, ${shape});`,
  ];
  switch (source.kind) {
    case 'image': {
      const facts = imageFacts(input);
      if (facts === null) return [];
      const { options, channels, width, height } = facts;
      const settings = [
        `channels: ${channels}`,
        `order: ${quote(options.channels)}`,
        `layout: ${quote(options.layout)}`,
        `scale: ${options.scale}`,
        `mean: [${options.mean.join(', ')}]`,
        `deviation: [${options.deviation.join(', ')}]`,
        `invert: ${options.invert}`,
      ];
      const lead = Array.from({ length: Math.max(0, dims.length - 3) }, () => 1);
      const free =
        dims.length < 3
          ? ['picture.height', 'picture.width']
          : options.layout === 'NCHW'
            ? [channels, 'picture.height', 'picture.width']
            : ['picture.height', 'picture.width', channels];
      const none = options.resize === 'none';
      const repeats = none ? 1 : count / (channels * width * height);
      const values = `repeat(pixelValues(picture, { ${settings.join(', ')} }), ${repeats})`;
      return [
        `picture = place(await readPicture(${quote(facts.file)}), ${width}, ${height}, ${quote(options.resize)}, ${isCentred(options)}, ${options.pad});`,
        ...feed(
          array(values, dataType, names?.integer === true),
          none ? `[${[...lead, ...free].join(', ')}]` : undefined,
        ),
      ];
    }
    case 'npy':
      return feed(
        `parseNpy(await ${host.readBytes(quote(source.file))}, ${quote(names?.npy ?? '')}, ${names?.js ?? ''})`,
      );
    case 'zeros':
    case 'ones':
      return feed(
        array(`Array.from({ length: ${count} }, () => ${source.kind === 'ones' ? 1 : 0})`, dataType, false),
      );
    case 'ramp':
      return feed(array(`Array.from({ length: ${count} }, (_, i) => i * ${source.step})`, dataType, false));
    case 'typed': {
      const values = `[${source.values.map(literal).join(', ')}]`;
      const exact = isInt64(dataType) ? `${names?.js ?? ''}.from(${values}, BigInt)` : null;
      return feed(exact ?? array(values, dataType, false));
    }
  }
}

function labelList(labels: SnippetLabels, host: JavaScriptHost): string {
  return labels.kind === 'inline'
    ? `[${labels.names.map(quote).join(', ')}]`
    : `(await ${host.readText(quote(labels.file))}).split('\\n')`;
}

function outputLines({ name, readout }: SnippetOutput, host: JavaScriptHost): readonly string[] {
  const value = `outputs[${quote(name)}]`;
  switch (readout.kind) {
    case 'classes':
      return [
        `printClasses(${value}, ${readout.count}, ${readout.softmax}, ${labelList(readout.labels, host)});`,
      ];
    case 'image':
      return [
        `image = toPicture(${value}, ${quote(readout.layout)}, ${readout.multiply}, ${readout.add});`,
        host.saveImage(quote(readout.file)),
      ];
    case 'print':
      return [
        `console.log(${quote(name)}, ${value}.type, ${value}.dims);`,
        `console.log(...${value}.data.slice(0, 10));`,
      ];
  }
}

export function writeJavaScript(plan: SnippetPlan, host: JavaScriptHost): string {
  const pictures = hasSource(plan, 'image');
  const reads = (kind: SnippetOutput['readout']['kind']): boolean =>
    plan.outputs.some(({ readout }) => readout.kind === kind);
  const half = plan.inputs.some(({ dataType, source }) => dataType === FLOAT16 && source.kind !== 'npy');
  const parts = [
    pictures ? `\n${host.readPicture}\n${RESIZE}${PLACE}${PIXEL_VALUES}` : '',
    half ? HALF : '',
    hasSource(plan, 'npy') ? NPY : '',
    reads('classes') || reads('image') ? NUMBERS : '',
    reads('image') ? TO_PIXELS : '',
    reads('classes') ? CLASSES : '',
  ].join('');
  return `${[
    ...host.head(plan),
    '',
    'const feeds = {};',
    ...(pictures ? ['let picture;'] : []),
    ...plan.inputs.flatMap((input) => inputLines(input, host)),
    '',
    `const outputs = await session.run(feeds, [${plan.outputs.map(({ name }) => quote(name)).join(', ')}]);`,
    '',
    ...(reads('image') ? ['let image;'] : []),
    ...plan.outputs.flatMap((output) => outputLines(output, host)),
  ].join('\n')}\n${parts}`;
}
