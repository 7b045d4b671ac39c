import { useApp, useWords } from '../app-context.tsx';
import { useCanvas } from './canvas-store.ts';
import type { PictureIndex } from './picture-index.ts';
import styles from './FrameTrail.module.css';

/** The frames that one is within while their titles are out of view; a press leads to one. */
export function FrameTrail({ index }: { readonly index: PictureIndex }) {
  const { actions } = useApp();
  const words = useWords().diagram;
  const frames = useCanvas((state) => state.trail);
  if (frames.length === 0) return null;
  return (
    <nav className={styles['trail']} aria-label={words.within}>
      {frames.map((f) => {
        const frame = index.picture.scene.frames[f];
        if (frame === undefined) return null;
        return (
          <button key={frame.id} type="button" onClick={() => actions.goTo(frame.ref)} title={frame.name}>
            {frame.title}
          </button>
        );
      })}
    </nav>
  );
}
