import { GitCompareArrows } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CompareTolerance } from '../../../state/run/compare-state.ts';
import type { RunState } from '../../../state/run/run-state.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { useRun, useRunState } from '../use-run.ts';
import { ComparedList } from './ComparedList.tsx';
import { OtherModelField, OtherProblemText } from './OtherModelField.tsx';
import shared from '../Rows.module.css';
import styles from './Inside.module.css';
import { useModelDrops } from './use-model-drops.ts';

const BACKENDS = ['webgpu', 'webnn'] as const;
type Against = (typeof BACKENDS)[number] | 'model';
/** What float32 on another machine in another order may well differ by. */
const DEFAULTS: CompareTolerance = { relative: 1e-3, absolute: 1e-5 };

/** The same inputs on two backends or on two models, value by value. */
export function ComparePane({ ways }: { readonly ways: ReactNode }) {
  const run = useRun();
  const words = useWords().run;
  const report = useRunState((state) => state.report);
  const ready = useRunState(isReady);
  const taking = useRunState((state) => state.taking);
  const compared = useRunState((state) => state.compared);
  const other = useRunState((state) => state.other);
  const [tolerance, setTolerance] = useState(DEFAULTS);
  const [wanted, setWanted] = useState<Against>(other === null ? 'webgpu' : 'model');
  const offered = BACKENDS.filter((backend) => report?.[backend].available === true);
  const choices: readonly Against[] = [...offered, 'model'];
  const against = choices.includes(wanted) ? wanted : (offered[0] ?? 'model');
  const drops = useModelDrops(against === 'model');
  const compare = (): void =>
    void (against === 'model'
      ? run.compare.models(tolerance)
      : run.compare.backends([against, 'wasm'], tolerance));
  return (
    <section className={`${shared.pane} ${styles.target}`} aria-label={words.inside.compare} {...drops}>
      <div className={`${shared.bar} ${styles.choices}`}>
        {ways}
        <span className={styles.apart} />
        <LabelledSelect
          label={words.inside.sides}
          options={choices.map((value) => ({
            value,
            title:
              value === 'model'
                ? words.inside.compareModel
                : words.inside.compareWith(words.backends[value], words.backends.wasm),
          }))}
          chosen={against}
          onChoose={setWanted}
        />
        {against === 'model' && <OtherModelField other={other} />}
        <ToleranceFields tolerance={tolerance} onChange={setTolerance} />
        <Button
          icon={<GitCompareArrows size={14} />}
          title={words.inside.compareHint}
          disabled={!ready || (against === 'model' && other?.state !== 'open')}
          onClick={compare}
        >
          {words.inside.compareNow}
        </Button>
        <span className={shared.note} role="status">
          {taking !== null && words.inside.taking(taking.done, taking.total)}
        </span>
      </div>
      {against === 'model' && <OtherProblemText other={other} />}
      {offered.length === 0 && report !== null && compared === null && (
        <p className={shared.note}>
          {words.inside.noOther(words.problems[report.webgpu.available ? 'no-api' : report.webgpu.problem])}
        </p>
      )}
      {compared === null ? (
        <p className={shared.note}>
          {words.inside.compareNothing[against === 'model' ? 'model' : 'backends']}
        </p>
      ) : (
        <ComparedList compared={compared} />
      )}
    </section>
  );
}

function isReady({ phase, unfed, observable }: RunState): boolean {
  return phase.kind !== 'busy' && unfed.length === 0 && (observable?.values.length ?? 0) > 0;
}

interface ToleranceFieldsProps {
  readonly tolerance: CompareTolerance;
  readonly onChange: (tolerance: CompareTolerance) => void;
}

function ToleranceFields({ tolerance, onChange }: ToleranceFieldsProps) {
  const words = useWords().run.inside;
  return (['relative', 'absolute'] as const).map((key) => (
    <label key={key} className={styles.filter}>
      {words.tolerance[key]}
      <input
        type="number"
        min={0}
        step="any"
        value={tolerance[key]}
        onChange={({ target }) => {
          if (target.valueAsNumber >= 0) onChange({ ...tolerance, [key]: target.valueAsNumber });
        }}
      />
    </label>
  ));
}
