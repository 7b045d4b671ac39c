import type { FunctionIndex, GraphIndex } from '../base/indices.ts';
import type { Attribute } from './attribute.ts';
import type { Model } from './model.ts';

/** Which attribute: by its position, since a bad file has several of one name. */
export type AttributePlace =
  | {
      readonly kind: 'node';
      readonly graph: GraphIndex;
      readonly node: number;
      readonly position: number;
    }
  /** A default of a function's attribute parameter. */
  | { readonly kind: 'function'; readonly function: FunctionIndex; readonly position: number };

/** The attribute at a place; null when the model has none there. */
export function attributeAt(model: Model, place: AttributePlace): Attribute | null {
  const attributes =
    place.kind === 'node'
      ? model.graphs[place.graph]?.nodes[place.node]?.attributes
      : model.functions[place.function]?.attributeDefaults;
  return attributes?.[place.position] ?? null;
}

/** A short text that is equal exactly for equal places. */
export function attributePlaceKey(place: AttributePlace): string {
  return place.kind === 'node'
    ? `n${place.graph}.${place.node}.${place.position}`
    : `f${place.function}.${place.position}`;
}
