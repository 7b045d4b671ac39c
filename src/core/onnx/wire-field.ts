/** How a field lies on the wire. A repeated varint, fixed32 or fixed64 may also be packed. */
export type WireKind = 'varint' | 'fixed32' | 'fixed64' | 'string' | 'bytes' | 'message';

/** Field number, name, kind, repeated?, type of a message, oneof. */
export type FieldRow = readonly [number, string, WireKind, boolean, (string | null)?, string?];
