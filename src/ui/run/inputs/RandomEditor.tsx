import { Dices } from 'lucide-react';
import { useWords } from '../../app-context.tsx';
import { IconButton } from '../../primitives/Button.tsx';
import type { EditorProps } from './editor.ts';
import { FieldRow, NumberField, SelectField } from './fields.tsx';

/** Seeds that are easy to read out and type again. */
const SEEDS = 10_000;

/** Random numbers: which ones, and the seed that gives the same again. */
export function RandomEditor({ recipe, onChange }: EditorProps<'random'>) {
  const words = useWords().run.input.random;
  const uniform = recipe.distribution === 'uniform';
  return (
    <FieldRow>
      <SelectField
        label={words.distribution}
        chosen={recipe.distribution}
        options={[
          { value: 'uniform', title: words.uniform },
          { value: 'normal', title: words.normal },
        ]}
        onChoose={(distribution) => onChange({ ...recipe, distribution })}
      />
      <NumberField
        label={uniform ? words.low : words.mean}
        value={recipe.a}
        onChange={(a) => onChange({ ...recipe, a })}
      />
      <NumberField
        label={uniform ? words.high : words.deviation}
        value={recipe.b}
        onChange={(b) => onChange({ ...recipe, b })}
      />
      <NumberField
        label={words.seed}
        value={recipe.seed}
        whole
        min={0}
        onChange={(seed) => onChange({ ...recipe, seed })}
      />
      <IconButton
        label={words.dice}
        icon={<Dices size={16} />}
        onClick={() => onChange({ ...recipe, seed: Math.floor(Math.random() * SEEDS) })}
      />
    </FieldRow>
  );
}
