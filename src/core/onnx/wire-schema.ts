import { defined } from '../base/assert.ts';
import type { WireKind } from './wire-field.ts';
import { wireTables } from './wire-tables.generated.ts';

export interface FieldType {
  readonly number: number;
  readonly name: string;
  readonly kind: WireKind;
  /** 0 varint, 1 fixed64, 2 length-delimited, 5 fixed32. */
  readonly wireType: number;
  readonly repeated: boolean;
  readonly packable: boolean;
  readonly child: MessageType | null;
  /** Counter within the message: how often the field was met. The fields of a oneof share one. */
  readonly slot: number;
  /** More bytes than this stay in the file. Infinity for a field that holds no payload. */
  readonly keepBelow: number;
  readonly holdsSubgraph: boolean;
}

export interface MessageType {
  readonly name: string;
  /** Indexed by field number. */
  readonly fields: readonly (FieldType | undefined)[];
  readonly slots: number;
  /** Whether the left-out contents of its fields come with a preview. */
  readonly previews: boolean;
  readonly isType: boolean;
}

/** A tensor's contents: the page shows them by reading slices, so hardly any need to be in memory. */
const KEEP_TENSOR_BYTES = 4096;
/** An attribute's: axes, pads and names are shown at once; token lists and tree tables are megabytes. */
const KEEP_ATTRIBUTE_BYTES = 65_536;

const payloadFields: Readonly<
  Record<string, { readonly keepBelow: number; readonly numbers: readonly number[] }>
> = {
  TensorProto: { keepBelow: KEEP_TENSOR_BYTES, numbers: [4, 5, 6, 7, 9, 10, 11] },
  AttributeProto: { keepBelow: KEEP_ATTRIBUTE_BYTES, numbers: [4, 7, 8, 9] },
};

const wireTypes: Readonly<Record<WireKind, number>> = {
  varint: 0,
  fixed64: 1,
  string: 2,
  bytes: 2,
  message: 2,
  fixed32: 5,
};

function buildTypes(): ReadonlyMap<string, MessageType> {
  const types = new Map<string, MessageType & { fields: (FieldType | undefined)[]; slots: number }>();
  for (const name of Object.keys(wireTables)) {
    types.set(name, {
      name,
      fields: [],
      slots: 0,
      previews: name === 'AttributeProto',
      isType: name === 'TypeProto',
    });
  }
  for (const [name, rows] of Object.entries(wireTables)) {
    const type = defined(types.get(name), name);
    const payload = payloadFields[name];
    const oneofSlots = new Map<string, number>();
    for (const [number, fieldName, kind, repeated, childName, oneof] of rows) {
      const slot = (oneof === undefined ? undefined : oneofSlots.get(oneof)) ?? type.slots++;
      if (oneof !== undefined) oneofSlots.set(oneof, slot);
      const wireType = wireTypes[kind];
      type.fields[number] = {
        number,
        name: fieldName,
        kind,
        wireType,
        repeated,
        packable: repeated && wireType !== 2,
        child: typeof childName === 'string' ? defined(types.get(childName), childName) : null,
        slot,
        keepBelow: payload?.numbers.includes(number) === true ? payload.keepBelow : Number.POSITIVE_INFINITY,
        holdsSubgraph: name === 'AttributeProto' && childName === 'GraphProto',
      };
    }
  }
  return types;
}

const messageTypes = buildTypes();

/** The message of that flat name; it must be one of onnx.proto. */
export function messageType(name: string): MessageType {
  return defined(messageTypes.get(name), name);
}
