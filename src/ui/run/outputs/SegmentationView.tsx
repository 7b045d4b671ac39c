import { formatNumber } from '../../../core/base/format-number.ts';
import { useWords } from '../../app-context.tsx';
import { SavePicture } from './ImageView.tsx';
import { pictureOf, type OutputProps } from './output-props.ts';
import styles from './Outputs.module.css';
import { Overlay } from './Overlay.tsx';
import { ReadoutFrame } from './ReadoutFrame.tsx';
import { useLabels } from './use-labels.ts';
import { useReadout } from './use-readout.ts';

const THRESHOLD = 0.5;
const LEGEND = 24;

/** A class for each pixel in its colour, over the picture that went in. */
export function SegmentationView({ record, held }: OutputProps) {
  const words = useWords().run.output;
  const { labels } = useLabels(null);
  const answer = useReadout(`${record.id} ${held.tensor.name} ${labels?.length ?? 0}`, (api) =>
    api.segmentation(held, { threshold: THRESHOLD, labels }),
  );
  return (
    <ReadoutFrame answer={answer}>
      {({ pixels, legend }) => (
        <>
          <Overlay input={pictureOf(record)} pixels={pixels} label={words.views.segmentation} />
          <ul className={styles.legend} aria-label={words.legend}>
            {legend.slice(0, LEGEND).map(({ index, label, colour, share }) => (
              <li key={index}>
                <span className={styles.swatch} style={{ background: `rgb(${colour.join(' ')})` }} />
                {words.share(label, formatNumber(100 * share, 3))}
              </li>
            ))}
          </ul>
          <SavePicture pixels={pixels} name={held.tensor.name} />
        </>
      )}
    </ReadoutFrame>
  );
}
