import { elementTypeName } from '../../../core/ir/element-type.ts';
import type { InputRecipe } from '../../../core/feeds/recipe.ts';
import type { InputState } from '../../../state/run/run-state.ts';
import { useWords } from '../../app-context.tsx';
import { useRun } from '../use-run.ts';
import styles from './Inputs.module.css';

/** Recipes that need nothing but a choice. */
const SIMPLE: readonly InputRecipe[] = [
  { kind: 'random', seed: 1, distribution: 'normal', a: 0, b: 1 },
  { kind: 'zeros' },
  { kind: 'ones' },
  { kind: 'ramp', step: 1 },
];

/** One input: its name, type and shape, how its values are made, and what came of it. */
export function InputCard({ input }: { readonly input: InputState }) {
  const run = useRun();
  const words = useWords().run.input;
  const { spec, recipe, made } = input;
  const dims = made.state === 'made' ? made.value.tensor.tensor.dims : [];
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <strong className={styles.name}>{spec.name}</strong>
        <code>
          {elementTypeName(spec.dataType)}
          {made.state === 'made' && `[${dims.join(', ')}]`}
        </code>
      </div>
      <select
        aria-label={words.source}
        value={recipe.kind}
        onChange={({ target }) => {
          const chosen = SIMPLE.find(({ kind }) => kind === target.value);
          if (chosen !== undefined) run.setRecipe(spec.name, chosen);
        }}
      >
        {[...new Set([recipe.kind, ...SIMPLE.map(({ kind }) => kind)])].map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
      {made.state === 'failed' && <p className={styles.problem}>{words.feedError(made.error)}</p>}
    </div>
  );
}
