import { useState } from 'react';
import { formatNumber } from '../../../core/base/format-number.ts';
import { BOX_LAYOUTS, type BoxLayout } from '../../../core/readout/boxes/box-reading.ts';
import { classColour } from '../../../core/readout/class-colour.ts';
import type { Detection } from '../../../core/readout/boxes/detection.ts';
import type { Labels } from '../../../core/readout/labels.ts';
import type { ImagePlacement } from '../../../core/feeds/image-options.ts';
import type { MadeInput } from '../../../workers/tensors/protocol.ts';
import { useWords } from '../../app-context.tsx';
import { useObjectUrl } from '../../primitives/use-object-url.ts';
import { optionsOf } from '../../primitives/options-of.ts';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { ClassLegend, type LegendClass } from './ClassLegend.tsx';
import { pictureOf, type OutputProps } from './output-props.ts';
import styles from './Outputs.module.css';
import { ReadoutFrame } from './ReadoutFrame.tsx';
import { useHiddenClasses } from './use-hidden-classes.ts';
import { useLabelsOf } from './use-labels.ts';
import { useReadout } from './use-readout.ts';

const LISTED = 50;
const NONE: ReadonlySet<number> = new Set();

/** What a detector found, on the picture that went in. */
export function BoxesView({ record, held }: OutputProps) {
  const words = useWords().run.output;
  const [layout, setLayout] = useState<BoxLayout | 'auto'>('auto');
  const [minScore, setMinScore] = useState(0.4);
  const [maxOverlap, setMaxOverlap] = useState(0.45);
  const labels = useLabelsOf()(held.tensor.name, null);
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
            <Found {...found} output={held.tensor.name} made={made} labels={labels} />
          )
        }
      </ReadoutFrame>
    </>
  );
}

interface FoundProps {
  /** Its name. */
  readonly output: string;
  readonly boxes: readonly Detection[];
  readonly layout: BoxLayout;
  readonly made: MadeInput | null;
  readonly labels: Labels | null;
}

function Found({ output, boxes, layout, made, labels }: FoundProps) {
  const words = useWords().run.output;
  const [chosen, setHidden] = useHiddenClasses(output);
  const hidden = chosen ?? NONE;
  const classes = legendOf(boxes, labels);
  const shown = boxes.filter((box) => !hidden.has(box.class));
  const count =
    shown.length < boxes.length ? words.boxesShown(shown.length, boxes.length) : words.boxCount(boxes.length);
  return (
    <>
      <p className={styles.note}>
        {boxes.length === 0 ? words.noBoxes : count} · {words.layouts[layout]}
      </p>
      {made?.picture != null && made.placement !== null && (
        <Drawn file={made.picture.file} size={made.placement} boxes={shown} labels={labels} />
      )}
      {(classes.length > 1 || shown.length < boxes.length) && (
        <ClassLegend classes={classes} hidden={hidden} onChange={setHidden} />
      )}
      <BoxTable boxes={shown} labels={labels} />
    </>
  );
}

function nameOf(index: number, labels: Labels | null): string {
  return labels?.[index] ?? String(index);
}

/** The classes that were found, the most frequent first. */
function legendOf(boxes: readonly Detection[], labels: Labels | null): readonly LegendClass[] {
  const counts = new Map<number, number>();
  for (const box of boxes) counts.set(box.class, (counts.get(box.class) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || a - b)
    .map(([index, count]) => ({
      index,
      text: `${nameOf(index, labels)} ${count}`,
      colour: classColour(index),
    }));
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
            <rect
              x={box.x0}
              y={box.y0}
              width={box.x1 - box.x0}
              height={box.y1 - box.y0}
              stroke={`rgb(${classColour(box.class).join(' ')})`}
            />
            <text x={box.x0 + size / 5} y={Math.max(size, box.y0 - size / 4)} fontSize={size}>
              {`${nameOf(box.class, labels)} ${formatNumber(box.score, 2)}`}
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
          <span className={styles.label}>{nameOf(box.class, labels)}</span>
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
