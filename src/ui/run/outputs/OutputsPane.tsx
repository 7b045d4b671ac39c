import { useWords } from '../../app-context.tsx';
import { useRunState } from '../use-run.ts';
import { OutputCard } from './OutputCard.tsx';
import styles from './Outputs.module.css';

/** What the last run gave. */
export function OutputsPane() {
  const words = useWords().run;
  const last = useRunState((state) => state.last);
  if (last === null) {
    return (
      <section aria-label={words.outputs}>
        <p className={styles.note}>{words.nothingYet}</p>
      </section>
    );
  }
  return (
    <section aria-label={words.outputs} className={styles.pane}>
      {last.outputs.map((held) => (
        <OutputCard key={`${last.id} ${held.tensor.name}`} record={last} held={held} />
      ))}
      {last.unreadable.map((name) => (
        <div key={name}>
          <strong className={styles.name}>{name}</strong>
          <p className={styles.note}>{words.output.unreadable}</p>
        </div>
      ))}
    </section>
  );
}
