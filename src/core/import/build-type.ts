import type { Dim, ValueType } from '../ir/value-type.ts';
import type { TensorShapeProto, TypeProto } from '../onnx/onnx-proto.generated.js';
import { toNumber } from './build-metadata.ts';

function buildShape(shape: TensorShapeProto | null): readonly Dim[] | null {
  if (shape === null) return null;
  return shape.dim.map(({ dimValue, dimParam, denotation }): Dim => {
    if (dimValue !== null) return { kind: 'known', value: toNumber(dimValue), denotation };
    // An empty name says no more than no name at all.
    if (dimParam !== null && dimParam !== '') return { kind: 'symbolic', name: dimParam, denotation };
    return { kind: 'unknown', denotation };
  });
}

/** Puts a type around the one within it. */
type Wrap = (inner: ValueType | null) => ValueType;

/**
 * The type in the words of the IR; null when the file names none. Types within types are unwound by a loop, since a
 * hostile file may nest them deeply.
 */
export function buildType(proto: TypeProto | null): ValueType | null {
  const wraps: Wrap[] = [];
  let at = proto;
  let built: ValueType | null = null;
  while (at !== null) {
    const { denotation, tensorType, sparseTensorType, sequenceType, optionalType, mapType, opaqueType } = at;
    at = null;
    if (tensorType !== null) {
      built = {
        kind: 'tensor',
        elemType: tensorType.elemType,
        shape: buildShape(tensorType.shape),
        denotation,
      };
    } else if (sparseTensorType !== null) {
      const shape = buildShape(sparseTensorType.shape);
      built = { kind: 'sparse_tensor', elemType: sparseTensorType.elemType, shape, denotation };
    } else if (opaqueType !== null) {
      built = { kind: 'opaque', domain: opaqueType.domain, name: opaqueType.name, denotation };
    } else if (sequenceType !== null) {
      wraps.push((elem) => ({ kind: 'sequence', elem, denotation }));
      at = sequenceType.elemType;
    } else if (optionalType !== null) {
      wraps.push((elem) => ({ kind: 'optional', elem, denotation }));
      at = optionalType.elemType;
    } else if (mapType !== null) {
      const key = mapType.keyType;
      wraps.push((value) => ({ kind: 'map', key, value, denotation }));
      at = mapType.valueType;
    }
  }
  for (const wrap of wraps.reverse()) built = wrap(built);
  return built;
}
