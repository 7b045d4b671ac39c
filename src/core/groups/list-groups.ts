/** Scopes and the pieces of their levels as one list of groups. */
import { NONE } from '../base/indices.ts';
import { cutLevel } from './cut-level.ts';
import type { Levels } from './level.ts';
import type { Piece } from './pieces.ts';
import type { ScopeTree } from './scope-tree.ts';
import type { GroupKind } from './types.ts';

/** A group before it has a name: a run of things of one level. */
export interface Draft {
  readonly parent: number;
  readonly kind: GroupKind;
  readonly id: string;
  /** Index of its scope; of one that the file does not name, that in whose level it lies. */
  readonly scope: number;
  readonly start: number;
  readonly end: number;
  /** Where in `Levels.flat` its nodes begin and end; constants are not among them. */
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
}

/** The groups, each after its parent and those of one parent in order. Fills in the innermost group of each node. */
export function listGroups(
  tree: ScopeTree,
  levels: Levels,
  cut: boolean,
  groupOf: Int32Array,
): readonly Draft[] {
  const nodeCount = groupOf.length;
  const piecesOf = (scope: number): readonly Piece[] => {
    const level = levels.levels[scope];
    return cut && level !== undefined ? cutLevel(level) : [];
  };
  /** Groups of each scope that the file does not name, so far. */
  const cuts = new Int32Array(tree.names.length);
  const drafts: Draft[] = [];

  const list = (
    parent: number,
    scope: number,
    start: number,
    end: number,
    pieces: readonly Piece[],
  ): void => {
    const things = levels.levels[scope]?.things ?? new Int32Array();
    const add = (draft: Omit<Draft, 'parent' | 'from' | 'to'>, first: number, last: number): void => {
      const from = levels.first[first] ?? 0;
      drafts.push({ ...draft, parent, from, to: (levels.first[last] ?? 0) + (levels.size[last] ?? 0) });
    };
    let next = 0;
    for (let i = start; i < end; i++) {
      const piece = pieces[next];
      const thing = things[i] ?? 0;
      if (piece?.start === i) {
        const number = cuts[scope] ?? 0;
        cuts[scope] = number + 1;
        add({ ...piece, id: `${tree.ids[scope]}@${number}`, scope }, thing, things[piece.end - 1] ?? 0);
        i = piece.end - 1;
        next++;
      } else if (thing < nodeCount) groupOf[thing] = parent;
      else {
        const inner = thing - nodeCount;
        const within = { start: 0, end: levels.levels[inner]?.things.length ?? 0, pieces: piecesOf(inner) };
        add({ ...within, kind: 'scope', id: tree.ids[inner] ?? '', scope: inner }, thing, thing);
      }
    }
  };
  list(NONE, 0, 0, levels.levels[0]?.things.length ?? 0, piecesOf(0));
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    if (draft !== undefined) list(i, draft.scope, draft.start, draft.end, draft.pieces);
  }
  return drafts;
}
