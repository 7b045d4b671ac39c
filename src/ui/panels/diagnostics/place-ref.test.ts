import { describe, expect, it } from 'vitest';
import { graphIndex } from '../../../core/base/indices.ts';
import type { Diagnostic, Place } from '../../../core/ir/diagnostic.ts';
import { fakeGraph } from '../../../state/commands/testing/fake-app.ts';
import { en } from '../../../words/en.ts';
import { diagnosticsOf, placeRef, placeText } from './place-ref.ts';

const at = (place: Place): Diagnostic => ({ code: 'cycle', severity: 'error', place, facts: {} });
const node = (index: number, name: string): Place => ({
  kind: 'node',
  graph: graphIndex(0),
  node: index,
  name,
});

describe('places of findings', () => {
  it('lead to what they are about', () => {
    expect(placeRef(node(3, 'x'))).toEqual({ kind: 'node', graph: 0, node: 3 });
    expect(placeRef({ kind: 'function', function: 2, name: 'f' })).toEqual({ kind: 'function', function: 2 });
  });

  it('are told apart', () => {
    const all = [at({ kind: 'model' }), at(node(1, 'a')), at(node(2, 'b'))];
    expect(diagnosticsOf(all, { kind: 'node', graph: graphIndex(0), node: 2 })).toEqual([all[2]]);
    expect(diagnosticsOf(all, { kind: 'model' })).toEqual([all[0]]);
  });

  it('have a name even when the file gives none', () => {
    expect(placeText(node(3, ''), [], en)).toBe('Node #3');
    expect(placeText({ kind: 'graph', graph: graphIndex(0) }, [fakeGraph(0)], en)).toBe('Graph main');
  });
});
