import { RotateCcw } from 'lucide-react';
import { useWords } from '../../app-context.tsx';
import { IconButton } from '../../primitives/Button.tsx';
import { useRun, useRunState } from '../use-run.ts';
import { FieldRow, NumberField } from './fields.tsx';
import styles from './Inputs.module.css';

/** One number field a free dimension; the sizes are remembered with the model. */
export function FreeDimensionFields() {
  const run = useRun();
  const words = useWords().run.input;
  const facts = useRunState((state) => state.facts);
  const free = useRunState((state) => state.free);
  if (facts === null || facts.freeNames.length === 0) return null;
  const changed = facts.freeNames.some(({ name }) => free[name] !== facts.free[name]);
  return (
    <fieldset className={styles.dimensions}>
      <legend className={styles.hint}>{words.freeDimensions}</legend>
      <FieldRow>
        {facts.freeNames.map(({ name }) => (
          <NumberField
            key={name}
            label={name}
            value={free[name] ?? 0}
            whole
            min={0}
            onChange={(size) => run.setFree(name, size)}
          />
        ))}
        {changed && (
          <IconButton
            label={words.resetSizes}
            hint={words.resetSizesHint}
            icon={<RotateCcw size={16} />}
            onClick={() => run.resetFree()}
          />
        )}
      </FieldRow>
    </fieldset>
  );
}
