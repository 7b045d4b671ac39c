import { useEffect, useRef, useState } from 'react';
import type { Pixels } from '../../../../core/feeds/image-options.ts';
import { paintPixels } from '../../../../platform/picture.ts';
import { useWords } from '../../../app-context.tsx';
import styles from './Image.module.css';

interface ImagePreviewsProps {
  /** null: it is seen elsewhere already. */
  readonly file: Blob | null;
  readonly seen: Pixels | null;
}

/** The picture, and beside it what is left of it for the model. */
export function ImagePreviews({ file, seen }: ImagePreviewsProps) {
  const words = useWords().run.input.image;
  const url = useObjectUrl(file);
  return (
    <div className={styles.previews}>
      {url !== null && (
        <figure className={styles.figure}>
          <img className={styles.picture} src={url} alt={words.picture} />
          <figcaption>{words.picture}</figcaption>
        </figure>
      )}
      {seen !== null && (
        <figure className={styles.figure}>
          <PixelCanvas pixels={seen} label={words.seen} />
          <figcaption>{`${words.seen}, ${seen.width} x ${seen.height}`}</figcaption>
        </figure>
      )}
    </div>
  );
}

function PixelCanvas({ pixels, label }: { readonly pixels: Pixels; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) paintPixels(canvas.current, pixels);
  }, [pixels]);
  return <canvas ref={canvas} className={styles.seen} role="img" aria-label={label} />;
}

function useObjectUrl(file: Blob | null): string | null {
  const [made, setMade] = useState<{ readonly file: Blob; readonly url: string } | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    const url = URL.createObjectURL(file);
    setMade({ file, url });
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return made !== null && made.file === file ? made.url : null;
}
