import type { TensorIndex } from '../base/indices.ts';
import { tensorIndex } from '../base/indices.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import type { FileRange, Payload, SparseTensor, Tensor, TypedField } from '../ir/tensor.ts';
import { TensorProto, type PayloadRun, type SparseTensorProto } from '../onnx/onnx-proto.generated.js';
import { hasField } from '../onnx/presence.ts';
import { buildExternal, type BuiltExternal } from './build-external.ts';
import { buildMetadata, toNumber } from './build-metadata.ts';

/** Field numbers of TensorProto that a payload run may stand for. */
const RUN_FIELDS: Readonly<Record<number, TypedField | 'raw_data'>> = {
  4: 'float_data',
  5: 'int32_data',
  6: 'string_data',
  7: 'int64_data',
  9: 'raw_data',
  10: 'double_data',
  11: 'uint64_data',
};

const EXTERNAL = 1;

/** What the checks want to know of a tensor beyond the IR. */
export interface TensorNotes {
  /** Fields that hold elements; more than one is ambiguous. */
  readonly fields: readonly (TypedField | 'raw_data' | 'external_data')[];
  /** Entries in the field that was chosen: bytes for `raw_data` and external data, else elements; NaN when not counted. */
  readonly entries: number;
  readonly badExternalValue: BuiltExternal['badValue'];
}

/** The model's table of tensors while it grows. */
export interface TensorTable {
  readonly tensors: Tensor[];
  readonly notes: TensorNotes[];
}

export function createTensorTable(): TensorTable {
  return { tensors: [], notes: [] };
}

const toRange = ({ offset, length }: PayloadRun): FileRange => ({ offset, length });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function varintBytes(value: number | bigint): number {
  if (value < 0) return 10;
  let bytes = 1;
  for (let rest = Number(value); rest >= 128; rest = Math.floor(rest / 128)) bytes++;
  return bytes;
}

interface Stored {
  readonly payload: Payload;
  readonly entries: number;
  readonly bytes: number;
}

function storedInline(field: TypedField, proto: TensorProto): Stored {
  switch (field) {
    case 'float_data':
      return storedNumbers(field, proto.floatData, 4);
    case 'double_data':
      return storedNumbers(field, proto.doubleData, 8);
    case 'int32_data':
      return storedNumbers(field, proto.int32Data, null);
    case 'int64_data':
      return storedNumbers(field, proto.int64Data, null);
    case 'uint64_data':
      return storedNumbers(field, proto.uint64Data, null);
    case 'string_data': {
      const values = [...proto.stringData];
      return {
        payload: { kind: 'inline-strings', values },
        entries: values.length,
        bytes: sum(values.map((v) => v.length)),
      };
    }
  }
}

/** `width` in bytes; null for varints. */
function storedNumbers(
  field: Exclude<TypedField, 'string_data'>,
  values: readonly (number | bigint)[],
  width: number | null,
): Stored {
  const bytes =
    width === null
      ? values.reduce<number>((total, value) => total + varintBytes(value), 0)
      : width * values.length;
  return { payload: { kind: 'inline-typed', field, values: [...values] }, entries: values.length, bytes };
}

function inlineCount(field: TypedField, proto: TensorProto): number {
  switch (field) {
    case 'float_data':
      return proto.floatData.length;
    case 'double_data':
      return proto.doubleData.length;
    case 'int32_data':
      return proto.int32Data.length;
    case 'int64_data':
      return proto.int64Data.length;
    case 'uint64_data':
      return proto.uint64Data.length;
    case 'string_data':
      return proto.stringData.length;
  }
}

const TYPED_FIELDS: readonly TypedField[] = [
  'float_data',
  'int32_data',
  'string_data',
  'int64_data',
  'double_data',
  'uint64_data',
];

function runsOf(proto: TensorProto, field: TypedField | 'raw_data'): readonly PayloadRun[] {
  return proto.payloadRun.filter((run) => RUN_FIELDS[run.field] === field);
}

function storedTyped(field: TypedField, proto: TensorProto): Stored {
  const runs = runsOf(proto, field);
  if (runs.length === 0) return storedInline(field, proto);
  const ranges = runs.map(toRange);
  return {
    payload: { kind: 'file-typed', field, runs: ranges },
    entries: sum(runs.map((run) => (hasField(run, 'elements') ? run.elements : Number.NaN))),
    bytes: sum(ranges.map((range) => range.length)),
  };
}

function storedRaw(proto: TensorProto): Stored {
  // A repeated singular field counts once: the last one.
  const run = runsOf(proto, 'raw_data').at(-1);
  if (run === undefined) {
    const bytes = proto.rawData;
    return { payload: { kind: 'inline-raw', bytes }, entries: bytes.length, bytes: bytes.length };
  }
  return { payload: { kind: 'file-raw', range: toRange(run) }, entries: run.length, bytes: run.length };
}

const NOTHING: Stored = { payload: { kind: 'none' }, entries: 0, bytes: 0 };

/** Adds a tensor to the table and returns its index. Where several fields hold elements, the one a runtime reads wins. */
export function addTensor(table: TensorTable, proto: TensorProto): TensorIndex {
  const isExternal = proto.dataLocation === EXTERNAL;
  const hasRaw = hasField(proto, 'rawData') || runsOf(proto, 'raw_data').length > 0;
  const typed = TYPED_FIELDS.filter(
    (field) => inlineCount(field, proto) > 0 || runsOf(proto, field).length > 0,
  );
  const fields: TensorNotes['fields'] = [
    ...(isExternal ? (['external_data'] as const) : []),
    ...(hasRaw && (proto.rawData.length > 0 || proto.payloadRun.length > 0) ? (['raw_data'] as const) : []),
    ...typed,
  ];
  const wanted = elementTypeOf(proto.dataType)?.field;
  const field = typed.find((name) => name === wanted) ?? typed[0];
  let badExternalValue: TensorNotes['badExternalValue'] = null;
  let stored = NOTHING;
  if (isExternal) {
    const external = buildExternal(proto.externalData);
    badExternalValue = external.badValue;
    const bytes = external.badValue === null ? (external.payload.length ?? 0) : 0;
    stored = { payload: external.payload, entries: bytes, bytes };
  } else if (hasRaw && (field === undefined || fields.includes('raw_data'))) stored = storedRaw(proto);
  else if (field !== undefined) stored = storedTyped(field, proto);

  const index = tensorIndex(table.tensors.length);
  table.tensors.push({
    index,
    name: proto.name,
    dataType: proto.dataType,
    dims: proto.dims.map(toNumber),
    docString: proto.docString,
    metadata: buildMetadata(proto.metadataProps),
    payload: stored.payload,
    storedBytes: stored.bytes,
  });
  table.notes.push({ fields, entries: stored.entries, badExternalValue });
  return index;
}

/** Adds both parts of a sparse tensor. A missing part becomes a tensor without elements. */
export function addSparseTensor(table: TensorTable, proto: SparseTensorProto): SparseTensor {
  const values = addTensor(table, proto.values ?? new TensorProto());
  const indices = addTensor(table, proto.indices ?? new TensorProto());
  return { values, indices, dims: proto.dims.map(toNumber) };
}
