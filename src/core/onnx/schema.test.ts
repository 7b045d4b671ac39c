import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messageType } from './wire-schema.ts';
import { wireTables } from './wire-tables.generated.ts';

/** Field numbers of the published format that are easily got wrong: added late, out of order or reused. */
it.each([
  [
    'ModelProto',
    { graph: 7, opset_import: 8, metadata_props: 14, training_info: 20, functions: 25, configuration: 26 },
  ],
  ['GraphProto', { initializer: 5, quantization_annotation: 14, sparse_initializer: 15, metadata_props: 16 }],
  ['NodeProto', { domain: 7, overload: 8, metadata_props: 9, device_configurations: 10 }],
  [
    'AttributeProto',
    { tp: 14, type_protos: 15, type: 20, ref_attr_name: 21, sparse_tensor: 22, sparse_tensors: 23 },
  ],
  [
    'TensorProto',
    { segment: 3, raw_data: 9, double_data: 10, uint64_data: 11, external_data: 13, metadata_props: 16 },
  ],
  [
    'TypeProto',
    {
      tensor_type: 1,
      sequence_type: 4,
      map_type: 5,
      denotation: 6,
      opaque_type: 7,
      sparse_tensor_type: 8,
      optional_type: 9,
    },
  ],
  [
    'FunctionProto',
    { attribute: 6, node: 7, attribute_proto: 11, value_info: 12, overload: 13, metadata_props: 14 },
  ],
  ['ValueInfoProto', { metadata_props: 4 }],
])('%s has its published numbers', (name, expected) => {
  const numbers = Object.fromEntries((wireTables[name] ?? []).map(([number, field]) => [field, number]));
  expect(numbers).toMatchObject(expected);
});

it('our own fields are not known to the walker', () => {
  expect(messageType('TensorProto').fields[536_870_910]).toBeUndefined();
});

it('generated code needs no eval', () => {
  const text = readFileSync(new URL('onnx-proto.generated.js', import.meta.url), 'utf8');
  expect(text).not.toMatch(/\beval\(|new Function/);
});
