import { useState } from 'react';
import { formatNumber, groupDigits } from '../../../../core/base/format-number.ts';
import { useWords } from '../../../app-context.tsx';
import { PixelsCanvas } from '../../../primitives/PixelsCanvas.tsx';
import { useAnswer } from '../../../primitives/use-answer.ts';
import styles from './PictureView.module.css';
import { Stepper } from './Stepper.tsx';
import { tensorErrorText } from './tensor-error-text.ts';
import type { ViewedTensor } from './viewed-tensor.ts';

/** One plane of a tensor as a picture, with a stepper over the planes. */
export function PictureView({
  tensor,
  revision,
}: {
  readonly tensor: ViewedTensor;
  readonly revision: number;
}) {
  const words = useWords();
  const texts = words.inspector.tensor;
  const [plane, setPlane] = useState(0);
  const answer = useAnswer(`${revision} ${tensor.reader.key} ${plane}`, () => tensor.reader.picture(plane));
  const outcome = answer.state === 'ready' ? answer.value : answer.last;
  if (outcome === null) return null;
  if (!outcome.ok) return <p className={styles.note}>{tensorErrorText(outcome.error, words)}</p>;
  return (
    <>
      <PixelsCanvas
        pixels={outcome.value}
        className={styles.picture}
        label={texts.pictureLabel(groupDigits(outcome.value.width), groupDigits(outcome.value.height))}
      />
      <Stepper
        at={plane}
        count={outcome.value.planes}
        label={texts.plane}
        text={texts.planeOf(groupDigits(plane + 1), groupDigits(outcome.value.planes))}
        previous={texts.previousPlane}
        next={texts.nextPlane}
        onStep={setPlane}
      />
      <p className={styles.note}>
        {texts.range(formatNumber(outcome.value.low, 5), formatNumber(outcome.value.high, 5))}
      </p>
    </>
  );
}
