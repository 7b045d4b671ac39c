import { NONE } from '../base/indices.ts';
import type { DraftValue } from './value-table.ts';

/** A node as a fact: operator and name, or operator and position where the name is empty. */
export function nodeLabel(opType: string, name: string, position: number): string {
  return `${opType} ${name === '' ? `#${String(position)}` : name}`;
}

/** Where a value comes from, as a fact: `input`, `initializer`, `none`, or the label of the node that makes it. */
export function describeDefinition(
  value: Pick<DraftValue, 'isInput' | 'initializer' | 'producer'>,
  nodes: readonly { readonly opType: string; readonly name: string }[],
): string {
  const node = nodes[value.producer];
  if (node !== undefined) return nodeLabel(node.opType, node.name, value.producer);
  if (value.isInput) return 'input';
  return value.initializer === NONE ? 'none' : 'initializer';
}
