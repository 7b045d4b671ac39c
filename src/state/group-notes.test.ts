import { describe, expect, it } from 'vitest';
import { graphIndex, NONE } from '../core/base/indices.ts';
import { refKey } from '../core/ir/model-ref.ts';
import { notesOfGroups } from './group-notes.ts';
import type { NodeNote } from './overlay.ts';

const graph = graphIndex(0);
/** Group 0 holds node 0 and group 1, which holds nodes 1 and 2; node 3 is at the top. */
const membership = { groupOf: Int32Array.of(0, 1, 1, NONE), parents: Int32Array.of(NONE, 0) };

const notesOf = (...notes: readonly (NodeNote | null)[]) => {
  const known = notes.flatMap((note, node): [string, NodeNote][] =>
    note === null ? [] : [[refKey({ kind: 'node', graph, node }), note]],
  );
  const found = notesOfGroups(new Map(known), graph, membership);
  return [0, 1].map((group) => found.get(refKey({ kind: 'group', graph, group })) ?? null);
};
const time = (micros: number): NodeNote => ({ kind: 'time', share: 1, text: '', time: micros });

describe('notes of groups', () => {
  it('add up times, of groups within as well, and say the share of the whole', () => {
    expect(notesOf(time(100), time(200), time(300), time(400))).toEqual([
      { kind: 'time', share: 0.6, text: expect.stringMatching(/600 µs.*60/), time: 600 },
      { kind: 'time', share: 0.5, text: expect.stringMatching(/500 µs.*50/), time: 500 },
    ]);
  });

  it('say where the first difference is, else how many there are', () => {
    const off: NodeNote = { kind: 'differs', text: 'off by 1' };
    expect(notesOf({ kind: 'first', text: 'off by 2' }, off, { kind: 'agrees' })).toEqual([
      { kind: 'first', text: 'off by 2' },
      { kind: 'differs', text: '1 node off' },
    ]);
    expect(notesOf(null, off, off, { kind: 'first', text: '' })[0]).toEqual({
      kind: 'differs',
      text: '2 nodes off',
    });
    expect(notesOf({ kind: 'agrees' })).toEqual([{ kind: 'agrees' }, null]);
  });
});
