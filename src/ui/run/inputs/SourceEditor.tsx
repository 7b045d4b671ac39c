import type { InputRecipe } from '../../../core/feeds/recipe.ts';
import { DataType } from '../../../core/ir/element-type.ts';
import type { InputState } from '../../../state/run/run-state.ts';
import type { SourceKind } from '../../../state/run/sources.ts';
import { useWords } from '../../app-context.tsx';
import { AudioEditor } from './AudioEditor.tsx';
import { FieldRow, NumberField, SelectField } from './fields.tsx';
import { FileEditor } from './FileEditor.tsx';
import { ImageEditor } from './image/ImageEditor.tsx';
import styles from './Inputs.module.css';
import { RandomEditor } from './RandomEditor.tsx';
import { TextEditor } from './TextEditor.tsx';
import { TypedEditor } from './TypedEditor.tsx';

interface SourceEditorProps {
  readonly input: InputState;
  /** Chosen in the card; the recipe is another one until a file is given. */
  readonly kind: SourceKind;
  readonly outputs: readonly string[];
  readonly onChange: (recipe: InputRecipe) => void;
}

/** What there is to set for a way of giving values. */
export function SourceEditor({ input, kind, outputs, onChange }: SourceEditorProps) {
  const words = useWords().run.input;
  const { recipe, made, spec } = input;
  if (kind === 'file') return <FileEditor input={input} onChange={onChange} />;
  if (kind === 'image') return <ImageEditor input={input} onChange={onChange} />;
  if (kind === 'audio') return <AudioEditor input={input} onChange={onChange} />;
  switch (recipe.kind) {
    case 'random':
      return <RandomEditor recipe={recipe} onChange={onChange} />;
    case 'ramp':
      return (
        <FieldRow>
          <NumberField
            label={words.step}
            value={recipe.step}
            onChange={(step) => onChange({ kind: 'ramp', step })}
          />
        </FieldRow>
      );
    case 'typed':
      return (
        <TypedEditor
          recipe={recipe}
          onChange={onChange}
          strings={spec.dataType === DataType.STRING}
          error={made.state === 'failed' ? made.error : null}
        />
      );
    case 'text':
      return <TextEditor recipe={recipe} spec={spec} />;
    case 'feedback':
      return (
        <>
          <FieldRow>
            <SelectField
              label={words.feedback.output}
              chosen={recipe.output}
              options={outputs.map((name) => ({ value: name, title: name }))}
              onChoose={(output) => onChange({ kind: 'feedback', output })}
            />
          </FieldRow>
          <p className={styles.hint}>{words.feedback.hint}</p>
        </>
      );
    case 'default':
      return <p className={styles.hint}>{words.defaultHint}</p>;
    case 'zeros':
    case 'ones':
    case 'held':
    case 'file':
    case 'image':
    case 'audio':
      return null;
  }
}
