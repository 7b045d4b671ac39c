import { useStore } from 'zustand';
import { refKey } from '../../core/ir/model-ref.ts';
import type { Card } from '../../core/scene/types.ts';
import { useApp } from '../app-context.tsx';
import styles from './CardHeat.module.css';

/** What a run says of a node, on the upper edge of its card: a bar as long as its share, and the number. */
export function CardHeat({ card: { ref, width } }: { readonly card: Card }) {
  const { overlay } = useApp();
  const heat = useStore(overlay, (state) =>
    ref.kind === 'node' ? (state.heat?.get(refKey(ref)) ?? null) : null,
  );
  if (heat === null) return null;
  return (
    <div className={styles['heat']} style={{ width }}>
      <span className={styles['text']} data-bare={heat.share === 0 || undefined}>
        {heat.text}
      </span>
      {heat.share > 0 && <span className={styles['bar']} style={{ width: `${100 * heat.share}%` }} />}
    </div>
  );
}
