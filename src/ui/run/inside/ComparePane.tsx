import { GitCompareArrows } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { useRun, useRunState } from '../use-run.ts';
import { ComparedList } from './ComparedList.tsx';
import styles from './Inside.module.css';

const OTHERS = ['webgpu', 'webnn'] as const;
/** What float32 on another machine in another order may well differ by. */
const DEFAULTS = { relative: 1e-3, absolute: 1e-5 };

/** The same inputs on two backends, value by value. */
export function ComparePane({ ways }: { readonly ways: ReactNode }) {
  const run = useRun();
  const words = useWords().run;
  const report = useRunState((state) => state.report);
  const observable = useRunState((state) => state.observable);
  const busy = useRunState(({ phase }) => phase.kind === 'busy');
  const taking = useRunState((state) => state.taking);
  const compared = useRunState((state) => state.compared);
  const unfed = useRunState((state) => state.unfed.length > 0);
  const [tolerance, setTolerance] = useState(DEFAULTS);
  const offered = OTHERS.filter((backend) => report?.[backend].available === true);
  const [wanted, setWanted] = useState<(typeof OTHERS)[number]>('webgpu');
  const tested = offered.find((backend) => backend === wanted) ?? offered[0];
  if (tested === undefined) {
    const problem = report === null || report.webgpu.available ? 'no-api' : report.webgpu.problem;
    return (
      <div className={styles.pane}>
        <div className={styles.bar}>{ways}</div>
        <p className={styles.note}>{words.inside.noOther(words.problems[problem])}</p>
      </div>
    );
  }
  const field = (key: 'relative' | 'absolute', label: string) => (
    <label className={styles.filter}>
      {label}
      <input
        type="number"
        min={0}
        step="any"
        value={tolerance[key]}
        onChange={({ target }) => {
          if (target.valueAsNumber >= 0) setTolerance({ ...tolerance, [key]: target.valueAsNumber });
        }}
      />
    </label>
  );
  const names = (observable?.values ?? []).map(({ name }) => name);
  return (
    <section className={styles.pane} aria-label={words.inside.compare}>
      <div className={styles.bar}>
        {ways}
        <span className={styles.apart} />
        <LabelledSelect
          label={words.inside.reference}
          options={offered.map((value) => ({
            value,
            title: words.inside.compareWith(words.backends[value], words.backends.wasm),
          }))}
          chosen={tested}
          onChoose={setWanted}
        />
        {field('relative', words.inside.rtol)}
        {field('absolute', words.inside.atol)}
        <Button
          icon={<GitCompareArrows size={14} />}
          title={words.inside.compareHint}
          disabled={busy || unfed || names.length === 0}
          onClick={() => void run.capture.compare(names, [tested, 'wasm'], tolerance)}
        >
          {words.inside.compareNow}
        </Button>
        <span className={styles.note} role="status">
          {taking !== null && words.inside.taking(taking.done, taking.total)}
        </span>
      </div>
      {compared === null ? (
        <p className={styles.note}>{words.inside.compareNothing}</p>
      ) : (
        <ComparedList compared={compared} />
      )}
    </section>
  );
}
