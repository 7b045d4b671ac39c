import { NONE } from '../base/indices.ts';
import type { Node } from '../ir/model.ts';
import { categoryOf } from '../ops/category-of.ts';
import type { CardCategory } from '../ops/category.ts';

/** The hue family of a node: a call of a model-local function is a kind of its own. */
export function nodeCategory(node: Node): CardCategory {
  return node.callee === NONE ? categoryOf(node.domain, node.opType) : 'function';
}
