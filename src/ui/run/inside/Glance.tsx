import type { Thumbnail } from '../../../core/readout/thumbnail.ts';
import { pictureUrl, sparklinePath } from '../../primitives/thumbnail-form.ts';
import styles from './Inside.module.css';

const WIDTH = 56;
const HEIGHT = 28;

/** A tensor at a glance; decoration, since the numbers stand beside it. */
export function Glance({ thumbnail }: { readonly thumbnail: Thumbnail | null }) {
  switch (thumbnail?.kind) {
    case undefined:
    case 'none':
      return <span />;
    case 'picture':
      return <img className={styles.glance} src={pictureUrl(thumbnail)} alt="" />;
    case 'sparkline':
      return (
        <svg className={styles.line} width={WIDTH} height={HEIGHT} aria-hidden>
          <path d={sparklinePath(thumbnail, WIDTH, HEIGHT)} />
        </svg>
      );
  }
}
