import { BOOL, elementNames, FLOAT16, isInt64 } from './element-names.ts';
import { CLASSES, CONVERT, LINES, NPY, PICTURE, WRITE_PPM } from './cpp-parts.ts';
import { countElements, hasLabelsFile, hasSource, imageFacts, isCentred } from './image-facts.ts';
import { quoteCpp as quote } from './quote.ts';
import type { SnippetInput, SnippetLabels, SnippetOutput, SnippetPlan } from './snippet-plan.ts';

function literal(value: number | bigint | boolean | string, dataType: number): string {
  if (typeof value === 'number' && Number.isNaN(value)) return 'NAN';
  if (value === Infinity || value === -Infinity) return value > 0 ? 'INFINITY' : '-INFINITY';
  // The lowest int64 is no literal: its digits alone are too large for the type, before the minus.
  if (isInt64(dataType) && BigInt(value) === -(2n ** 63n)) return 'INT64_MIN';
  if (isInt64(dataType)) return `${BigInt(value)}${dataType === 13 ? 'ULL' : 'LL'}`;
  return typeof value === 'boolean' ? String(value) : String(Number(value));
}

function values(input: SnippetInput, type: string): readonly string[] {
  const { dims, source, dataType } = input;
  const count = countElements(dims);
  switch (source.kind) {
    case 'image': {
      const facts = imageFacts(input);
      if (facts === null) return [];
      const { options, channels, width, height } = facts;
      const settings = [
        channels,
        quote(options.channels),
        options.layout === 'NCHW',
        options.scale,
        `{${options.mean.join(', ')}}`,
        `{${options.deviation.join(', ')}}`,
        options.invert,
      ];
      const place = [width, height, quote(options.resize), isCentred(options), options.pad];
      const free =
        dims.length < 3
          ? 'picture.height, picture.width'
          : options.layout === 'NCHW'
            ? `${channels}, picture.height, picture.width`
            : `picture.height, picture.width, ${channels}`;
      const lead = '1, '.repeat(Math.max(0, dims.length - 3));
      const none = options.resize === 'none';
      return [
        `const Picture picture = Place(ReadPpm(${quote(ppmName(facts.file))}), ${place.join(', ')});`,
        `const auto pixels = PixelValues(picture, ${settings.join(', ')});`,
        ...(none ? [`dims = {${lead}${free}};`] : []),
        `auto values = Convert<${type}>(pixels, ${none ? 'pixels.size()' : count});`,
      ];
    }
    case 'npy':
      return [
        `auto values = ReadNpy<${type}>(${quote(source.file)}, ${quote(elementNames(dataType, 'cpp')?.npy ?? '')}, ${count});`,
      ];
    case 'zeros':
    case 'ones':
      return [`std::vector<${type}> values(${count}, ${type}(${source.kind === 'ones' ? '1.0f' : '0.0f'}));`];
    case 'ramp':
      return [
        `std::vector<${type}> values(${count});`,
        `for (size_t i = 0; i < values.size(); i++) values[i] = ${type}(${dataType === FLOAT16 ? 'float' : ''}(double(i) * ${source.step}));`,
      ];
    case 'typed': {
      const cast = (text: string): string =>
        dataType === FLOAT16 ? `${type}(float(${text}))` : `${type}(${text})`;
      const list = source.values.map((value) => cast(literal(value, dataType)));
      return [`std::vector<${type}> values{${list.join(', ')}};`];
    }
  }
}

/** The snippet reads pictures as PPM: the same name with another ending. */
export function ppmName(file: string): string {
  return `${file.replace(/\.[^./\\]*$/, '')}.ppm`;
}

/** vector<bool> has no array behind it: a session needs bytes. */
function inputLines(input: SnippetInput): readonly string[] {
  const isBool = input.dataType === BOOL;
  const type = isBool ? 'uint8_t' : (elementNames(input.dataType, 'cpp')?.cpp ?? 'float');
  const tensor = isBool
    ? 'Ort::Value::CreateTensor(memory, values.data(), values.size(), dims.data(), dims.size(), ONNX_TENSOR_ELEMENT_DATA_TYPE_BOOL)'
    : `Ort::Value::CreateTensor<${type}>(memory, values.data(), values.size(), dims.data(), dims.size())`;
  return [
    `std::vector<int64_t> dims{${input.dims.join(', ')}};`,
    ...values(input, type),
    // The tensor points into the values: they must live until the run is over.
    'const auto kept = std::make_shared<decltype(values)>(std::move(values));',
    'keep.push_back(kept);',
    `feeds.push_back(${tensor.replaceAll('values.', 'kept->')});`,
  ].map((line) => `    ${line}`);
}

