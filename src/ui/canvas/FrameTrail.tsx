import { useApp, useWords } from '../app-context.tsx';
import type { PictureIndex } from './picture-index.ts';
import styles from './FrameTrail.module.css';

interface FrameTrailProps {
  readonly index: PictureIndex;
  /** Outermost first. */
  readonly frames: readonly number[];
}

/** The frames that one is within while their titles are out of view; a press leads to one. */
export function FrameTrail({ index, frames }: FrameTrailProps) {
  const { actions } = useApp();
  const words = useWords().diagram;
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
