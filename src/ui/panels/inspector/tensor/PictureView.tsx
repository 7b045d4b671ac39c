import { useEffect, useRef, useState } from 'react';
import { formatNumber, groupDigits } from '../../../../core/base/format-number.ts';
import type { TensorPicture } from '../../../../core/tensor/types.ts';
import { useWords } from '../../../app-context.tsx';
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
      <Picture picture={outcome.value} />
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

function Picture({ picture }: { readonly picture: TensorPicture }) {
  const words = useWords().inspector.tensor;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const pixels = new ImageData(picture.width, picture.height);
    pixels.data.set(picture.rgba);
    context.putImageData(pixels, 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      className={styles.picture}
      width={picture.width}
      height={picture.height}
      role="img"
      aria-label={words.pictureLabel(groupDigits(picture.width), groupDigits(picture.height))}
    />
  );
}
