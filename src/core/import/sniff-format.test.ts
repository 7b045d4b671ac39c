import { describe, expect, it } from 'vitest';
import { ModelProto, GraphProto, TensorProto } from '../onnx/onnx-proto.generated.js';
import { WireWriter } from '../onnx/wire-writer.ts';
import { sniffFormat } from './sniff-format.ts';
import { floats, info, modelOf, node } from './testing/protos.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const latin = (content: string): Uint8Array =>
  Uint8Array.from(content, (character) => character.charCodeAt(0));
const sniff = (bytes: Uint8Array, path = 'file.onnx'): unknown => {
  const format = sniffFormat(bytes, path, bytes.length);
  return format.kind === 'foreign' ? format.format : format.kind;
};
const at = (offset: number, content: string, length = 600): Uint8Array => {
  const bytes = new Uint8Array(length).fill(0xfe);
  bytes.set(latin(content), offset);
  return bytes;
};
/** A length-delimited field, for messages of other formats. */
const field = (number: number, content: Uint8Array | string): number[] => {
  const bytes = typeof content === 'string' ? text(content) : content;
  const tag = number * 8 + 2;
  return [...(tag < 128 ? [tag] : [(tag & 0x7f) | 0x80, tag >> 7]), bytes.length, ...bytes];
};
const message = (...fields: readonly number[][]): Uint8Array => Uint8Array.from(fields.flat());

const graph = { node: [node('Relu', ['x'], ['y'])], input: [info('x', [1])], output: [info('y', [1])] };
const encodeModel = (init: ConstructorParameters<typeof ModelProto>[0]): Uint8Array =>
  ModelProto.encode(init ?? {}, new WireWriter()).finish();

describe('what is a model', () => {
  it.each([
    ['a whole model', encodeModel(modelOf(graph))],
    ['only an IR version', encodeModel({ irVersion: 8 })],
    ['an IR version and a producer', encodeModel({ irVersion: 3, producerName: 'onnx-example' })],
    ['no IR version, but a graph', encodeModel({ graph })],
    ['opset imports first', encodeModel({ opsetImport: [{ domain: '', version: 3 }], graph })],
    ['a version of the far future', encodeModel({ irVersion: 500, graph })],
    ['an unknown tail', message([0x08, 8], field(199, 'later'), field(7, new Uint8Array(3)))],
    ['zeros behind the IR version', Uint8Array.of(8, 7, 0, 0, 0, 0)],
    ['a field of the wrong type behind the IR version', Uint8Array.of(8, 7, 0x20, 0x74)],
  ])('%s', (_, bytes) => {
    expect(sniff(bytes)).toBe('onnx-model');
  });

  it('is still a model when its graph is larger than the head', () => {
    const head = encodeModel(modelOf(graph)).slice(0, 40);
    expect(sniffFormat(head, 'm.onnx', 2 ** 31)).toEqual({ kind: 'onnx-model' });
  });
});

describe('what is a lone graph or tensor', () => {
  const encodeTensor = (init: ConstructorParameters<typeof TensorProto>[0]): Uint8Array =>
    TensorProto.encode(init ?? {}, new WireWriter()).finish();
  it.each([
    ['dims, type, name, data', floats('x', [3, 4, 5])],
    ['a scalar without a name', { dataType: 1, rawData: new Uint8Array(4) }],
    ['one dim', { dims: [3], dataType: 7, rawData: new Uint8Array(24), name: 'x' }],
    [
      'an external one',
      { dims: [3], dataType: 1, dataLocation: 1, externalData: [{ key: 'location', value: 'w' }] },
    ],
  ])('tensor: %s', (_, init) => {
    expect(sniff(encodeTensor(init), 'input_0.pb')).toBe('onnx-tensor');
  });

  it('graph', () => {
    expect(sniff(GraphProto.encode(graph, new WireWriter()).finish(), 'graph.pb')).toBe('onnx-graph');
    expect(
      sniff(
        GraphProto.encode({ input: graph.input, output: graph.output }, new WireWriter()).finish(),
        'g.pb',
      ),
    ).toBe('onnx-graph');
  });

  it('sequences of tensors are named for what they are', () => {
    const sequence = message(field(1, 'seq'), [0x10, 1], field(3, encodeTensor(floats('', [2]))));
    expect(sniffFormat(sequence, 'input_0.pb', sequence.length)).toMatchObject({
      detail: 'ONNX SequenceProto',
    });
    const empty = message(field(1, 'seq_empty'), [0x10, 1]);
    expect(sniffFormat(empty, 'input_0.pb', empty.length)).toMatchObject({ detail: 'ONNX SequenceProto' });
  });
});

it('a model that carries fields of unknown numbers is still a model', () => {
  const opset = field(8, message([0x10, 17]));
  expect(sniff(message([8, 8], opset, field(700, 'later')), 'model.onnx')).toBe('onnx-model');
});

