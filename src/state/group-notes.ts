/** What the notes on nodes come to in the groups around them: a closed group must not hide that it takes half of the time. */
import { groupDigits } from '../core/base/format-number.ts';
import type { GraphIndex } from '../core/base/indices.ts';
import { groupsAround, type Membership } from '../core/groups/membership.ts';
import { refKey } from '../core/ir/model-ref.ts';
import { formatMicroseconds } from '../core/runtime/format-time.ts';
import { en } from '../words/en.ts';
import type { NodeNote } from './overlay.ts';

/**
 * By `refKey` of the group. Times are added up, the bar is the share of the whole; of differences the first one counts, then
 * how many nodes are off; a group agrees when all that was compared in it does.
 */
export function notesOfGroups(
  notes: ReadonlyMap<string, NodeNote>,
  graph: GraphIndex,
  membership: Membership,
): ReadonlyMap<string, NodeNote> {
  const sums = new Map<number, Sum>();
  let whole = 0;
  for (let node = 0; node < membership.groupOf.length; node++) {
    const note = notes.get(refKey({ kind: 'node', graph, node }));
    if (note === undefined) continue;
    if (note.kind === 'time') whole += note.time;
    for (const group of groupsAround(membership, node)) {
      const sum = sums.get(group) ?? { time: 0, timed: false, off: 0, first: null };
      sums.set(group, add(sum, note));
    }
  }
  return new Map(
    [...sums].map(([group, sum]) => [refKey({ kind: 'group', graph, group }), noteOf(sum, whole)]),
  );
}

interface Sum {
  readonly time: number;
  readonly timed: boolean;
  /** How many nodes differ. */
  readonly off: number;
  /** What is said of the first node that differs, when it is in the group. */
  readonly first: string | null;
}

function add(sum: Sum, note: NodeNote): Sum {
  switch (note.kind) {
    case 'time':
      return { ...sum, time: sum.time + note.time, timed: true };
    case 'first':
      return { ...sum, off: sum.off + 1, first: note.text };
    case 'differs':
      return { ...sum, off: sum.off + 1 };
    case 'agrees':
      return sum;
  }
}

function noteOf({ time, timed, off, first }: Sum, whole: number): NodeNote {
  if (timed) {
    const share = whole === 0 ? 0 : time / whole;
    const text = en.run.timing.heat(formatMicroseconds(time), String(Math.round(100 * share)), null);
    return { kind: 'time', share, text, time };
  }
  if (first !== null) return { kind: 'first', text: first };
  return off > 0
    ? { kind: 'differs', text: en.run.inside.onNode.offWithin(groupDigits(off), off === 1) }
    : { kind: 'agrees' };
}
