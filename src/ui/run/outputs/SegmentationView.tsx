import { useMemo } from 'react';
import { formatNumber } from '../../../core/base/format-number.ts';
import { paintClasses, type Segmentation } from '../../../core/readout/segmentation.ts';
import { useWords } from '../../app-context.tsx';
import { ClassLegend } from './ClassLegend.tsx';
import { SavePicture } from './ImageView.tsx';
import { pictureOf, type OutputProps } from './output-props.ts';
import { Overlay } from './Overlay.tsx';
import { ReadoutFrame } from './ReadoutFrame.tsx';
import { useHiddenClasses } from './use-hidden-classes.ts';
import { useLabelsOf } from './use-labels.ts';
import { useReadout } from './use-readout.ts';

const THRESHOLD = 0.5;
/** Of one channel what is not the object, until it is asked for. */
const BACKGROUND: ReadonlySet<number> = new Set([0]);
const NONE: ReadonlySet<number> = new Set();

/** A class for each pixel in its colour, over the picture that went in. */
export function SegmentationView({ record, held }: OutputProps) {
  const labels = useLabelsOf()(held.tensor.name, null);
  const answer = useReadout(`${record.id} ${held.tensor.name} ${labels?.length ?? 0}`, (api) =>
    api.segmentation(held, { threshold: THRESHOLD, labels }),
  );
  return (
    <ReadoutFrame answer={answer}>
      {(read) => <Painted read={read} record={record} held={held} />}
    </ReadoutFrame>
  );
}

function Painted({ read, record, held }: OutputProps & { readonly read: Segmentation }) {
  const words = useWords().run.output;
  const { classes, width, legend, binary } = read;
  const [chosen, setChosen] = useHiddenClasses(held.tensor.name);
  const hidden = chosen ?? (binary ? BACKGROUND : NONE);
  const pixels = useMemo(
    () => (chosen === null ? read.pixels : paintClasses(classes, width, legend, chosen)),
    [read, classes, width, legend, chosen],
  );
  return (
    <>
      <Overlay input={pictureOf(record)} pixels={pixels} label={words.views.segmentation} />
      <ClassLegend
        classes={legend.map(({ index, label, colour, share }) => ({
          index,
          colour,
          text: words.share(label, formatNumber(100 * share, 3)),
        }))}
        hidden={hidden}
        onChange={setChosen}
      />
      <SavePicture pixels={pixels} name={held.tensor.name} />
    </>
  );
}
