import { useState } from 'react';
import { elementTypeName } from '../../../core/ir/element-type.ts';
import { countElements } from '../../../core/ir/tensor.ts';
import type { OutputView } from '../../../core/readout/output-view.ts';
import { offerText } from '../../../core/readout/token-ids.ts';
import { hasPicture } from '../../../core/tensor/picture-plan.ts';
import { useWords } from '../../app-context.tsx';
import { SaveButton } from '../../panels/inspector/tensor/SaveButton.tsx';
import { TensorViews } from '../../panels/inspector/tensor/TensorViews.tsx';
import { fileNameOf } from '../../primitives/file-name.ts';
import { optionsOf } from '../../primitives/options-of.ts';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { useRunState } from '../use-run.ts';
import { BoxesView } from './BoxesView.tsx';
import { ClassesView } from './ClassesView.tsx';
import { HeatMapView } from './HeatMapView.tsx';
import { ImageView } from './ImageView.tsx';
import type { OutputProps } from './output-props.ts';
import styles from './Outputs.module.css';
import { SegmentationView } from './SegmentationView.tsx';
import { TextView } from './TextView.tsx';
import { useHeldTensor } from './use-held-tensor.ts';
import { WaveformView } from './WaveformView.tsx';

/** Numbers that are looked at one by one. */
const FEW = 64;

interface OutputCardProps extends OutputProps {
  /** What it can be shown as, the likeliest first. */
  readonly views: readonly OutputView[];
}

/** One output: its name, type and shape, and what it is. */
export function OutputCard({ record, held, views }: OutputCardProps) {
  const words = useWords().run.output;
  const { name, dataType, dims } = held.tensor;
  const reader = useHeldTensor(held, `${record.id} ${name}`);
  const [chosen, setChosen] = useState<OutputView | null>(null);
  const vocabulary = useRunState((state) => state.text.tokenizer?.facts.vocabulary ?? null);
  const offered = offerText(views, held.tensor, vocabulary);
  const shown: readonly OutputView[] = offered.filter((view) => view !== 'statistics');
  // Another tokenizer may take away what was chosen.
  const view = (chosen !== null && shown.includes(chosen) ? chosen : shown[0]) ?? 'table';
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <strong className={styles.name}>{name}</strong>
        <code className={styles.type}>{`${elementTypeName(dataType)}[${dims.join(', ')}]`}</code>
        <span className={styles.spring} />
        {shown.length > 1 && (
          <LabelledSelect
            label={words.view}
            options={optionsOf(shown, words.views)}
            chosen={view}
            onChoose={setChosen}
          />
        )}
        <SaveButton label={words.save} file={`${fileNameOf(name, 'output')}.npy`} build={reader.save} />
      </div>
      <View view={view} record={record} held={held} />
    </div>
  );
}

function View({ view, record, held }: OutputProps & { readonly view: OutputView }) {
  switch (view) {
    case 'classes':
      return <ClassesView record={record} held={held} />;
    case 'image':
      return <ImageView record={record} held={held} />;
    case 'heat-map':
      return <HeatMapView record={record} held={held} />;
    case 'segmentation':
      return <SegmentationView record={record} held={held} />;
    case 'boxes':
      return <BoxesView record={record} held={held} />;
    case 'waveform':
      return <WaveformView record={record} held={held} />;
    case 'text':
      return <TextView record={record} held={held} />;
    case 'table':
    case 'statistics':
      return <Numbers record={record} held={held} />;
  }
}

function Numbers({ record, held }: OutputProps) {
  const { name, dataType, dims, storedBytes } = held.tensor;
  const reader = useHeldTensor(held, `${record.id} ${name}`);
  const picture = hasPicture(dataType, dims);
  const tensor = { reader, dims, elementType: elementTypeName(dataType), bytes: storedBytes, picture };
  // A handful of numbers says more than their mean.
  const few = countElements(dims) <= FEW ? { first: 'values' as const } : {};
  return <TensorViews tensor={tensor} revision={record.id} {...few} />;
}
