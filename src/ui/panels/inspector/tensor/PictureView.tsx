import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { formatNumber, groupDigits } from '../../../../core/base/format-number.ts';
import type { TensorPicture } from '../../../../core/tensor/types.ts';
import { useApp, useWords } from '../../../app-context.tsx';
import { IconButton } from '../../../primitives/Button.tsx';
import { useAnswer } from '../../../primitives/use-answer.ts';
import styles from './PictureView.module.css';
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
  const app = useApp();
  const words = useWords();
  const [plane, setPlane] = useState(0);
  const answer = useAnswer(`${revision} ${tensor.tensor} ${plane}`, () =>
    app.queries.tensorPicture(tensor.tensor, plane),
  );
  const outcome = answer.state === 'ready' ? answer.value : answer.last;
  if (outcome === null) return null;
  if (!outcome.ok) return <p className={styles.note}>{tensorErrorText(outcome.error, words)}</p>;
  return (
    <>
      <Picture picture={outcome.value} />
      <Stepper plane={plane} planes={outcome.value.planes} onStep={setPlane} />
      <p className={styles.note}>
        {words.inspector.tensor.range(
          formatNumber(outcome.value.low, 5),
          formatNumber(outcome.value.high, 5),
        )}
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

interface StepperProps {
  readonly plane: number;
  readonly planes: number;
  readonly onStep: (plane: number) => void;
}

function Stepper({ plane, planes, onStep }: StepperProps) {
  const words = useWords().inspector.tensor;
  if (planes < 2) return null;
  const step = (to: number): void => {
    if (Number.isInteger(to)) onStep(Math.min(Math.max(0, to), planes - 1));
  };
  return (
    <div className={styles.stepper}>
      <IconButton
        label={words.previousPlane}
        icon={<ChevronLeft size={16} />}
        disabled={plane === 0}
        onClick={() => step(plane - 1)}
      />
      <input
        className={styles.range}
        type="range"
        min={0}
        max={planes - 1}
        value={plane}
        aria-label={words.plane}
        aria-valuetext={words.planeOf(groupDigits(plane + 1), groupDigits(planes))}
        onChange={(event) => step(event.target.valueAsNumber)}
      />
      <IconButton
        label={words.nextPlane}
        icon={<ChevronRight size={16} />}
        disabled={plane === planes - 1}
        onClick={() => step(plane + 1)}
      />
      <span className={styles.count}>{words.planeOf(groupDigits(plane + 1), groupDigits(planes))}</span>
    </div>
  );
}
