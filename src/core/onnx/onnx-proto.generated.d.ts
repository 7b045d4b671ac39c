// Generated from onnx.proto by scripts/make-proto.ts. Do not edit.
import type { WireReader } from './wire-reader.ts';
import type { WireWriter } from './wire-writer.ts';

/** 64-bit integers: a number while it is exact, a bigint beyond 2^53. */
export type Int64 = number | bigint;

export class ModelProto {
  constructor(properties?: ModelProtoInit);
  irVersion: Int64;
  producerName: string;
  producerVersion: string;
  domain: string;
  modelVersion: Int64;
  docString: string;
  graph: GraphProto | null;
  opsetImport: readonly OperatorSetIdProto[];
  metadataProps: readonly StringStringEntryProto[];
  trainingInfo: readonly TrainingInfoProto[];
  functions: readonly FunctionProto[];
  configuration: readonly DeviceConfigurationProto[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: ModelProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): ModelProto;
}

export interface ModelProtoInit {
  readonly irVersion?: Int64 | null | undefined;
  readonly producerName?: string | null | undefined;
  readonly producerVersion?: string | null | undefined;
  readonly domain?: string | null | undefined;
  readonly modelVersion?: Int64 | null | undefined;
  readonly docString?: string | null | undefined;
  readonly graph?: GraphProtoInit | null | undefined;
  readonly opsetImport?: readonly OperatorSetIdProtoInit[] | null | undefined;
  readonly metadataProps?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly trainingInfo?: readonly TrainingInfoProtoInit[] | null | undefined;
  readonly functions?: readonly FunctionProtoInit[] | null | undefined;
  readonly configuration?: readonly DeviceConfigurationProtoInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class GraphProto {
  constructor(properties?: GraphProtoInit);
  node: readonly NodeProto[];
  name: string;
  initializer: readonly TensorProto[];
  docString: string;
  input: readonly ValueInfoProto[];
  output: readonly ValueInfoProto[];
  valueInfo: readonly ValueInfoProto[];
  quantizationAnnotation: readonly TensorAnnotation[];
  sparseInitializer: readonly SparseTensorProto[];
  metadataProps: readonly StringStringEntryProto[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: GraphProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): GraphProto;
}

export interface GraphProtoInit {
  readonly node?: readonly NodeProtoInit[] | null | undefined;
  readonly name?: string | null | undefined;
  readonly initializer?: readonly TensorProtoInit[] | null | undefined;
  readonly docString?: string | null | undefined;
  readonly input?: readonly ValueInfoProtoInit[] | null | undefined;
  readonly output?: readonly ValueInfoProtoInit[] | null | undefined;
  readonly valueInfo?: readonly ValueInfoProtoInit[] | null | undefined;
  readonly quantizationAnnotation?: readonly TensorAnnotationInit[] | null | undefined;
  readonly sparseInitializer?: readonly SparseTensorProtoInit[] | null | undefined;
  readonly metadataProps?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class NodeProto {
  constructor(properties?: NodeProtoInit);
  input: readonly string[];
  output: readonly string[];
  name: string;
  opType: string;
  attribute: readonly AttributeProto[];
  docString: string;
  domain: string;
  overload: string;
  metadataProps: readonly StringStringEntryProto[];
  deviceConfigurations: readonly NodeDeviceConfigurationProto[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: NodeProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): NodeProto;
}

export interface NodeProtoInit {
  readonly input?: readonly string[] | null | undefined;
  readonly output?: readonly string[] | null | undefined;
  readonly name?: string | null | undefined;
  readonly opType?: string | null | undefined;
  readonly attribute?: readonly AttributeProtoInit[] | null | undefined;
  readonly docString?: string | null | undefined;
  readonly domain?: string | null | undefined;
  readonly overload?: string | null | undefined;
  readonly metadataProps?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly deviceConfigurations?: readonly NodeDeviceConfigurationProtoInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class AttributeProto {
  constructor(properties?: AttributeProtoInit);
  name: string;
  f: number;
  i: Int64;
  s: Uint8Array;
  t: TensorProto | null;
  g: GraphProto | null;
  floats: readonly number[];
  ints: readonly Int64[];
  strings: readonly Uint8Array[];
  tensors: readonly TensorProto[];
  graphs: readonly GraphProto[];
  docString: string;
  tp: TypeProto | null;
  typeProtos: readonly TypeProto[];
  type: number;
  refAttrName: string;
  sparseTensor: SparseTensorProto | null;
  sparseTensors: readonly SparseTensorProto[];
  detachedGraph: readonly number[];
  payloadRun: readonly PayloadRun[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: AttributeProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): AttributeProto;
}

export interface AttributeProtoInit {
  readonly name?: string | null | undefined;
  readonly f?: number | null | undefined;
  readonly i?: Int64 | null | undefined;
  readonly s?: Uint8Array | null | undefined;
  readonly t?: TensorProtoInit | null | undefined;
  readonly g?: GraphProtoInit | null | undefined;
  readonly floats?: readonly number[] | null | undefined;
  readonly ints?: readonly Int64[] | null | undefined;
  readonly strings?: readonly Uint8Array[] | null | undefined;
  readonly tensors?: readonly TensorProtoInit[] | null | undefined;
  readonly graphs?: readonly GraphProtoInit[] | null | undefined;
  readonly docString?: string | null | undefined;
  readonly tp?: TypeProtoInit | null | undefined;
  readonly typeProtos?: readonly TypeProtoInit[] | null | undefined;
  readonly type?: number | null | undefined;
  readonly refAttrName?: string | null | undefined;
  readonly sparseTensor?: SparseTensorProtoInit | null | undefined;
  readonly sparseTensors?: readonly SparseTensorProtoInit[] | null | undefined;
  readonly detachedGraph?: readonly number[] | null | undefined;
  readonly payloadRun?: readonly PayloadRunInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TensorProto {
  constructor(properties?: TensorProtoInit);
  dims: readonly Int64[];
  dataType: number;
  segment: TensorProtoSegment | null;
  floatData: readonly number[];
  int32Data: readonly number[];
  stringData: readonly Uint8Array[];
  int64Data: readonly Int64[];
  name: string;
  rawData: Uint8Array;
  doubleData: readonly number[];
  uint64Data: readonly Int64[];
  docString: string;
  externalData: readonly StringStringEntryProto[];
  dataLocation: number;
  metadataProps: readonly StringStringEntryProto[];
  payloadRun: readonly PayloadRun[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TensorProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TensorProto;
}

export interface TensorProtoInit {
  readonly dims?: readonly Int64[] | null | undefined;
  readonly dataType?: number | null | undefined;
  readonly segment?: TensorProtoSegmentInit | null | undefined;
  readonly floatData?: readonly number[] | null | undefined;
  readonly int32Data?: readonly number[] | null | undefined;
  readonly stringData?: readonly Uint8Array[] | null | undefined;
  readonly int64Data?: readonly Int64[] | null | undefined;
  readonly name?: string | null | undefined;
  readonly rawData?: Uint8Array | null | undefined;
  readonly doubleData?: readonly number[] | null | undefined;
  readonly uint64Data?: readonly Int64[] | null | undefined;
  readonly docString?: string | null | undefined;
  readonly externalData?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly dataLocation?: number | null | undefined;
  readonly metadataProps?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly payloadRun?: readonly PayloadRunInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TensorProtoSegment {
  constructor(properties?: TensorProtoSegmentInit);
  begin: Int64;
  end: Int64;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TensorProtoSegmentInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TensorProtoSegment;
}

export interface TensorProtoSegmentInit {
  readonly begin?: Int64 | null | undefined;
  readonly end?: Int64 | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class PayloadRun {
  constructor(properties?: PayloadRunInit);
  field: number;
  offset: number;
  length: number;
  elements: number;
  head: Uint8Array;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: PayloadRunInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): PayloadRun;
}

export interface PayloadRunInit {
  readonly field?: number | null | undefined;
  readonly offset?: number | null | undefined;
  readonly length?: number | null | undefined;
  readonly elements?: number | null | undefined;
  readonly head?: Uint8Array | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class SparseTensorProto {
  constructor(properties?: SparseTensorProtoInit);
  values: TensorProto | null;
  indices: TensorProto | null;
  dims: readonly Int64[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: SparseTensorProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): SparseTensorProto;
}

export interface SparseTensorProtoInit {
  readonly values?: TensorProtoInit | null | undefined;
  readonly indices?: TensorProtoInit | null | undefined;
  readonly dims?: readonly Int64[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class ValueInfoProto {
  constructor(properties?: ValueInfoProtoInit);
  name: string;
  type: TypeProto | null;
  docString: string;
  metadataProps: readonly StringStringEntryProto[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: ValueInfoProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): ValueInfoProto;
}

export interface ValueInfoProtoInit {
  readonly name?: string | null | undefined;
  readonly type?: TypeProtoInit | null | undefined;
  readonly docString?: string | null | undefined;
  readonly metadataProps?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TypeProto {
  constructor(properties?: TypeProtoInit);
  tensorType: TypeProtoTensor | null;
  sequenceType: TypeProtoSequence | null;
  mapType: TypeProtoMap | null;
  denotation: string;
  opaqueType: TypeProtoOpaque | null;
  sparseTensorType: TypeProtoSparseTensor | null;
  optionalType: TypeProtoOptional | null;
  readonly value: 'tensorType' | 'sequenceType' | 'mapType' | 'opaqueType' | 'sparseTensorType' | 'optionalType' | undefined;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TypeProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TypeProto;
}

export interface TypeProtoInit {
  readonly tensorType?: TypeProtoTensorInit | null | undefined;
  readonly sequenceType?: TypeProtoSequenceInit | null | undefined;
  readonly mapType?: TypeProtoMapInit | null | undefined;
  readonly denotation?: string | null | undefined;
  readonly opaqueType?: TypeProtoOpaqueInit | null | undefined;
  readonly sparseTensorType?: TypeProtoSparseTensorInit | null | undefined;
  readonly optionalType?: TypeProtoOptionalInit | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TypeProtoTensor {
  constructor(properties?: TypeProtoTensorInit);
  elemType: number;
  shape: TensorShapeProto | null;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TypeProtoTensorInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TypeProtoTensor;
}

export interface TypeProtoTensorInit {
  readonly elemType?: number | null | undefined;
  readonly shape?: TensorShapeProtoInit | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TypeProtoSequence {
  constructor(properties?: TypeProtoSequenceInit);
  elemType: TypeProto | null;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TypeProtoSequenceInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TypeProtoSequence;
}

export interface TypeProtoSequenceInit {
  readonly elemType?: TypeProtoInit | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TypeProtoMap {
  constructor(properties?: TypeProtoMapInit);
  keyType: number;
  valueType: TypeProto | null;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TypeProtoMapInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TypeProtoMap;
}

export interface TypeProtoMapInit {
  readonly keyType?: number | null | undefined;
  readonly valueType?: TypeProtoInit | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TypeProtoOpaque {
  constructor(properties?: TypeProtoOpaqueInit);
  domain: string;
  name: string;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TypeProtoOpaqueInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TypeProtoOpaque;
}

export interface TypeProtoOpaqueInit {
  readonly domain?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TypeProtoSparseTensor {
  constructor(properties?: TypeProtoSparseTensorInit);
  elemType: number;
  shape: TensorShapeProto | null;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TypeProtoSparseTensorInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TypeProtoSparseTensor;
}

export interface TypeProtoSparseTensorInit {
  readonly elemType?: number | null | undefined;
  readonly shape?: TensorShapeProtoInit | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TypeProtoOptional {
  constructor(properties?: TypeProtoOptionalInit);
  elemType: TypeProto | null;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TypeProtoOptionalInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TypeProtoOptional;
}

export interface TypeProtoOptionalInit {
  readonly elemType?: TypeProtoInit | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TensorShapeProto {
  constructor(properties?: TensorShapeProtoInit);
  dim: readonly TensorShapeProtoDimension[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TensorShapeProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TensorShapeProto;
}

export interface TensorShapeProtoInit {
  readonly dim?: readonly TensorShapeProtoDimensionInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TensorShapeProtoDimension {
  constructor(properties?: TensorShapeProtoDimensionInit);
  dimValue: Int64 | null;
  dimParam: string | null;
  denotation: string;
  readonly value: 'dimValue' | 'dimParam' | undefined;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TensorShapeProtoDimensionInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TensorShapeProtoDimension;
}

export interface TensorShapeProtoDimensionInit {
  readonly dimValue?: Int64 | null | undefined;
  readonly dimParam?: string | null | undefined;
  readonly denotation?: string | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class FunctionProto {
  constructor(properties?: FunctionProtoInit);
  name: string;
  input: readonly string[];
  output: readonly string[];
  attribute: readonly string[];
  node: readonly NodeProto[];
  docString: string;
  opsetImport: readonly OperatorSetIdProto[];
  domain: string;
  attributeProto: readonly AttributeProto[];
  valueInfo: readonly ValueInfoProto[];
  overload: string;
  metadataProps: readonly StringStringEntryProto[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: FunctionProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): FunctionProto;
}

export interface FunctionProtoInit {
  readonly name?: string | null | undefined;
  readonly input?: readonly string[] | null | undefined;
  readonly output?: readonly string[] | null | undefined;
  readonly attribute?: readonly string[] | null | undefined;
  readonly node?: readonly NodeProtoInit[] | null | undefined;
  readonly docString?: string | null | undefined;
  readonly opsetImport?: readonly OperatorSetIdProtoInit[] | null | undefined;
  readonly domain?: string | null | undefined;
  readonly attributeProto?: readonly AttributeProtoInit[] | null | undefined;
  readonly valueInfo?: readonly ValueInfoProtoInit[] | null | undefined;
  readonly overload?: string | null | undefined;
  readonly metadataProps?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TrainingInfoProto {
  constructor(properties?: TrainingInfoProtoInit);
  initialization: GraphProto | null;
  algorithm: GraphProto | null;
  initializationBinding: readonly StringStringEntryProto[];
  updateBinding: readonly StringStringEntryProto[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TrainingInfoProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TrainingInfoProto;
}

export interface TrainingInfoProtoInit {
  readonly initialization?: GraphProtoInit | null | undefined;
  readonly algorithm?: GraphProtoInit | null | undefined;
  readonly initializationBinding?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly updateBinding?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class OperatorSetIdProto {
  constructor(properties?: OperatorSetIdProtoInit);
  domain: string;
  version: Int64;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: OperatorSetIdProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): OperatorSetIdProto;
}

export interface OperatorSetIdProtoInit {
  readonly domain?: string | null | undefined;
  readonly version?: Int64 | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class StringStringEntryProto {
  constructor(properties?: StringStringEntryProtoInit);
  key: string;
  value: string;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: StringStringEntryProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): StringStringEntryProto;
}

export interface StringStringEntryProtoInit {
  readonly key?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class TensorAnnotation {
  constructor(properties?: TensorAnnotationInit);
  tensorName: string;
  quantParameterTensorNames: readonly StringStringEntryProto[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: TensorAnnotationInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): TensorAnnotation;
}

export interface TensorAnnotationInit {
  readonly tensorName?: string | null | undefined;
  readonly quantParameterTensorNames?: readonly StringStringEntryProtoInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class DeviceConfigurationProto {
  constructor(properties?: DeviceConfigurationProtoInit);
  name: string;
  numDevices: number;
  device: readonly string[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: DeviceConfigurationProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): DeviceConfigurationProto;
}

export interface DeviceConfigurationProtoInit {
  readonly name?: string | null | undefined;
  readonly numDevices?: number | null | undefined;
  readonly device?: readonly string[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class NodeDeviceConfigurationProto {
  constructor(properties?: NodeDeviceConfigurationProtoInit);
  configurationId: string;
  shardingSpec: readonly ShardingSpecProto[];
  pipelineStage: number;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: NodeDeviceConfigurationProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): NodeDeviceConfigurationProto;
}

export interface NodeDeviceConfigurationProtoInit {
  readonly configurationId?: string | null | undefined;
  readonly shardingSpec?: readonly ShardingSpecProtoInit[] | null | undefined;
  readonly pipelineStage?: number | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class ShardingSpecProto {
  constructor(properties?: ShardingSpecProtoInit);
  tensorName: string;
  device: readonly Int64[];
  indexToDeviceGroupMap: readonly IntIntListEntryProto[];
  shardedDim: readonly ShardedDimProto[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: ShardingSpecProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): ShardingSpecProto;
}

export interface ShardingSpecProtoInit {
  readonly tensorName?: string | null | undefined;
  readonly device?: readonly Int64[] | null | undefined;
  readonly indexToDeviceGroupMap?: readonly IntIntListEntryProtoInit[] | null | undefined;
  readonly shardedDim?: readonly ShardedDimProtoInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class IntIntListEntryProto {
  constructor(properties?: IntIntListEntryProtoInit);
  key: Int64;
  value: readonly Int64[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: IntIntListEntryProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): IntIntListEntryProto;
}

export interface IntIntListEntryProtoInit {
  readonly key?: Int64 | null | undefined;
  readonly value?: readonly Int64[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class ShardedDimProto {
  constructor(properties?: ShardedDimProtoInit);
  axis: Int64;
  simpleSharding: readonly SimpleShardedDimProto[];
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: ShardedDimProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): ShardedDimProto;
}

export interface ShardedDimProtoInit {
  readonly axis?: Int64 | null | undefined;
  readonly simpleSharding?: readonly SimpleShardedDimProtoInit[] | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}

export class SimpleShardedDimProto {
  constructor(properties?: SimpleShardedDimProtoInit);
  dimValue: Int64 | null;
  dimParam: string | null;
  numShards: Int64;
  readonly dim: 'dimValue' | 'dimParam' | undefined;
  /** Whole records, tags included, of fields that this schema does not have. */
  $unknowns?: readonly Uint8Array[];
  static encode(message: SimpleShardedDimProtoInit, writer: WireWriter): WireWriter;
  static decode(reader: WireReader): SimpleShardedDimProto;
}

export interface SimpleShardedDimProtoInit {
  readonly dimValue?: Int64 | null | undefined;
  readonly dimParam?: string | null | undefined;
  readonly numShards?: Int64 | null | undefined;
  readonly $unknowns?: readonly Uint8Array[];
}
