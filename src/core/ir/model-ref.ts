import type { FunctionIndex, GraphIndex } from '../base/indices.ts';

/** One thing in a model that can be selected, inspected and linked to. */
export type ModelRef =
  | { readonly kind: 'node'; readonly graph: GraphIndex; readonly node: number }
  | { readonly kind: 'value'; readonly graph: GraphIndex; readonly value: number }
  | { readonly kind: 'initializer'; readonly graph: GraphIndex; readonly initializer: number }
  | { readonly kind: 'graph'; readonly graph: GraphIndex }
  /** `group`: its index in the graph's `Grouping`. */
  | { readonly kind: 'group'; readonly graph: GraphIndex; readonly group: number }
  | { readonly kind: 'function'; readonly function: FunctionIndex }
  | { readonly kind: 'model' };

export const MODEL_REF: ModelRef = { kind: 'model' };

/** Whether two references name the same thing. */
export function sameRef(a: ModelRef | null, b: ModelRef | null): boolean {
  if (a === null || b === null) return a === b;
  return refKey(a) === refKey(b);
}

/** A short text that is equal exactly for equal references: a key for maps and React lists. */
export function refKey(ref: ModelRef): string {
  switch (ref.kind) {
    case 'node':
      return `n${ref.graph}.${ref.node}`;
    case 'value':
      return `v${ref.graph}.${ref.value}`;
    case 'initializer':
      return `i${ref.graph}.${ref.initializer}`;
    case 'graph':
      return `g${ref.graph}`;
    case 'group':
      return `p${ref.graph}.${ref.group}`;
    case 'function':
      return `f${ref.function}`;
    case 'model':
      return 'm';
  }
}
