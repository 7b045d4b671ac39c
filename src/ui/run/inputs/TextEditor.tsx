import { formatCount } from '../../../core/base/format-number.ts';
import { useWords } from '../../app-context.tsx';
import { useRun, useRunState } from '../use-run.ts';
import type { EditorProps } from './editor.ts';
import fieldStyles from './Fields.module.css';
import styles from './Inputs.module.css';
import { TokenizerButton } from './TokenizerButton.tsx';

/** More than these only fill the pane. */
const SHOWN = 64;

/** A text and its ids. What goes with the ids (mask, positions ...) only says what it is. */
export function TextEditor({ recipe }: Pick<EditorProps<'text'>, 'recipe'>) {
  const run = useRun();
  const words = useWords().run.input.text;
  if (recipe.role !== 'ids') return <p className={styles.hint}>{words.roles[recipe.role]}</p>;
  return (
    <>
      <TokenizerButton onFile={(file) => void run.setTokenizer(file, file.name)} />
      <textarea
        className={fieldStyles.area}
        aria-label={words.label}
        value={recipe.text}
        onChange={({ target }) => run.setText(target.value)}
      />
      <TokenList />
    </>
  );
}

function TokenList() {
  const words = useWords().run.input.text;
  const tokens = useRunState((state) => state.text.tokens);
  if (tokens === null) return null;
  const count = tokens.ids.length;
  const shown = tokens.ids.slice(0, SHOWN);
  return (
    <div>
      <p className={styles.hint}>{words.ids(formatCount(count), count === 1)}</p>
      <ol className={styles.tokens}>
        {shown.map((id, i) => (
          // Tokens repeat, and only their place tells one from the other.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className={styles.token}>
            <span>{tokens.tokens[i]}</span> <b>{id}</b>
          </li>
        ))}
        {count > SHOWN && <li className={styles.hint}>{words.more(formatCount(count - SHOWN))}</li>}
      </ol>
    </div>
  );
}
