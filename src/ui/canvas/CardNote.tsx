import { Check, CircleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { refKey } from '../../core/ir/model-ref.ts';
import type { Card } from '../../core/scene/types.ts';
import type { NodeNote } from '../../state/overlay.ts';
import { useApp, useWords } from '../app-context.tsx';
import styles from './CardNote.module.css';

/** What a run says of a node, on the upper edge of its card: its time, or how far off its values are. */
export function CardNote({ card: { ref, width, height } }: { readonly card: Card }) {
  const { overlay } = useApp();
  const note = useStore(overlay, ({ notes }) =>
    ref.kind === 'node' ? (notes?.get(refKey(ref)) ?? null) : null,
  );
  if (note === null) return null;
  return (
    <div className={styles['note']} style={{ width }} data-note={note.kind}>
      <NoteText note={note} />
      {note.kind === 'time' && note.share > 0 && (
        <span className={styles['bar']} style={{ width: `${100 * note.share}%` }} />
      )}
      {(note.kind === 'first' || note.kind === 'differs') && <span className={styles['bar']} />}
      {note.kind === 'first' && <span className={styles['frame']} style={{ height }} />}
    </div>
  );
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
