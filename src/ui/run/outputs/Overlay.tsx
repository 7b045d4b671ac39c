import { useState } from 'react';
import type { Pixels } from '../../../core/feeds/image-options.ts';
import type { MadeInput } from '../../../workers/tensors/protocol.ts';
import { useWords } from '../../app-context.tsx';
import { PixelsCanvas } from '../../primitives/PixelsCanvas.tsx';
import styles from './Outputs.module.css';

interface OverlayProps {
  readonly input: MadeInput | null;
  readonly pixels: Pixels;
  readonly label: string;
}

/** A result over what the model saw, as strong as the slider says; alone when no picture went in. */
export function Overlay({ input, pixels, label }: OverlayProps) {
  const words = useWords().run.output;
  const [opacity, setOpacity] = useState(0.6);
  const under = input?.preview ?? null;
  if (under === null) return <PixelsCanvas pixels={pixels} className={styles.picture} label={label} />;
  return (
    <>
      <div className={styles.stack}>
        <PixelsCanvas pixels={under} className={styles.picture} label="" />
        <PixelsCanvas pixels={pixels} className={styles.over} label={label} opacity={opacity} />
      </div>
      <label className={styles.slider}>
        {words.opacity}
        <input
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={opacity}
          onChange={({ target }) => setOpacity(target.valueAsNumber)}
        />
      </label>
    </>
  );
}
