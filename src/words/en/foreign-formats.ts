import type { ForeignFormat } from '../../core/ir/open-error.ts';

/** `name` goes into “model.onnx” is `name`. */
interface FormatText {
  readonly name: string;
  readonly what: string;
  readonly next: string;
}

const TORCH =
  'Load it in PyTorch and export it with torch.onnx.export(model, inputs, "model.onnx", dynamo=True).';
const TENSORFLOW = 'Convert it with tf2onnx: python -m tf2onnx.convert --help.';

const withDetail = (detail: string, text: (detail: string) => string): string =>
  detail === '' ? '' : text(detail);

/** Names behind `unknown-binary` that a detail may give; else the detail is the first bytes. */
const isName = (detail: string): boolean => !/^(?:[\da-f]{2} ?)*$/.test(detail);

/** What each kind of file is that is not an ONNX model, and how to get to one. */
export const foreignFormats: Readonly<Record<ForeignFormat, (detail: string) => FormatText>> = {
  empty: () => ({
    name: 'empty',
    what: 'The file has no bytes at all.',
    next: 'The download or export was probably interrupted. Try it again.',
  }),
  html: (detail) => ({
    name: 'a web page',
    what: `It holds HTML${withDetail(detail, (title) => ` with the title “${title}”`)}: the page about the model was saved instead of the model.`,
    next: 'Use the download button of that page, or the address of the raw file.',
  }),
  'git-lfs-pointer': (detail) => ({
    name: 'a Git LFS pointer',
    what: `It only says where Git keeps the real file${withDetail(detail, (size) => ` of ${size} bytes`)}.`,
    next: 'Run git lfs pull in the repository, or download the file from the web page of the repository.',
  }),
  'zip-without-model': (detail) => ({
    name: 'a zip without an ONNX model',
    what: withDetail(detail, (names) => `It holds ${names}.`) || 'It is empty.',
    next: 'Unpack it and look for the .onnx file.',
  }),
  'gzip-without-model': (detail) => ({
    name: 'a gzip without an ONNX model',
    what: `What it holds is of another kind${withDetail(detail, (kind) => ` (${kind})`)}.`,
    next: 'Unpack it and look for the .onnx file.',
  }),
  pickle: () => ({
    name: 'a Python pickle',
    what: 'It holds Python objects, often a PyTorch checkpoint: weights without a graph.',
    next: TORCH,
  }),
  'pytorch-zip': () => ({
    name: 'a PyTorch file',
    what: 'PyTorch saved it with its own format, which is not ONNX.',
    next: TORCH,
  }),
  torchscript: () => ({
    name: 'a TorchScript file',
    what: 'It holds a compiled PyTorch module, not ONNX.',
    next: TORCH,
  }),
  safetensors: () => ({
    name: 'a safetensors file',
    what: 'It holds weights by name, but no graph.',
    next: 'Look for an .onnx file beside it, or export the model it belongs to.',
  }),
  gguf: () => ({
    name: 'a GGUF file',
    what: 'It holds weights for llama.cpp and its relatives, but no graph.',
    next: 'Look for an ONNX version of the model.',
  }),
  hdf5: () => ({
    name: 'an HDF5 file',
    what: 'It may be a Keras model or its weights.',
    next: 'If it is a Keras model, load it in Keras and call model.export("model.onnx", format="onnx").',
  }),
  tflite: () => ({
    name: 'a TensorFlow Lite model',
    what: 'Its graph is stored in another format.',
    next: 'Convert it with tf2onnx: python -m tf2onnx.convert --tflite model.tflite --output model.onnx.',
  }),
  'tensorflow-saved-model': (detail) => ({
    name: detail === 'GraphDef' ? 'a TensorFlow graph' : 'a TensorFlow SavedModel',
    what: 'It is a protobuf file too, but of TensorFlow, not of ONNX.',
    next: TENSORFLOW,
  }),
  'keras-zip': () => ({
    name: 'a Keras model',
    what: 'Keras saved it with its own format.',
    next: 'Load it in Keras and call model.export("model.onnx", format="onnx").',
  }),
  coreml: () => ({
    name: 'a Core ML model',
    what: 'It is made for Apple’s runtime, in another format.',
    next: 'Export ONNX from the framework that the model was trained in.',
  }),
  'openvino-xml': () => ({
    name: 'an OpenVINO model',
    what: 'It describes a graph in OpenVINO’s own format.',
    next: 'Look for the .onnx file from which it was converted.',
  }),
  json: (detail) => ({
    name: 'a JSON file',
    what: `It is text in JSON${withDetail(detail, (entry) => ` (${entry})`)}, not an ONNX model.`,
    next: 'Look for an .onnx file beside it.',
  }),
  xml: (detail) => ({
    name: 'an XML file',
    what: `It is text in XML${withDetail(detail, (element) => ` (<${element}>)`)}, not an ONNX model.`,
    next: 'Look for an .onnx file beside it.',
  }),
  'onnx-text': (detail) => ({
    name: 'an ONNX model as text',
    what: detail === 'protobuf-text' ? 'It is in protobuf’s text format.' : 'It is in ONNX’s textual syntax.',
    next:
      detail === 'protobuf-text'
        ? 'Convert it in Python: onnx.save(onnx.load("model.pbtxt", format="textproto"), "model.onnx").'
        : 'Convert it in Python with onnx.parser.parse_model and onnx.save.',
  }),
  text: (detail) => ({
    name: 'a text file',
    what: withDetail(detail, (line) => `It starts with “${line}”.`) || 'It holds text, not a model.',
    next: 'If a server sent it instead of the model, the text may say why.',
  }),
  image: (detail) => ({ name: 'a picture', what: `It is a ${detail} image.`, next: 'Drop an .onnx file.' }),
  pdf: () => ({ name: 'a PDF document', what: 'It holds pages, not a model.', next: 'Drop an .onnx file.' }),
  tar: () => ({
    name: 'a tar archive',
    what: 'This program does not open tar archives.',
    next: 'Unpack it and drop the .onnx file within.',
  }),
  npy: (detail) => ({
    name: 'a NumPy file',
    what: detail === 'npz' ? 'It holds arrays, but no graph.' : 'It holds one array, but no graph.',
    next: 'Look for the .onnx file that it belongs to.',
  }),
  ort: () => ({
    name: 'an ONNX Runtime model (.ort)',
    what: 'It was converted for ONNX Runtime’s reduced builds and is no longer in the ONNX format.',
    next: 'Open the .onnx file from which it was made.',
  }),
  executable: (detail) => ({
    name: 'a program',
    what: `It holds machine code (${detail}), not a model.`,
    next: 'Drop an .onnx file.',
  }),
  'unknown-binary': (detail) =>
    detail === 'zeros'
      ? {
          name: 'full of zeros',
          what: 'The part of the file that was looked at holds nothing but zeros.',
          next: 'The download was probably not finished, or the disk is damaged. Download it again.',
        }
      : detail === 'ONNX SequenceProto'
        ? {
            name: 'an ONNX sequence or optional value, not a model',
            what: 'It holds data that a model takes or gives, as the test data beside models does; there is no graph in it.',
            next: 'Drop the .onnx file that it belongs to, usually in the folder above, or a single tensor as .pb.',
          }
        : isName(detail)
          ? {
              name: `a file of another kind (${detail})`,
              what: 'It is not an ONNX model.',
              next: 'Drop an .onnx file.',
            }
          : {
              name: 'not an ONNX model',
              what: `Its first bytes are ${detail}, which no known model format starts with.`,
              next: 'If other programs open it as ONNX, please report it as an issue.',
            },
};
