import { Check, CircleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { refKey } from '../../core/ir/model-ref.ts';
import type { Card } from '../../core/scene/types.ts';
import { noteOn, type NodeNote } from '../../state/overlay.ts';
import { useApp, useDocument, useWords } from '../app-context.tsx';
import styles from './CardNote.module.css';

/**
 * What a run says of a node, on the upper edge of its card: its time, or how far off its values are; and of a node of the
 * runtime's making what it stands for.
 */
export function CardNote({ card: { ref, width, height } }: { readonly card: Card }) {
  const { overlay } = useApp();
  const note = useStore(overlay, (state) => noteOn(state, ref));
  const mark = useMark(ref);
  if (note === null && mark === '') return null;
  return (
    <div className={styles['note']} style={{ width }} data-note={note?.kind}>
      <span className={styles['texts']}>
        {mark !== '' && (
          <span className={styles['text']} data-bare="">
            {mark}
          </span>
        )}
        {note !== null && <NoteText note={note} />}
      </span>
      {note?.kind === 'time' && note.share > 0 && (
        <span className={styles['bar']} style={{ width: `${100 * note.share}%` }} />
      )}
      {(note?.kind === 'first' || note?.kind === 'differs') && <span className={styles['bar']} />}
      {note?.kind === 'first' && <span className={styles['frame']} style={{ height }} />}
    </div>
  );
}

/** What a node of the optimised graph stands for; nothing of one that is as it was. */
function useMark(ref: Card['ref']): string {
  const words = useWords().run.optimised.mark;
  const standIn = useDocument(({ document }) =>
    ref.kind === 'node' ? (document?.optimised?.standIns.get(refKey(ref)) ?? null) : null,
  );
  if (standIn === null) return '';
  const { kind, covers, reason } = standIn;
  if (reason !== null) return words.none[reason];
  if (kind === 'same') return '';
  return covers.length === 1 ? words.one(covers[0]?.opType ?? '') : words.several(covers.length);
}

function NoteText({ note }: { readonly note: NodeNote }) {
  const words = useWords().run.inside.onNode;
  switch (note.kind) {
    case 'time':
      return (
        <span className={styles['text']} data-bare={note.share === 0 || undefined}>
          {note.text}
        </span>
      );
    case 'first':
    case 'differs':
      return (
        <span className={styles['text']}>
          <CircleAlert size={10} aria-hidden />
          {note.kind === 'first' ? words.first(note.text) : note.text}
        </span>
      );
    case 'agrees':
      return (
        <span className={styles['text']} data-bare="">
          <Check size={10} aria-label={words.agrees} />
        </span>
      );
  }
}
