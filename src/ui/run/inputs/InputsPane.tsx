import { useWords } from '../../app-context.tsx';
import { useRunState } from '../use-run.ts';
import { FreeDimensionFields } from './FreeDimensionFields.tsx';
import { InputCard } from './InputCard.tsx';
import styles from './Inputs.module.css';

/** Every input of the model, and the sizes that it leaves open. */
export function InputsPane() {
  const words = useWords().run;
  const names = useRunState((state) => state.inputs);
  const unfed = useRunState((state) => state.unfed);
  const loaded = useRunState((state) => state.facts !== null);
  return (
    <section aria-label={words.inputs} className={styles.pane}>
      <FreeDimensionFields />
      {names.map((input) => (
        <InputCard key={input.spec.name} input={input} />
      ))}
      {unfed.map(({ name, type }) => (
        <div key={name} className={styles.card}>
          <strong className={styles.name}>{name}</strong>
          <p className={styles.problem}>{words.input.unfed(type)}</p>
        </div>
      ))}
      {loaded && names.length + unfed.length === 0 && <p>{words.noInputs}</p>}
    </section>
  );
}