function labelList(labels: SnippetLabels): string {
  return labels.kind === 'inline'
    ? `{${labels.names.map(quote).join(', ')}}`
    : `ReadLines(${quote(labels.file)})`;
}

function outputLines({ name, dataType, readout }: SnippetOutput, at: number): readonly string[] {
  const type = elementNames(dataType, 'cpp')?.cpp ?? 'float';
  const head = [
    `const auto dims = outputs[${at}].GetTensorTypeAndShapeInfo().GetShape();`,
    `const size_t count = outputs[${at}].GetTensorTypeAndShapeInfo().GetElementCount();`,
    `const ${type}* data = outputs[${at}].GetTensorData<${type}>();`,
    'std::vector<double> values(count);',
    `for (size_t i = 0; i < count; i++) values[i] = double(${dataType === FLOAT16 ? 'data[i].ToFloat()' : 'data[i]'});`,
  ];
  switch (readout.kind) {
    case 'classes':
      return [
        ...head,
        'values.resize(dims.empty() ? 1 : size_t(dims.back()));',
        `PrintClasses(values, ${readout.count}, ${readout.softmax}, ${labelList(readout.labels)});`,
      ];
    case 'image':
      return [
        ...head,
        `WritePpm(${quote(ppmName(readout.file))}, values, dims, ${readout.layout === 'NCHW'}, ${readout.multiply}, ${readout.add});`,
      ];
    case 'print':
      return [
        ...head,
        `std::printf("%s [", ${quote(name)});`,
        'for (int64_t dim : dims) std::printf(" %lld", static_cast<long long>(dim));',
        'std::printf(" ]\\n");',
        // %g would round a seven-digit id.
        `for (size_t i = 0; i < std::min<size_t>(count, 10); i++) std::printf("${elementNames(dataType, 'cpp')?.integer === true ? '%.0f' : '%g'} ", values[i]);`,
        'std::printf("\\n");',
      ];
  }
}

export function writeCpp(plan: SnippetPlan): string {
  const names = (list: readonly { readonly name: string }[]): string =>
    `{${list.map(({ name }) => quote(name)).join(', ')}}`;
  const reads = (kind: SnippetOutput['readout']['kind']): boolean =>
    plan.outputs.some(({ readout }) => readout.kind === kind);
  const block = (lines: readonly string[]): string => `  {\n${lines.join('\n')}\n  }`;
  const headers = [
    'algorithm',
    'cmath',
    'cstdint',
    'cstdio',
    'cstring',
    'fstream',
    'iterator',
    'limits',
    'memory',
  ];
  return `${[
    '// g++ -std=c++17 run.cpp -lonnxruntime, with the headers of ONNX Runtime',
    ...(plan.externalFiles.length === 0
      ? []
      : [`// Beside the model: ${plan.externalFiles.map(quote).join(', ')}`]),
    '#include <onnxruntime_cxx_api.h>',
    ...[...headers, 'numeric', 'stdexcept', 'string', 'type_traits', 'vector'].map(
      (name) => `#include <${name}>`,
    ),
  ].join('\n')}\n${[
    hasSource(plan, 'image') ? PICTURE + CONVERT : '',
    hasSource(plan, 'npy') ? NPY : '',
    hasLabelsFile(plan) ? LINES : '',
    reads('classes') ? CLASSES : '',
    reads('image') ? WRITE_PPM : '',
  ].join('')}\n${[
    'int main() {',
    '  Ort::Env env(ORT_LOGGING_LEVEL_WARNING, "run");',
    '  const std::string model = ' + quote(plan.model) + ';',
    '  // ORTCHAR_T is wchar_t on Windows',
    '  Ort::Session session(env, std::basic_string<ORTCHAR_T>(model.begin(), model.end()).c_str(), Ort::SessionOptions{});',
    '  const auto memory = Ort::MemoryInfo::CreateCpu(OrtArenaAllocator, OrtMemTypeDefault);',
    '  std::vector<Ort::Value> feeds;',
    '  std::vector<std::shared_ptr<void>> keep;',
    ...plan.inputs.map((input) => block(inputLines(input))),
    `  const std::vector<const char*> inputNames${names(plan.inputs)}, outputNames${names(plan.outputs)};`,
    '  auto outputs = session.Run(Ort::RunOptions{}, inputNames.data(), feeds.data(), feeds.size(), outputNames.data(), outputNames.size());',
    ...plan.outputs.map((output, at) => block(outputLines(output, at).map((line) => `    ${line}`))),
    '}',
  ].join('\n')}\n`;
}
