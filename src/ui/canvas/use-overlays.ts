/** What a run and a search have to say of the graph in view, brought to the cards and groups that stand for it. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { GraphIndex } from '../../core/base/indices.ts';
import type { Membership } from '../../core/groups/membership.ts';
import { notesOfGroups } from '../../state/group-notes.ts';
import { useApp, useDocument, useView } from '../app-context.tsx';
import type { CanvasStore } from './canvas-store.ts';
import { foundCards } from './found-cards.ts';
import type { PictureIndex } from './picture-index.ts';

export function useOverlays(index: PictureIndex, store: CanvasStore): void {
  const { overlay } = useApp();
  const hits = useView((state) => state.hits);
  const notes = useStore(overlay, (state) => state.notes);
  const { graph, groups } = index.picture.scene.request;
  const wanted = groups !== null && (hits.length > 0 || notes !== null);
  const membership = useMembership(graph, wanted);
  useEffect(() => {
    store.setState({ found: foundCards(index, hits, membership) });
  }, [store, index, hits, membership]);
  useEffect(() => {
    const groupNotes = notes === null || membership === null ? null : notesOfGroups(notes, graph, membership);
    overlay.setState({ groupNotes });
  }, [overlay, notes, graph, membership]);
}

/** Asked for once a graph, when it is wanted first. */
function useMembership(graph: GraphIndex, wanted: boolean): Membership | null {
  const { queries } = useApp();
  const document = useDocument((state) => state.document?.id ?? 0);
  const [known, setKnown] = useState<{ readonly of: string; readonly membership: Membership } | null>(null);
  const of = `${document}.${graph}`;
  const missing = wanted && known?.of !== of;
  useEffect(() => {
    if (!missing) return undefined;
    let stale = false;
    void queries.membership(graph).then((answer) => {
      if (!stale && answer.ok && answer.value !== null) setKnown({ of, membership: answer.value });
    });
    return () => {
      stale = true;
    };
  }, [queries, graph, of, missing]);
  return wanted && known?.of === of ? known.membership : null;
}
