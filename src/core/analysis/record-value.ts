import { toBase64 } from '../base/base64.ts';
import type { AttributeValue, ByteString } from '../ir/attribute.ts';
import { elementTypeName } from '../ir/element-type.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { MetadataEntry } from '../ir/metadata.ts';
import type { Model } from '../ir/model.ts';
import type { SparseTensor } from '../ir/tensor.ts';
import type { Dim, ValueType } from '../ir/value-type.ts';
import { formatGraphPath } from './path.ts';
import type { Json, TypeRecord } from './record-types.ts';
import { describeTensor } from './tensor-facts.ts';

export function recordType(type: ValueType | null): TypeRecord {
  const tensor = type !== null && (type.kind === 'tensor' || type.kind === 'sparse_tensor') ? type : null;
  return {
    type: formatValueType(type),
    elementType: tensor === null ? null : elementTypeName(tensor.elemType),
    shape: tensor?.shape?.map(recordDim) ?? null,
  };
}

function recordDim(dim: Dim): number | string | null {
  switch (dim.kind) {
    case 'known':
      return dim.value;
    case 'symbolic':
      return dim.name;
    case 'unknown':
      return null;
  }
}

/** A number as JSON has it: a string where JSON has no such number or readers would round it. */
export function recordNumber(value: number | bigint): number | string {
  if (typeof value === 'bigint') return String(value);
  return Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : Object.is(value, -0)
      ? '-0'
      : String(value);
}

/** A string; one that is not UTF-8 as `{ base64 }`. */
function recordString({ text, bytes }: ByteString): Json {
  return bytes === null ? text : { base64: toBase64(bytes) };
}

export function recordTensor(model: Model, index: number): Json {
  const tensor = model.tensors[index];
  const facts = tensor === undefined ? null : describeTensor(model, tensor.index);
  if (facts === null) return null;
  const { name, elementType, dims, elements, bytes, storage } = facts;
  return { name, elementType, dims, elements: recordNumber(elements), bytes, storage };
}

export function recordSparse(model: Model, { values, indices, dims }: SparseTensor): Json {
  return { dims, values: recordTensor(model, values), indices: recordTensor(model, indices) };
}

/** An attribute's value, in full as far as the model holds it; what was left in the file with its first elements. */
export function recordAttributeValue(model: Model, value: AttributeValue): Json {
  switch (value.kind) {
    case 'float':
    case 'int':
      return recordNumber(value.value);
    case 'string':
      return recordString(value.value);
    case 'floats':
    case 'ints':
      return value.values.map(recordNumber);
    case 'strings':
      return value.values.map(recordString);
    case 'tensor':
      return recordTensor(model, value.tensor);
    case 'tensors':
      return value.tensors.map((tensor) => recordTensor(model, tensor));
    case 'sparse_tensor':
      return recordSparse(model, value.sparse);
    case 'sparse_tensors':
      return value.sparse.map((sparse) => recordSparse(model, sparse));
    case 'graph':
      return { graph: formatGraphPath(model, value.graph) };
    case 'graphs':
      return value.graphs.map((graph) => ({ graph: formatGraphPath(model, graph) }));
    case 'type_proto':
      return recordType(value.type);
    case 'type_protos':
      return value.types.map(recordType);
    case 'reference':
      return { reference: value.name };
    case 'in-file': {
      const preview = value.preview.map((item) => (typeof item === 'string' ? item : recordNumber(item)));
      return { inFile: value.of, elements: value.elements, bytes: value.bytes, preview };
    }
    case 'unknown':
      return { attributeType: value.type };
  }
}

/** `metadata_props` as pairs, since keys may repeat. */
export function recordMetadata(entries: readonly MetadataEntry[]): Json {
  return entries.map(({ key, value }) => ({ key, value }));
}
