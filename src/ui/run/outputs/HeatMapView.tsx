import { useState } from 'react';
import { formatNumber } from '../../../core/base/format-number.ts';
import { useWords } from '../../app-context.tsx';
import { SavePicture } from './ImageView.tsx';
import { pictureOf, type OutputProps } from './output-props.ts';
import styles from './Outputs.module.css';
import { Overlay } from './Overlay.tsx';
import { PageStepper } from './PageStepper.tsx';
import { ReadoutFrame } from './ReadoutFrame.tsx';
import { useReadout } from './use-readout.ts';

/** One plane of an output in colours, over the picture that went in. */
export function HeatMapView({ record, held }: OutputProps) {
  const words = useWords().run.output;
  const [plane, setPlane] = useState(0);
  const answer = useReadout(`${record.id} ${held.tensor.name} ${plane}`, (api) => api.heatMap(held, plane));
  return (
    <ReadoutFrame answer={answer}>
      {({ pixels, range, planes }) => (
        <>
          <Overlay input={pictureOf(record)} pixels={pixels} label={words.views['heat-map']} />
          <div className={styles.options}>
            <span className={styles.note}>
              {words.extremes(formatNumber(range.low, 4), formatNumber(range.high, 4))}
            </span>
            <SavePicture pixels={pixels} name={held.tensor.name} />
            <PageStepper at={plane} count={planes} text={words.plane} onStep={setPlane} />
          </div>
        </>
      )}
    </ReadoutFrame>
  );
}
