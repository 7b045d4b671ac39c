/** Names of groups that the file does not name. */
export const groups = {
  /** Operators that a group holds, in order: `Conv, BatchNormalization, Relu`. */
  operators: (opTypes: readonly string[]) => opTypes.join(', '),
  /** One of several with the same name, counted from 1. */
  numbered: (name: string, number: number) => `${name} #${number}`,
  /** Neighbours taken together, by the first and the last. */
  range: (first: string, last: string) => `${first} … ${last}`,
};

export type GroupsWords = typeof groups;
