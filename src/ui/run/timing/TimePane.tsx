import { Gauge } from 'lucide-react';
import { formatBytes } from '../../../core/base/format-number.ts';
import { formatMilliseconds } from '../../../core/runtime/format-time.ts';
import { summarizeRuns } from '../../../core/readout/summarize-runs.ts';
import { useWords } from '../../app-context.tsx';
import { Facts } from '../../panels/inspector/Facts.tsx';
import { Button } from '../../primitives/Button.tsx';
import { Switch } from '../../primitives/Choice.tsx';
import { useRun, useRunState } from '../use-run.ts';
import { NodeTimes } from './NodeTimes.tsx';
import { OptimisedButton } from './OptimisedButton.tsx';
import { SaveProfile } from './SaveProfile.tsx';
import shared from '../Rows.module.css';
import styles from './Timing.module.css';
import { TimeSums } from './TimeSums.tsx';

/** Where the time goes: the run as a whole, and node by node. */
export function TimePane() {
  const run = useRun();
  const words = useWords().run.timing;
  const busy = useRunState(({ phase }) => phase.kind === 'busy');
  const loaded = useRunState((state) => state.facts !== null && state.unfed.length === 0);
  const profiled = useRunState((state) => state.profiled);
  const shown = useRunState((state) => state.shown);
  const isolated = useRunState((state) => state.report?.crossOriginIsolated === true);
  return (
    <section className={shared.pane} aria-label={words.nodes}>
      <div className={shared.bar}>
        <Button
          icon={<Gauge size={14} />}
          title={words.profileHint}
          disabled={busy || !loaded}
          onClick={() => void run.profile()}
        >
          {words.profile}
        </Button>
        {profiled !== null && (
          <>
            <Switch
              label={words.show}
              checked={shown.nodes === 'times'}
              onChange={(on) => run.store.setState({ shown: { ...shown, nodes: on ? 'times' : 'none' } })}
            />
            <SaveProfile view={profiled.view} />
          </>
        )}
        <OptimisedButton disabled={busy || !loaded} />
      </div>
      {profiled === null ? (
        <>
          <WholeRun />
          <p className={shared.note}>{words.nothingYet}</p>
        </>
      ) : (
        <div className={`${shared.columns} ${styles.columns}`}>
          <NodeTimes view={profiled.view} />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the choices in it take the arrow keys. */}
          <section className={`${shared.side} ${styles.sums}`} aria-label={words.sums} tabIndex={0}>
            <p className={shared.note}>
              {words.resolution(isolated)} {profiled.backend !== 'wasm' && words.hostTime}
            </p>
            <WholeRun />
            <TimeSums view={profiled.view} />
          </section>
        </div>
      )}
    </section>
  );
}

function WholeRun() {
  const words = useWords().run.timing;
  const timing = useRunState((state) => state.timing);
  const heap = useRunState((state) => state.last?.heap ?? null);
  const times = timing === null ? null : summarizeRuns(timing.took.slice(timing.warmUps));
  if (timing === null || times === null) return null;
  return (
    <div className={styles.whole}>
      <Facts
        facts={[
          { name: words.whole, value: words.runs(times.runs) },
          { name: words.median, value: formatMilliseconds(times.median), mono: true },
          { name: words.spread, value: `± ${formatMilliseconds(times.spread)}`, mono: true },
          { name: words.first, value: formatMilliseconds(timing.took[0] ?? 0), mono: true },
          heap === null ? null : { name: words.heap, value: formatBytes(heap), mono: true },
        ]}
      />
    </div>
  );
}
