import { useMemo } from 'react';
import type { ReadableOutput, UnreadableReason } from '../../../core/transform/readable-output.ts';
import type { RunRecord } from '../../../state/run/run-state.ts';
import { useWords } from '../../app-context.tsx';
import { SaveButton } from '../../panels/inspector/tensor/SaveButton.tsx';
import { Button } from '../../primitives/Button.tsx';
import { fileNamesOf } from '../../primitives/file-name.ts';
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
        {last.outputs.length > 1 && <SaveAll record={last} />}
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

function SaveAll({ record: { outputs } }: { readonly record: RunRecord }) {
  const { tensors } = useRun();
  const words = useWords().run.output;
  const names = fileNamesOf(
    outputs.map(({ tensor }) => tensor.name),
    'output',
  );
  const named = outputs.map((held, i) => ({ name: names[i] ?? 'output', held }));
  return (
    <SaveButton
      label={words.saveAll}
      file="outputs.npz"
      build={(options) => tensors.saveTensors(named, options)}
    />
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
  const planned = useRunState((state) => state.facts?.outputs);
  const reasons = useMemo(() => reasonsOf(planned ?? []), [planned]);
  if (answer.state === 'waiting') return null;
  return (
    <>
      {record.collections.map((collection) => (
        <Remark key={collection.name} name={collection.name} text={words.output.collection(collection)} />
      ))}
      {record.outputs.map((held, i) => (
        <OutputCard
          key={`${record.id} ${held.tensor.name}`}
          record={record}
          held={held}
          views={answer.value[i] ?? ['table']}
        />
      ))}
      {record.unreadable.map((name) => (
        <Remark key={name} name={name} text={words.output.unreadable[reasons.get(name) ?? 'unknown']} />
      ))}
    </>
  );
}

/** What there is to say of an output that is no tensor. */
function Remark({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <strong className={styles.name}>{name}</strong>
      <p className={styles.note}>{text}</p>
    </div>
  );
}

function reasonsOf(planned: readonly ReadableOutput[]): ReadonlyMap<string, UnreadableReason> {
  return new Map(
    planned.flatMap((output) => (output.kind === 'unreadable' ? [[output.name, output.reason]] : [])),
  );
}
