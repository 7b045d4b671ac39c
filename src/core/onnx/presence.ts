/**
 * Whether the file has the field, even when it holds the default (`i = 0` of an attribute without a type). Of a
 * repeated field: whether it has an element.
 */
export function hasField<M extends object>(message: M, field: keyof M & string): boolean {
  return Object.hasOwn(message, field) && message[field] !== null;
}
