import { describe, expect, it } from 'vitest';
import { graphIndex, nodeIndex, valueIndex } from '../../../core/base/indices.ts';
import type { Observable } from '../../../workers/model/protocol.ts';
import { chosenOf } from './use-chosen.ts';

const value = (index: number, node: number) => ({
  value: valueIndex(index),
  node: nodeIndex(node),
  name: `v${index}`,
  elemType: 1,
  isOutput: false,
});
const OBSERVABLE: Observable = {
  values: [value(3, 1), value(4, 1), value(5, 2)],
  hidden: [
    { graph: graphIndex(0), value: valueIndex(0), reason: 'no-producer' },
    { graph: graphIndex(1), value: valueIndex(5), reason: 'in-subgraph' },
  ],
};

describe('what the selection stands for', () => {
  it('is a value, or all that a node makes', () => {
    const edge = chosenOf(OBSERVABLE, { kind: 'value', graph: graphIndex(0), value: 5 });
    expect(edge.values.map(({ name }) => name)).toEqual(['v5']);
    const node = chosenOf(OBSERVABLE, { kind: 'node', graph: graphIndex(0), node: 1 });
    expect(node.values.map(({ name }) => name)).toEqual(['v3', 'v4']);
    expect(node.hidden).toBeNull();
  });

  it('says why nothing can be seen of it', () => {
    const input = chosenOf(OBSERVABLE, { kind: 'value', graph: graphIndex(0), value: 0 });
    expect(input).toEqual({ values: [], hidden: 'no-producer' });
    // A value of a branch is not the main graph's of the same number.
    const inner = chosenOf(OBSERVABLE, { kind: 'value', graph: graphIndex(1), value: 5 });
    expect(inner).toEqual({ values: [], hidden: 'in-subgraph' });
    const body = chosenOf(OBSERVABLE, { kind: 'node', graph: graphIndex(1), node: 2 });
    expect(body).toEqual({ values: [], hidden: 'in-subgraph' });
  });

  it('is nothing without a selection or before the model was asked', () => {
    expect(chosenOf(OBSERVABLE, null).values).toEqual([]);
    expect(chosenOf(null, { kind: 'value', graph: graphIndex(0), value: 5 }).values).toEqual([]);
  });
});
