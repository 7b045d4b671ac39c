import type { ForeignFormat } from '../ir/open-error.ts';
import { scanFields, type FieldScan, type WireField } from './protobuf-fields.ts';

export type ProtobufFinding =
  | { readonly kind: 'onnx-model' | 'onnx-graph' | 'onnx-tensor' }
  | { readonly kind: 'foreign'; readonly format: ForeignFormat; readonly detail: string };

/** Field number -> wire types in which the field may be stored. */
type Shape = Readonly<Record<number, readonly number[]>>;

const LEN = [2];
const MODEL: Shape = {
  1: [0],
  2: LEN,
  3: LEN,
  4: LEN,
  5: [0],
  6: LEN,
  7: LEN,
  8: LEN,
  14: LEN,
  20: LEN,
  25: LEN,
  26: LEN,
};
const GRAPH: Shape = {
  1: LEN,
  2: LEN,
  5: LEN,
  10: LEN,
  11: LEN,
  12: LEN,
  13: LEN,
  14: LEN,
  15: LEN,
  16: LEN,
};
// prettier-ignore
const TENSOR: Shape = {
  1: [0, 2], 2: [0], 3: LEN, 4: [2, 5], 5: [0, 2], 6: LEN, 7: [0, 2], 8: LEN, 9: LEN,
  10: [1, 2], 11: [0, 2], 12: LEN, 13: LEN, 14: [0], 16: LEN,
};
const NODE: Shape = { 1: LEN, 2: LEN, 3: LEN, 4: LEN, 5: LEN, 6: LEN, 7: LEN, 8: LEN, 9: LEN, 10: LEN };

/** Fields that fit a message of this shape before the first one that contradicts it. Unknown numbers neither fit nor contradict. */
function countFitting(
  fields: readonly WireField[],
  shape: Shape,
): { readonly fitting: number; readonly clash: boolean } {
  let fitting = 0;
  for (const field of fields) {
    const wires = shape[field.number];
    if (wires === undefined) continue;
    if (!wires.includes(field.wire)) return { fitting, clash: true };
    fitting++;
  }
  return { fitting, clash: false };
}

const first = (fields: readonly WireField[], number: number): WireField | undefined =>
  fields.find((field) => field.number === number);

const count = (fields: readonly WireField[], number: number): number =>
  fields.reduce((sum, field) => sum + (field.number === number ? 1 : 0), 0);

function inner(head: Uint8Array, field: WireField | undefined): FieldScan {
  if (field === undefined || field.wire !== 2) return { fields: [], outcome: 'broken' };
  return scanFields(head, field.start, field.end, field.value);
}

/** SavedModel { saved_model_schema_version = 1; MetaGraphDef meta_graphs = 2 { MetaInfoDef = 1; GraphDef = 2 ... } }. */
function isSavedModel(head: Uint8Array, fields: readonly WireField[]): boolean {
  if (fields.some((field) => field.number > 2) || first(fields, 1)?.wire !== 0) return false;
  const meta = inner(head, first(fields, 2));
  // In a ModelProto, field 2 is the producer's name: a text, which hardly ever reads as a message with these fields.
  return (
    meta.outcome === 'complete' &&
    meta.fields.length > 0 &&
    meta.fields.every((field) => field.wire === 2 && field.number <= 7)
  );
}

/** GraphDef { NodeDef node = 1 { name = 1; op = 2; input = 3; device = 4; map attr = 5 }; versions = 4; library = 2 }. */
function isTensorFlowGraph(head: Uint8Array, fields: readonly WireField[]): boolean {
  if (fields.some((field) => field.number > 4) || first(fields, 1)?.wire !== 2) return false;
  const node = inner(head, first(fields, 1));
  const { fitting, clash } = countFitting(node.fields, NODE);
  if (clash || fitting === 0 || node.outcome === 'broken') return false;
  // A NodeProto has its operator in field 4 and, unlike a NodeDef, may have several inputs (1) or outputs (2).
  const op = first(node.fields, 4);
  const device =
    op !== undefined && new TextDecoder().decode(head.subarray(op.start, op.end)).startsWith('/');
  return count(node.fields, 1) === 1 && count(node.fields, 2) === 1 && (op === undefined || device);
}

/** Core ML's Model { specificationVersion = 1; description = 2; ...; the model proper = 200 and above }. */
function isCoreMl(head: Uint8Array, fields: readonly WireField[]): boolean {
  if (first(fields, 1)?.wire !== 0) return false;
  // ONNX's graph and opset_import; an ONNX model may carry fields of any number that we do not know.
  if (first(fields, 7)?.wire === 2 || first(fields, 8)?.wire === 2) return false;
  if (fields.some((field) => field.wire === 2 && field.number >= 200 && field.number <= 3000)) return true;
  // The description may fill the head: ModelDescription { input = 1 { name = 1; ...; type = 3 } }.
  if (fields.some((field) => field.number > 2)) return false;
  const feature = inner(head, first(inner(head, first(fields, 2)).fields, 1));
  return feature.outcome === 'complete' && first(feature.fields, 3)?.wire === 2;
}

