import { useId } from 'react';
import type { FeedError } from '../../../core/feeds/recipe.ts';
import { useWords } from '../../app-context.tsx';
import type { EditorProps } from './editor.ts';
import fieldStyles from './Fields.module.css';
import styles from './Inputs.module.css';

interface TypedEditorProps extends EditorProps<'typed'> {
  /** The input takes strings. */
  readonly strings: boolean;
  readonly error: FeedError | null;
}

/** Values as text; what is no value is said below, with the place where it stands. */
export function TypedEditor({ recipe, onChange, strings, error }: TypedEditorProps) {
  const words = useWords().run.input;
  const id = useId();
  return (
    <div>
      <textarea
        className={fieldStyles.area}
        aria-label={words.typed.label}
        aria-invalid={error !== null}
        aria-describedby={id}
        spellCheck={false}
        autoComplete="off"
        value={recipe.text}
        onChange={({ target }) => onChange({ kind: 'typed', text: target.value })}
      />
      <div id={id}>
        {error === null ? (
          <p className={styles.hint}>{strings ? words.typed.hintStrings : words.typed.hint}</p>
        ) : (
          <p className={styles.problem}>{words.feedError(error)}</p>
        )}
      </div>
    </div>
  );
}
