/** Which cards stand for what a search found. */
import { groupsAround, type Membership } from '../../core/groups/membership.ts';
import { refKey, type ModelRef } from '../../core/ir/model-ref.ts';
import type { PictureIndex } from './picture-index.ts';

/**
 * The cards of nodes, inputs and outputs, else those that show a thing as a row, else those that a value comes from; what lies
 * in a closed group is found by that group's card.
 */
export function foundCards(
  index: PictureIndex,
  refs: readonly ModelRef[],
  membership: Membership | null,
): ReadonlySet<number> {
  const { cards, edges, request } = index.picture.scene;
  const found = new Set<number>();
  if (refs.length === 0) return found;
  const holders = new Map<string, number[]>();
  for (const [c, { rows }] of cards.entries())
    for (const { ref } of rows) {
      if (ref === null) continue;
      const key = refKey(ref);
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [c]);
      else known.push(c);
    }
  for (const ref of refs) {
    const key = refKey(ref);
    let standing = index.cardsOfRef.get(key) ?? holders.get(key);
    standing ??= index.edgesOfRef.get(key)?.flatMap((e) => edges[e]?.source ?? []);
    if (standing === undefined && membership !== null && ref.kind === 'node' && ref.graph === request.graph)
      standing = groupsAround(membership, ref.node).flatMap(
        (group) => index.cardsOfRef.get(refKey({ kind: 'group', graph: ref.graph, group })) ?? [],
      );
    for (const card of standing ?? []) if (card >= 0) found.add(card);
  }
  return found;
}
