import { Play, Square, Timer } from 'lucide-react';
import { formatBytes } from '../../core/base/format-number.ts';
import { summarizeRuns } from '../../core/readout/summarize-runs.ts';
import type { Backend } from '../../core/runtime/backend.ts';
import { formatMilliseconds } from '../../core/runtime/format-time.ts';
import { offerBackends } from '../../core/runtime/offer-backends.ts';
import type { RunState } from '../../state/run/run-state.ts';
import type { Messages } from '../../words/en.ts';
import { useWords } from '../app-context.tsx';
import { Button } from '../primitives/Button.tsx';
import { Progress } from '../primitives/Progress.tsx';
import { Select } from '../primitives/Select.tsx';
import { MoreThreads } from './MoreThreads.tsx';
import styles from './RunTab.module.css';
import { useRun, useRunState } from './use-run.ts';

const CHOICES: readonly (Backend | 'auto')[] = ['auto', 'wasm', 'webgpu', 'webnn'];
const WARM_UPS = 2;
const TIMED_RUNS = 10;

/** Run, cancel, where it runs, and what came of the last run. */
export function RunBar() {
  const run = useRun();
  const words = useWords().run;
  const phase = useRunState((state) => state.phase);
  const loaded = useRunState((state) => state.facts !== null && state.unfed.length === 0);
  const busy = phase.kind === 'busy';
  return (
    <div className={styles.bar}>
      {busy ? (
        <Button icon={<Square size={14} />} onClick={() => run.cancel()}>
          {words.cancel}
        </Button>
      ) : (
        <Button
          tone="primary"
          icon={<Play size={14} />}
          title={words.runHint}
          disabled={!loaded}
          onClick={() => void run.run()}
        >
          {words.run}
        </Button>
      )}
      <BackendSelect />
      <MoreThreads />
      <Button
        tone="quiet"
        icon={<Timer size={14} />}
        title={words.timeHint}
        disabled={busy || !loaded}
        onClick={() => void run.time(WARM_UPS, TIMED_RUNS)}
      >
        {words.time}
      </Button>
      <div className={styles.status} role="status">
        <Status />
      </div>
    </div>
  );
}

function BackendSelect() {
  const run = useRun();
  const words = useWords().run;
  const chosen = useRunState((state) => state.settings.backend);
  const report = useRunState((state) => state.report);
  const needs = useRunState((state) => state.facts?.needs ?? null);
  const offers = report === null || needs === null ? [] : offerBackends(report, needs);
  const problemOf = (choice: Backend | 'auto'): string | null => {
    const reason = offers.find(({ backend }) => backend === choice)?.reasons[0];
    return reason === undefined ? null : words.reason(reason);
  };
  return (
    <Select
      label={words.backend}
      options={CHOICES.map((value) => {
        const problem = problemOf(value);
        const title = words.backends[value];
        return problem === null ? { value, title } : { value, title: `${title}: ${problem}`, disabled: true };
      })}
      chosen={chosen}
      onChoose={(backend) => run.changeSettings({ backend })}
    />
  );
}

function Status() {
  const words = useWords().run;
  const phase = useRunState((state) => state.phase);
  const last = useRunState((state) => state.last);
  const timing = useRunState((state) => state.timing);
  if (phase.kind === 'busy') {
    return (
      <>
        <span className={styles.progress}>
          <Progress fraction={phase.fraction} label={words.stages[phase.stage]} />
        </span>
        {words.stages[phase.stage]}
      </>
    );
  }
  const parts = [...(last === null ? [] : lastParts(last, words)), ...timingParts(timing, words)];
  return <span>{parts.join(' · ')}</span>;
}

function lastParts(last: NonNullable<RunState['last']>, words: Messages['run']): readonly string[] {
  const threads = last.backend === 'wasm' ? words.threads(last.threads) : null;
  return [
    words.took(formatMilliseconds(last.took), words.backends[last.backend], threads),
    ...(last.created === null ? [] : [words.created(formatMilliseconds(last.created))]),
    ...(last.heap === null ? [] : [words.heap(formatBytes(last.heap))]),
  ];
}

function timingParts(timing: RunState['timing'], words: Messages['run']): readonly string[] {
  if (timing === null) return [];
  const [first] = timing.took;
  const times = summarizeRuns(timing.took.slice(timing.warmUps));
  if (times === null || first === undefined) return [];
  return [
    words.timed(formatMilliseconds(times.median), formatMilliseconds(times.spread), times.runs),
    words.firstRun(formatMilliseconds(first)),
  ];
}