describe('other protobuf formats', () => {
  const nodeDef = message(
    field(1, 'conv'),
    field(2, 'Conv2D'),
    field(3, 'input'),
    field(5, message(field(1, 'T'), field(2, 'x'))),
  );
  const metaGraph = message(field(1, message(field(4, 'serve'))), field(2, message(field(1, nodeDef))));
  const feature = message(field(1, 'image'), field(3, new Uint8Array([0x22, 0])));
  it.each([
    ['tensorflow-saved-model', message([8, 1], field(2, metaGraph)), 'saved_model.pb'],
    ['tensorflow-saved-model', message(field(1, nodeDef), field(1, nodeDef)), 'frozen.pb'],
    ['coreml', message([8, 4], field(2, message(field(1, feature)))), 'model.mlmodel'],
    ['coreml', message([8, 4], field(2, message(field(1, feature))), field(500, 'x')), 'model.onnx'],
    [
      'unknown-binary',
      message(field(1, 'net'), field(100, message(field(1, 'conv1'), field(2, 'Convolution')))),
      'net.caffemodel',
    ],
  ])('%s', (format, bytes, path) => {
    expect(sniff(bytes, path)).toBe(format);
  });
});

describe('containers', () => {
  it.each([
    ['zip', 'PK\x03\x04'],
    ['zip', 'PK\x05\x06'],
    ['gzip', '\x1f\x8b\x08\0'],
  ])('%s', (kind, start) => {
    expect(sniff(latin(start))).toBe(kind);
  });
});

describe('magic numbers', () => {
  it.each([
    ['hdf5', at(0, '\x89HDF\r\n\x1a\n')],
    ['hdf5', at(512, '\x89HDF\r\n\x1a\n')],
    ['gguf', at(0, 'GGUF\x03\0\0\0')],
    ['tflite', at(4, 'TFL3')],
    ['ort', at(4, 'ORTM')],
    ['npy', at(0, '\x93NUMPY\x01')],
    ['tar', at(257, 'ustar')],
    ['pickle', at(0, '\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.')],
    ['pickle', at(0, '\x80\x04\x95\x01')],
    ['image', at(0, '\x89PNG\r\n\x1a\n')],
    ['image', at(0, '\xff\xd8\xff\xe0')],
    ['pdf', at(0, '%PDF-1.7\xfe')],
    ['executable', at(0, '\x7fELF\x02')],
    ['executable', at(0, 'MZ\x90\0')],
    ['safetensors', latin('\x10\0\0\0\0\0\0\0{"a":{"dtype":1}}')],
    ['unknown-binary', at(0, '\xfd7zXZ\0')],
    ['unknown-binary', new Uint8Array(100)],
    ['unknown-binary', Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff)],
    ['empty', new Uint8Array()],
  ])('%s', (format, bytes) => {
    expect(sniff(bytes)).toBe(format);
  });

  it('quotes the first bytes of what nobody knows', () => {
    expect(sniffFormat(Uint8Array.of(0xfe, 0xed, 0x07), 'a.onnx', 3)).toEqual({
      kind: 'foreign',
      format: 'unknown-binary',
      detail: 'fe ed 07',
    });
  });
});

describe('texts', () => {
  it.each([
    ['html', '<!DOCTYPE html>\n<html><head><title> Sign in </title>', 'Sign in'],
    ['html', '\ufeff  <html lang="en">', ''],
    [
      'git-lfs-pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 123456\n',
      '123456',
    ],
    ['openvino-xml', '<?xml version="1.0"?>\n<net name="model" version="11">', '<?xml version="1.0"?>'],
    ['xml', '<?xml version="1.0"?><svg/>', 'svg'],
    ['json', '{"model_type": "bert", "layers": 12}', '"model_type": "bert"'],
    ['json', '[1, 2]', ''],
    [
      'onnx-text',
      '<ir_version: 8, opset_import: ["": 18]>\nagraph (float[N] x) => (float[N] y) {',
      'onnx-text',
    ],
    ['onnx-text', 'agraph (float[N] x) => (float[N] y) { y = Relu(x) }', 'onnx-text'],
    ['onnx-text', 'ir_version: 7\ngraph {\n  node {', 'protobuf-text'],
    ['text', 'this is not a valid onnx model', 'this is not a valid onnx model'],
    ['text', '404: Not Found', '404: Not Found'],
    ['text', 'Zugriff verweigert: für Gäste gesperrt', 'Zugriff verweigert: für Gäste gesperrt'],
  ])('%s: %s', (format, content, detail) => {
    const bytes = text(content);
    expect(sniffFormat(bytes, 'model.onnx', bytes.length)).toEqual({ kind: 'foreign', format, detail });
  });

  it('takes a text whose head ends within a character', () => {
    const bytes = text('für').slice(0, 2);
    expect(sniffFormat(bytes, 'a.onnx', 5000)).toMatchObject({ format: 'text' });
  });
});
