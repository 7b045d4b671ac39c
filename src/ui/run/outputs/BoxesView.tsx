import { useState } from 'react';
import { formatNumber } from '../../../core/base/format-number.ts';
import { BOX_LAYOUTS, type BoxLayout } from '../../../core/readout/boxes/box-reading.ts';
import type { Detection } from '../../../core/readout/boxes/detection.ts';
import type { Labels } from '../../../core/readout/labels.ts';
import type { ImagePlacement } from '../../../core/feeds/image-options.ts';
import { useWords } from '../../app-context.tsx';
import { useObjectUrl } from '../../primitives/use-object-url.ts';
import { optionsOf } from '../../primitives/options-of.ts';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { pictureOf, type OutputProps } from './output-props.ts';
import styles from './Outputs.module.css';
import { ReadoutFrame } from './ReadoutFrame.tsx';
import { useLabels } from './use-labels.ts';
import { useReadout } from './use-readout.ts';

const LISTED = 50;

/** What a detector found, on the picture that went in. */
export function BoxesView({ record }: OutputProps) {
  const words = useWords().run.output;
  const [layout, setLayout] = useState<BoxLayout | 'auto'>('auto');
  const [minScore, setMinScore] = useState(0.4);
  const [maxOverlap, setMaxOverlap] = useState(0.45);
  const { labels } = useLabels(null);
  const made = pictureOf(record);
  const dims = record.inputs[0]?.tensor.tensor.dims ?? [];
  const input = made?.placement ?? { width: dims.at(-1) ?? 1, height: dims.at(-2) ?? 1 };
  const answer = useReadout(`${record.id} ${layout} ${minScore} ${maxOverlap}`, (api) =>
    api.boxes(record.outputs, {
      layout: layout === 'auto' ? null : layout,
      input: { width: input.width, height: input.height },
      placement: made?.placement ?? null,
      minScore,
      maxOverlap,
    }),
  );
  return (
    <>
      <div className={styles.options}>
        <LabelledSelect
          label={words.layout}
          options={optionsOf<BoxLayout | 'auto'>(['auto', ...BOX_LAYOUTS], words.layouts)}
          chosen={layout}
          onChoose={setLayout}
        />
        <Threshold label={words.score(formatNumber(minScore, 2))} value={minScore} onChange={setMinScore} />
        <Threshold
          label={words.overlap(formatNumber(maxOverlap, 2))}
          value={maxOverlap}
          onChange={setMaxOverlap}
        />
      </div>
      <ReadoutFrame answer={answer}>
        {(found) =>
          found === null ? (
            <p className={styles.note}>{words.noLayout}</p>
          ) : (
            <>
              <p className={styles.note}>
                {found.boxes.length === 0 ? words.noBoxes : words.boxCount(found.boxes.length)} ·{' '}
                {words.layouts[found.layout]}
              </p>
              {made?.picture != null && made.placement !== null && (
                <Drawn file={made.picture.file} size={made.placement} boxes={found.boxes} labels={labels} />
              )}
              <BoxTable boxes={found.boxes} labels={labels} />
            </>
          )
        }
      </ReadoutFrame>
    </>
  );
}

function nameOf(box: Detection, labels: Labels | null): string {
  return labels?.[box.class] ?? String(box.class);
}

interface DrawnProps {
  readonly file: Blob;
  readonly size: Pick<ImagePlacement, 'pictureWidth' | 'pictureHeight'>;
  readonly boxes: readonly Detection[];
  readonly labels: Labels | null;
}

function Drawn({ file, size: { pictureWidth: width, pictureHeight: height }, boxes, labels }: DrawnProps) {
  const words = useWords().run.output;
  const url = useObjectUrl(file);
  const size = Math.max(width, height) / 40;
  return (
    <div className={styles.stack}>
      {url !== null && <img className={styles.picture} src={url} alt={words.size(width, height)} />}
      <svg className={styles.over} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {boxes.map((box, i) => (
          <g key={i} className={styles.box}>
            <rect x={box.x0} y={box.y0} width={box.x1 - box.x0} height={box.y1 - box.y0} />
            <text x={box.x0 + size / 5} y={Math.max(size, box.y0 - size / 4)} fontSize={size}>
              {`${nameOf(box, labels)} ${formatNumber(box.score, 2)}`}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function BoxTable({ boxes, labels }: Omit<DrawnProps, 'file' | 'size'>) {
  return (
    <ol className={styles.boxes}>
      {boxes.slice(0, LISTED).map((box, i) => (
        <li key={i}>
          <span className={styles.label}>{nameOf(box, labels)}</span>
          <span className={styles.number}>{formatNumber(box.score, 3)}</span>
          <code>{[box.x0, box.y0, box.x1, box.y1].map((side) => Math.round(side)).join(', ')}</code>
        </li>
      ))}
    </ol>
  );
}

interface ThresholdProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Threshold({ label, value, onChange }: ThresholdProps) {
  return (
    <label className={styles.slider}>
      {label}
      <input
        type="range"
        min={0.05}
        max={0.95}
        step={0.05}
        value={value}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </label>
  );
}
