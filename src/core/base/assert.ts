/** Throws when a fact that our own code guarantees does not hold. Never used for bad input. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${message}`);
}

/** Returns `value`, which our own code guarantees to be there. */
export function defined<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`broken invariant: ${what} is missing`);
  return value;
}

/** The default branch of an exhaustive switch: does not compile when a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`broken invariant: unexpected ${JSON.stringify(value)}`);
}
