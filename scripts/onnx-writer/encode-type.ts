import { elementTypeNumber } from './element-type.ts';
import { optional } from './fields.ts';
import type { DimSpec, TypeSpec } from './spec.ts';
import { bytesField, integerField, join, messageField, textField } from './wire.ts';

function encodeDim(dim: DimSpec): Uint8Array {
  if (dim === null) return new Uint8Array();
  if (typeof dim === 'object') return join([encodeDim(dim.of), textField(3, dim.denotation)]);
  return typeof dim === 'string' ? textField(2, dim) : integerField(1, dim);
}

function typeFields(type: TypeSpec): Uint8Array {
  switch (type.kind) {
    case 'tensor':
    case 'sparse_tensor':
      return messageField(
        type.kind === 'tensor' ? 1 : 8,
        integerField(1, elementTypeNumber(type.type)),
        optional(type.shape, (shape) =>
          messageField(2, ...shape.map((dim) => bytesField(1, encodeDim(dim)))),
        ),
      );
    case 'sequence':
      return messageField(4, bytesField(1, encodeType(type.elem)));
    case 'map':
      return messageField(
        5,
        integerField(1, elementTypeNumber(type.key)),
        bytesField(2, encodeType(type.value)),
      );
    case 'opaque':
      return messageField(7, textField(1, type.domain), textField(2, type.name));
    case 'optional':
      return messageField(9, bytesField(1, encodeType(type.elem)));
  }
}

/** TypeProto. */
export function encodeType(type: TypeSpec): Uint8Array {
  return join([typeFields(type), optional(type.denotation, (denotation) => textField(6, denotation))]);
}
