import { useState } from 'react';
import { groupDigits } from '../../../core/base/format-number.ts';
import type { MosaicOptions } from '../../../core/readout/channel-mosaic.ts';
import type { HeldTensor } from '../../../core/tensor/held-tensor.ts';
import { useWords } from '../../app-context.tsx';
import { Stepper } from '../../panels/inspector/tensor/Stepper.tsx';
import { Choice } from '../../primitives/Choice.tsx';
import { PixelsCanvas } from '../../primitives/PixelsCanvas.tsx';
import { useAnswer } from '../../primitives/use-answer.ts';
import { useRun } from '../use-run.ts';
import shared from '../Rows.module.css';
import styles from './Inside.module.css';

const PER_PAGE = 64;
const TILE_SIDE = 48;
type Scale = MosaicOptions['scale'];
const SCALES: readonly Scale[] = ['each', 'page'];

/** All channels of a feature map side by side. */
export function Mosaic({ held, id }: { readonly held: HeldTensor; readonly id: string }) {
  const { tensors } = useRun();
  const words = useWords().run.inside;
  const [page, setPage] = useState(0);
  const [scale, setScale] = useState<Scale>('each');
  const answer = useAnswer(`${id} ${page} ${scale}`, () =>
    tensors.ask((api) => api.mosaic(held, { perPage: PER_PAGE, page, tileSide: TILE_SIDE, scale })),
  );
  const reply = answer.state === 'ready' ? answer.value : answer.last;
  if (reply === null || !reply.ok || !reply.value.ok) return null;
  const { pixels, first, shown, channels, pages } = reply.value.value;
  if (channels < 2) return null;
  return (
    <div className={styles.mosaic}>
      <PixelsCanvas
        pixels={pixels}
        className={styles.pixels}
        label={words.mosaicLabel(groupDigits(pixels.width), groupDigits(pixels.height))}
      />
      <div className={`${shared.bar} ${styles.choices}`}>
        <span className={shared.note}>
          {words.pageOf(groupDigits(first + 1), groupDigits(first + shown), groupDigits(channels))}
        </span>
        <Choice<Scale>
          legend={words.scale}
          options={SCALES.map((value) => ({ value, title: words.scales[value] }))}
          chosen={scale}
          onChoose={setScale}
        />
        <Stepper
          at={page}
          count={pages}
          label={words.page}
          text={`${page + 1} / ${pages}`}
          previous={words.previous}
          next={words.next}
          onStep={setPage}
        />
      </div>
    </div>
  );
}
