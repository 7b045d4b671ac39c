/** Which cards stand for what a search found. */
import { groupsAround, withAround, type Membership } from '../../core/groups/membership.ts';
import { refKey, type ModelRef } from '../../core/ir/model-ref.ts';
import type { PictureIndex } from './picture-index.ts';

/**
 * The cards of nodes, inputs and outputs, else those that show a thing as a row, else those that a value comes from; what lies
 * in a closed group is found by that group's card. An open group is its frame, as edges name it: `-1 - index`.
 */
export function foundCards(
  index: PictureIndex,
  refs: readonly ModelRef[],
  membership: Membership | null,
): ReadonlySet<number> {
  const { edges } = index.picture.scene;
  const found = new Set<number>();
  // Of tens of thousands of cards, only when a thing may be a row.
  let holders: ReadonlyMap<string, readonly number[]> | null = null;
  for (const ref of refs) {
    const key = refKey(ref);
    for (const frame of ref.kind === 'group' ? (index.framesOfRef.get(key) ?? []) : []) found.add(-1 - frame);
    let standing = index.cardsOfRef.get(key);
    if (standing === undefined && ref.kind !== 'group') standing = (holders ??= rowHolders(index)).get(key);
    standing ??= index.edgesOfRef.get(key)?.flatMap((e) => edges[e]?.source ?? []);
    standing ??= membership === null ? undefined : closedAround(index, ref, membership);
    for (const card of standing ?? []) if (card >= 0) found.add(card);
  }
  return found;
}

/** The cards that show a thing as a row, by `refKey`. */
function rowHolders({ picture }: PictureIndex): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [c, { rows }] of picture.scene.cards.entries())
    for (const { ref } of rows) {
      if (ref === null) continue;
      const key = refKey(ref);
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [c]);
      else known.push(c);
    }
  return holders;
}

/** The card of the closed group that a node or a group of the graph in view lies in. */
function closedAround(
  { picture, cardsOfRef }: PictureIndex,
  ref: ModelRef,
  membership: Membership,
): readonly number[] {
  if ((ref.kind !== 'node' && ref.kind !== 'group') || ref.graph !== picture.scene.request.graph) return [];
  const around = ref.kind === 'node' ? groupsAround(membership, ref.node) : withAround(membership, ref.group);
  return around.flatMap((group) => cardsOfRef.get(refKey({ kind: 'group', graph: ref.graph, group })) ?? []);
}
