import { useEffect, useState } from 'react';
import type { Pixels } from '../../../../core/feeds/image-options.ts';
import { useWords } from '../../../app-context.tsx';
import { PixelsCanvas } from '../../PixelsCanvas.tsx';
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
          <PixelsCanvas pixels={seen} label={words.seen} className={styles.seen} />
          <figcaption>{`${words.seen}, ${seen.width} x ${seen.height}`}</figcaption>
        </figure>
      )}
    </div>
  );
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
