import type { RunRecord } from '../../../state/run/run-state.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { useAnswer } from '../../primitives/use-answer.ts';
import { useRun, useRunState } from '../use-run.ts';
import { Difference } from './Difference.tsx';
import { OutputCard } from './OutputCard.tsx';
import { pictureOf } from './output-props.ts';
import styles from './Outputs.module.css';

/** What the last run gave; beside it the run that is held. */
export function OutputsPane() {
  const run = useRun();
  const words = useWords().run;
  const last = useRunState((state) => state.last);
  const pinned = useRunState((state) => state.pinned);
  if (last === null) {
    return (
      <section aria-label={words.outputs}>
        <p className={styles.note}>{words.nothingYet}</p>
      </section>
    );
  }
  const beside = pinned !== null && pinned.id !== last.id ? pinned : null;
  return (
    <section aria-label={words.outputs} className={styles.pane}>
      <div className={styles.hold}>
        <Button tone="quiet" onClick={() => run.pin(pinned === null)}>
          {pinned === null ? words.output.hold : words.output.release}
        </Button>
      </div>
      {beside === null ? (
        <Record record={last} />
      ) : (
        <div className={styles.columns}>
          <div>
            <p className={styles.note}>{words.output.newest}</p>
            <Difference newest={last} held={beside} />
            <Record record={last} />
          </div>
          <div>
            <p className={styles.note}>{words.output.held}</p>
            <Record record={beside} />
          </div>
        </div>
      )}
    </section>
  );
}

function Record({ record }: { readonly record: RunRecord }) {
  const { tensors } = useRun();
  const words = useWords().run;
  const answer = useAnswer(String(record.id), async () => {
    const reply = await tensors.ask((api) =>
      api.outputViews(record.outputs, pictureOf(record)?.placement ?? null),
    );
    return reply.ok ? reply.value : [];
  });
  if (answer.state === 'waiting') return null;
  return (
    <>
      {record.outputs.map((held, i) => (
        <OutputCard
          key={`${record.id} ${held.tensor.name}`}
          record={record}
          held={held}
          views={answer.value[i] ?? ['table']}
        />
      ))}
      {record.unreadable.map((name) => (
        <div key={name}>
          <strong className={styles.name}>{name}</strong>
          <p className={styles.note}>{words.output.unreadable}</p>
        </div>
      ))}
    </>
  );
}
