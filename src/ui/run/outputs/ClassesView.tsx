import { useState } from 'react';
import { formatNumber } from '../../../core/base/format-number.ts';
import type { Labels } from '../../../core/readout/labels.ts';
import type { ClassActivation, ClassScore, TopClasses } from '../../../core/readout/top-classes.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { Copy } from '../../panels/inspector/Section.tsx';
import { optionsOf } from '../../primitives/options-of.ts';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { toTsv } from '../../primitives/tsv.ts';
import { useRun } from '../use-run.ts';
import type { OutputProps } from './output-props.ts';
import styles from './Outputs.module.css';
import { ReadoutFrame } from './ReadoutFrame.tsx';
import { useReadout } from './use-readout.ts';
import { useLabelsOf } from './use-labels.ts';

const ACTIVATIONS: readonly (ClassActivation | 'auto')[] = ['auto', 'none', 'softmax', 'sigmoid'];
const SHOWN = 10;

/** The best classes as bars. */
export function ClassesView({ record, held }: OutputProps) {
  const words = useWords().run.output;
  const [activation, setActivation] = useState<ClassActivation | 'auto'>('auto');
  const { store } = useRun();
  const { name } = held.tensor;
  const labels = useLabelsOf()(name, record.labels.get(name) ?? null);
  const choose = (names: Labels): void =>
    store.setState(({ chosenLabels }) => ({ chosenLabels: new Map([...chosenLabels, [name, names]]) }));
  const key = `${record.id} ${name} ${activation} ${labels?.length ?? 0} ${labels?.[0] ?? ''}`;
  const answer = useReadout(key, (api) => api.topClasses(held, labels, { count: SHOWN, activation }));
  return (
    <>
      <div className={styles.options}>
        <LabelledSelect
          label={words.scores}
          options={optionsOf(ACTIVATIONS, words.activations)}
          chosen={activation}
          onChoose={setActivation}
        />
        <LabelsButton onLabels={choose} />
      </div>
      <ReadoutFrame answer={answer}>
        {({ rows }) => (
          <>
            {rows.slice(0, SHOWN).map((row, i) => (
              <div key={i}>
                {rows.length > 1 && <p className={styles.note}>{words.row(i + 1, rows.length)}</p>}
                <Bars row={row} />
              </div>
            ))}
            <span className={styles.end}>
              <Copy text={() => toTsv(cells(rows))} label={words.copy} />
            </span>
          </>
        )}
      </ReadoutFrame>
    </>
  );
}

/** Index, label and score of what is shown; before them the number of the row where there are several. */
function cells(rows: TopClasses['rows']): readonly (readonly string[])[] {
  return rows
    .slice(0, SHOWN)
    .flatMap((row, i) =>
      row.map(({ index, label, probability }) => [
        ...(rows.length > 1 ? [String(i + 1)] : []),
        String(index),
        label,
        String(probability),
      ]),
    );
}

function Bars({ row }: { readonly row: readonly ClassScore[] }) {
  return (
    <ol className={styles.bars}>
      {row.map(({ index, label, probability }) => (
        <li key={index} className={styles.bar}>
          <span className={styles.label} title={`${index}`}>
            {label}
          </span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.fill}
              style={{ inlineSize: `${100 * Math.min(1, Math.max(0, probability))}%` }}
            />
          </span>
          <span className={styles.number}>{formatNumber(probability, 4)}</span>
        </li>
      ))}
    </ol>
  );
}

function LabelsButton({ onLabels }: { readonly onLabels: (labels: Labels) => void }) {
  const app = useApp();
  const { tensors } = useRun();
  const words = useWords().run.output;
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const text = await file.text();
    const reply = await tensors.ask((api) => api.parseLabels(text));
    if (reply.ok && reply.value.ok) onLabels(reply.value.value);
    else app.actions.notify(words.labelsFailed, 'error');
  };
  return (
    <label className={styles.file}>
      {words.labels}
      <input
        type="file"
        accept=".txt,.json,.csv"
        className={styles.hiddenInput}
        onChange={({ target }) => void take(target.files?.[0])}
      />
    </label>
  );
}
