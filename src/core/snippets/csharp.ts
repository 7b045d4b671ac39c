import { BOOL, elementNames, FLOAT16, isInt64 } from './element-names.ts';
import { ppmName } from './cpp.ts';
import { CLASSES, NPY, PICTURE, PICTURE_TYPE, WRITE_PPM } from './csharp-parts.ts';
import { countElements, hasSource, imageFacts, isCentred } from './image-facts.ts';
import { quoteCSharp as quote } from './quote.ts';
import type { SnippetInput, SnippetLabels, SnippetOutput, SnippetPlan } from './snippet-plan.ts';

function literal(value: number | bigint | boolean | string, dataType: number, type: string): string {
  if (dataType === BOOL) return String(Boolean(value));
  if (isInt64(dataType)) return `${BigInt(value)}${dataType === 13 ? 'UL' : 'L'}`;
  const number = Number(value);
  const text = Number.isNaN(number)
    ? 'double.NaN'
    : Number.isFinite(number)
      ? String(number)
      : `double.${number > 0 ? 'Positive' : 'Negative'}Infinity`;
  return dataType === FLOAT16 ? `(Float16)(float)(${text})` : `(${type})(${text})`;
}

/** A double named `value` as the element type. */
function convert(dataType: number, type: string, integer: boolean): string {
  if (dataType === BOOL) return 'value != 0';
  if (dataType === FLOAT16) return '(Float16)(float)value';
  return integer
    ? `(${type})Math.Clamp(Math.Floor(value + 0.5), ${type}.MinValue, ${type}.MaxValue)`
    : `(${type})value`;
}

function values(input: SnippetInput, at: number): readonly string[] {
  const { dims, dataType, source } = input;
  const names = elementNames(dataType, 'csharp');
  const type = names?.csharp ?? 'float';
  const count = countElements(dims);
  const cast = convert(dataType, type, names?.integer === true);
  switch (source.kind) {
    case 'image': {
      const facts = imageFacts(input);
      if (facts === null) return [];
      const { options, channels, width, height } = facts;
      const place = [width, height, quote(options.resize), isCentred(options), options.pad];
      const settings = [
        channels,
        quote(options.channels),
        options.layout === 'NCHW',
        options.scale,
        `new double[] { ${options.mean.join(', ')} }`,
        `new double[] { ${options.deviation.join(', ')} }`,
        options.invert,
      ];
      const size = `picture${at}.Height, picture${at}.Width`;
      const free =
        dims.length < 3 ? size : options.layout === 'NCHW' ? `${channels}, ${size}` : `${size}, ${channels}`;
      const none = options.resize === 'none';
      return [
        `var picture${at} = Place(ReadPpm(${quote(ppmName(facts.file))}), ${place.join(', ')});`,
        `var pixels${at} = PixelValues(picture${at}, ${settings.join(', ')});`,
        ...(none ? [`dims${at} = new long[] { ${'1, '.repeat(Math.max(0, dims.length - 3))}${free} };`] : []),
        `var values${at} = Enumerable.Range(0, ${none ? `pixels${at}.Length` : count}).Select(i => pixels${at}[i % pixels${at}.Length]).Select(value => ${cast}).ToArray();`,
      ];
    }
    case 'npy':
      return [
        `var values${at} = ReadNpy<${type}>(${quote(source.file)}, ${quote(names?.npy ?? '')}, ${count});`,
      ];
    case 'zeros':
    case 'ones':
      return [
        `var values${at} = Enumerable.Repeat(${literal(source.kind === 'ones' ? 1 : 0, dataType, type)}, ${count}).ToArray();`,
      ];
    case 'ramp':
      return [
        `var values${at} = Enumerable.Range(0, ${count}).Select(i => (double)i * ${source.step}).Select(value => ${cast}).ToArray();`,
      ];
    case 'typed':
      return [
        `var values${at} = new ${type}[] { ${source.values.map((value) => literal(value, dataType, type)).join(', ')} };`,
      ];
  }
}

function inputLines(input: SnippetInput, at: number): readonly string[] {
  return [
    `var dims${at} = new long[] { ${input.dims.join(', ')} };`,
    ...values(input, at),
    `using var feed${at} = OrtValue.CreateTensorValueFromMemory(values${at}, dims${at});`,
    `feeds.Add(${quote(input.name)}, feed${at});`,
  ];
}

function labelList(labels: SnippetLabels): string {
  return labels.kind === 'inline'
    ? `new string[] { ${labels.names.map(quote).join(', ')} }`
    : `File.ReadAllText(${quote(labels.file)}).Split('\\n')`;
}

function outputLines({ name, dataType, readout }: SnippetOutput, at: number): readonly string[] {
  const type = elementNames(dataType, 'csharp')?.csharp ?? 'float';
  const number =
    dataType === BOOL ? 'value ? 1.0 : 0.0' : dataType === FLOAT16 ? '(double)(float)value' : '(double)value';
  const head = [
    `var shape${at} = outputs[${at}].GetTensorTypeAndShape().Shape;`,
    `var numbers${at} = outputs[${at}].GetTensorDataAsSpan<${type}>().ToArray().Select(value => ${number}).ToArray();`,
  ];
  switch (readout.kind) {
    case 'classes':
      return [
        ...head,
        `PrintClasses(numbers${at}.Take(shape${at}.Length == 0 ? 1 : (int)shape${at}[^1]).ToArray(), ${readout.count}, ${readout.softmax}, ${labelList(readout.labels)});`,
      ];
    case 'image':
      return [
        ...head,
        `WritePpm(${quote(ppmName(readout.file))}, numbers${at}, shape${at}, ${readout.layout === 'NCHW'}, ${readout.multiply}, ${readout.add});`,
      ];
    case 'print':
      return [
        ...head,
        `Console.WriteLine(${quote(name)} + " [" + string.Join(", ", shape${at}) + "]");`,
        `Console.WriteLine(string.Join(" ", numbers${at}.Take(10).Select(value => value.ToString(CultureInfo.InvariantCulture))));`,
      ];
  }
}

export function writeCSharp(plan: SnippetPlan): string {
  const pictures = hasSource(plan, 'image');
  const reads = (kind: SnippetOutput['readout']['kind']): boolean =>
    plan.outputs.some(({ readout }) => readout.kind === kind);
  return `${[
    '// dotnet add package Microsoft.ML.OnnxRuntime; save as Program.cs',
    ...(plan.externalFiles.length === 0
      ? []
      : [`// Beside the model: ${plan.externalFiles.map(quote).join(', ')}`]),
    'using System;',
    'using System.Collections.Generic;',
    'using System.Globalization;',
    'using System.IO;',
    'using System.Linq;',
    'using Microsoft.ML.OnnxRuntime;',
    '',
    `using var session = new InferenceSession(${quote(plan.model)});`,
    'using var options = new RunOptions();',
    'var feeds = new Dictionary<string, OrtValue>();',
    ...plan.inputs.flatMap(inputLines),
    '',
    `using var outputs = session.Run(options, feeds, new[] { ${plan.outputs.map(({ name }) => quote(name)).join(', ')} });`,
    '',
    ...plan.outputs.flatMap(outputLines),
  ].join('\n')}\n${[
    pictures ? PICTURE : '',
    hasSource(plan, 'npy') ? NPY : '',
    reads('classes') ? CLASSES : '',
    reads('image') ? WRITE_PPM : '',
    pictures ? PICTURE_TYPE : '',
  ].join('')}`;
}