/** Caffe's NetParameter { name = 1; layers = 2; layer = 100 }. */
const isCaffe = (fields: readonly WireField[]): boolean =>
  first(fields, 1)?.wire === 2 && first(fields, 100)?.wire === 2 && first(fields, 11) === undefined;

/** SequenceProto and OptionalProto { name = 1; elem_type = 2; tensors = 3 ... }: test data of ONNX, but no tensor. */
function isSequence(head: Uint8Array, fields: readonly WireField[]): boolean {
  const name = first(fields, 1);
  if (name?.wire === 0 || first(fields, 2)?.wire !== 0) return false;
  // An empty one: a name and a type. As a tensor it would have the letters of its name for dims, and no elements.
  const isText =
    name !== undefined && head.subarray(name.start, name.end).every((byte) => byte >= 0x20 && byte < 0x7f);
  if (isText && name.value > 2 && fields.every((field) => field.number <= 2)) return true;
  const held = inner(
    head,
    fields.find((field) => field.number >= 3 && field.number <= 7),
  );
  // A TensorProto's field 3 is a segment { begin = 1; end = 2 }; here it is a whole tensor.
  return (
    held.outcome === 'complete' &&
    held.fields.some((field) => field.number > 2) &&
    held.fields.every((field) => field.number <= 16)
  );
}

function sniffForeign(head: Uint8Array, fields: readonly WireField[], path: string): ProtobufFinding | null {
  const name = path.toLowerCase();
  if (isCoreMl(head, fields)) return { kind: 'foreign', format: 'coreml', detail: 'Core ML' };
  if (isSavedModel(head, fields) && !name.endsWith('.onnx')) {
    return { kind: 'foreign', format: 'tensorflow-saved-model', detail: 'SavedModel' };
  }
  if (isTensorFlowGraph(head, fields))
    return { kind: 'foreign', format: 'tensorflow-saved-model', detail: 'GraphDef' };
  if (isSequence(head, fields))
    return { kind: 'foreign', format: 'unknown-binary', detail: 'ONNX SequenceProto' };
  if (isCaffe(fields)) return { kind: 'foreign', format: 'unknown-binary', detail: 'Caffe' };
  return null;
}

/**
 * Tells which message a protobuf file holds, from the numbers and wire types of its first fields; null when it looks
 * like no protobuf. A damaged model is still a model, so that the reader can say where it is damaged.
 */
export function sniffProtobuf(head: Uint8Array, path: string, size: number): ProtobufFinding | null {
  const { fields, outcome } = scanFields(head, 0, head.length, size);
  const foreign = sniffForeign(head, fields, path);
  if (foreign) return foreign;

  const model = countFitting(fields, MODEL);
  const graph = countFitting(fields, GRAPH);
  const tensor = countFitting(fields, TENSOR);
  const versions = count(fields, 1);
  const version = first(fields, 1);
  // `ir_version` stands once, and up to a version far away; two numbers in field 1 are the dims of a tensor.
  const versionLike = version?.wire === 0 && version.value < 1000 && versions === 1;
  const isModel =
    model.fitting > 0 && (versionLike || first(fields, 7)?.wire === 2 || first(fields, 8)?.wire === 2);

  if (!model.clash && isModel && outcome === 'complete') {
    // dims, name and raw_data, but no data type: a tensor without `data_type` fits a model only without `raw_data` (9).
    const rawData = first(fields, 9) !== undefined && first(fields, 7) === undefined;
    if (!rawData || tensor.clash) return { kind: 'onnx-model' };
  }
  if (!graph.clash && graph.fitting > 0 && version?.wire === 2 && holdsNodes(head, version))
    return { kind: 'onnx-graph' };
  if (
    !graph.clash &&
    (first(fields, 11) ?? first(fields, 12)) !== undefined &&
    first(fields, 9) === undefined &&
    first(fields, 2)?.wire !== 0
  ) {
    return { kind: 'onnx-graph' };
  }
  if (!tensor.clash && first(fields, 2)?.wire === 0 && outcome === 'complete') return { kind: 'onnx-tensor' };
  if (versionLike && fields[0] === version) return { kind: 'onnx-model' };
  // Nothing fits to the end. Where the file's name says ONNX and it starts like a model, the reader shall say what is broken.
  if (path.toLowerCase().endsWith('.onnx') && isModel) return { kind: 'onnx-model' };
  if (path.toLowerCase().endsWith('.pb') && tensor.fitting > 1 && first(fields, 2)?.wire === 0)
    return { kind: 'onnx-tensor' };
  return null;
}

function holdsNodes(head: Uint8Array, field: WireField): boolean {
  const node = inner(head, field);
  const { fitting, clash } = countFitting(node.fields, NODE);
  return !clash && fitting > 0 && node.outcome === 'complete' && first(node.fields, 4) !== undefined;
}
