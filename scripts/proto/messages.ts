import type protobuf from 'protobufjs';

/** One field of a message, in the two spellings that the generators need. */
export interface FieldFacts {
  readonly number: number;
  /** As in the .proto: `raw_data`. */
  readonly wireName: string;
  /** As in JavaScript: `rawData`. */
  readonly name: string;
  /** A scalar type of protobuf, or the flat name of a message. */
  readonly type: string;
  readonly isMessage: boolean;
  readonly repeated: boolean;
  /** Name of the oneof that it belongs to, or null. */
  readonly oneof: string | null;
}

export interface MessageFacts {
  /** Flat: `TypeProtoTensor`. */
  readonly name: string;
  /** Nested: `TypeProto.Tensor`. */
  readonly path: string;
  readonly fields: readonly FieldFacts[];
  /** Names of the oneofs, each a property that says which of its fields is set. */
  readonly oneofs: readonly { readonly name: string; readonly fields: readonly string[] }[];
}

const snake = (camel: string): string => camel.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const dotted = (type: protobuf.ReflectionObject): string => type.fullName.replace(/^\./, '');
const flat = (type: protobuf.ReflectionObject): string => dotted(type).replaceAll('.', '');

function factsOf(type: protobuf.Type): MessageFacts {
  const fields = type.fieldsArray.map((field): FieldFacts => {
    const wireName = snake(field.name);
    const target = field.resolvedType;
    return {
      number: field.id,
      wireName,
      name: field.name,
      type: target === null ? field.type : flat(target),
      isMessage: target !== null,
      repeated: field.repeated,
      oneof: field.partOf?.name ?? null,
    };
  });
  fields.sort((a, b) => a.number - b.number);
  const oneofs = type.oneofsArray.map((oneof) => ({
    name: oneof.name,
    fields: oneof.fieldsArray.map((f) => f.name),
  }));
  return { name: flat(type), path: dotted(type), fields, oneofs };
}

/** Every message of the schema, outer before nested, in file order. */
export function collectMessages(root: protobuf.Root): readonly MessageFacts[] {
  const found: MessageFacts[] = [];
  const visit = (namespace: protobuf.NamespaceBase): void => {
    for (const child of namespace.nestedArray) {
      if ('fieldsArray' in child) {
        const type = root.lookupType(child.fullName);
        found.push(factsOf(type));
        visit(type);
      }
    }
  };
  visit(root);
  return found;
}
