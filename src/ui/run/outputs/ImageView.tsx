import { useState } from 'react';
import type { Pixels } from '../../../core/feeds/image-options.ts';
import type { ImageRange } from '../../../core/readout/output-image.ts';
import { canvasFile, canvasOf } from '../../../platform/picture.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { Switch } from '../../primitives/Choice.tsx';
import { fileNameOf } from '../../primitives/file-name.ts';
import { optionsOf } from '../../primitives/options-of.ts';
import { PixelsCanvas } from '../../primitives/PixelsCanvas.tsx';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { pictureOf, type OutputProps } from './output-props.ts';
import styles from './Outputs.module.css';
import { PageStepper } from './PageStepper.tsx';
import { ReadoutFrame } from './ReadoutFrame.tsx';
import { useReadout } from './use-readout.ts';

const RANGES: readonly (ImageRange | 'auto')[] = ['auto', 'unit', 'signed', 'raw', 'fit'];

/** An output as the picture that it is. */
export function ImageView({ record, held }: OutputProps) {
  const words = useWords().run.output;
  const [range, setRange] = useState<ImageRange | 'auto'>('auto');
  const [page, setPage] = useState(0);
  const [colour, setColour] = useState(true);
  const made = pictureOf(record);
  const original =
    made?.picture == null || made.placement === null
      ? null
      : { ...made.picture, width: made.placement.width, height: made.placement.height };
  const inColour = colour && original !== null;
  const key = `${record.id} ${held.tensor.name} ${range} ${page} ${inColour}`;
  const answer = useReadout(key, (api) =>
    api.outputImage(held, range === 'auto' ? {} : { range }, page, inColour ? original : null),
  );
  return (
    <>
      <div className={styles.options}>
        <LabelledSelect
          label={words.range}
          options={optionsOf(RANGES, words.ranges)}
          chosen={range}
          onChoose={setRange}
        />
      </div>
      <ReadoutFrame answer={answer}>
        {({ pixels, pictures, reading }) => (
          <>
            <PixelsCanvas
              pixels={pixels}
              className={styles.picture}
              label={words.size(pixels.width, pixels.height)}
            />
            <div className={styles.options}>
              <span className={styles.note}>{words.size(pixels.width, pixels.height)}</span>
              {original !== null && reading.channels === 'grey' && (
                <Switch label={words.inColour} checked={colour} onChange={setColour} />
              )}
              <SavePicture pixels={pixels} name={held.tensor.name} />
              <PageStepper at={page} count={pictures} text={words.picture} onStep={setPage} />
            </div>
          </>
        )}
      </ReadoutFrame>
    </>
  );
}

/** Saves what is shown. */
export function SavePicture({ pixels, name }: { readonly pixels: Pixels; readonly name: string }) {
  const app = useApp();
  const words = useWords().run.output;
  const save = async (): Promise<void> => {
    const file = `${fileNameOf(name, 'output')}.png`;
    const blob = await canvasFile(canvasOf(pixels));
    const saved = blob === null ? null : await app.save(blob, file);
    if (saved === null || !saved.ok)
      app.actions.notify(words.saveFailed(saved === null ? 'PNG' : saved.error), 'error');
    else if (saved.value === 'saved') app.actions.notify(words.saved(file));
  };
  return (
    <Button tone="quiet" onClick={() => void save()}>
      {words.savePicture}
    </Button>
  );
}
