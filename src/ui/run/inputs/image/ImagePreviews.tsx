import type { Pixels } from '../../../../core/feeds/image-options.ts';
import { useWords } from '../../../app-context.tsx';
import { PixelsCanvas } from '../../../primitives/PixelsCanvas.tsx';
import { useObjectUrl } from '../../../primitives/use-object-url.ts';
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
