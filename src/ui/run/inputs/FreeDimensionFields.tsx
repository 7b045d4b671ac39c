import { useWords } from '../../app-context.tsx';
import { useRun, useRunState } from '../use-run.ts';
import styles from './Inputs.module.css';

/** One number field a free dimension. */
export function FreeDimensionFields() {
  const run = useRun();
  const words = useWords().run.input;
  const names = useRunState((state) => state.facts?.freeNames);
  const free = useRunState((state) => state.free);
  if (names === undefined || names.length === 0) return null;
  return (
    <fieldset className={styles.dimensions}>
      <legend>{words.freeDimensions}</legend>
      {names.map(({ name }) => (
        <label key={name} className={styles.dimension}>
          <span className={styles.name}>{name}</span>
          <input
            type="number"
            min={0}
            step={1}
            aria-label={words.size(name)}
            value={free[name] ?? ''}
            onChange={({ target }) => {
              const size = target.valueAsNumber;
              if (Number.isSafeInteger(size) && size >= 0) run.setFree(name, size);
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
