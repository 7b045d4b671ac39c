import { formatCount } from '../../../core/base/format-number.ts';
import type { InputSpec } from '../../../core/feeds/input-spec.ts';
import { layOutText, withoutCut } from '../../../core/feeds/lay-out-text.ts';
import { fixedLength } from '../../../state/run/arrange-input.ts';
import { useWords } from '../../app-context.tsx';
import { useRun, useRunState } from '../use-run.ts';
import type { EditorProps } from './editor.ts';
import fieldStyles from './Fields.module.css';
import styles from './Inputs.module.css';
import { TokenizerButton } from './TokenizerButton.tsx';

/** More than these only fill the pane. */
const SHOWN = 64;

interface TextEditorProps extends Pick<EditorProps<'text'>, 'recipe'> {
  readonly spec: InputSpec;
}

/** A text and its ids. What goes with the ids (mask, positions ...) only says what it is. */
export function TextEditor({ recipe, spec }: TextEditorProps) {
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
      <TokenList fixed={fixedLength(spec)} />
    </>
  );
}

/** The ids as the input gets them, and what was cut or filled up. */
function TokenList({ fixed }: { readonly fixed: number | null }) {
  const words = useWords().run.input.text;
  const { tokens, tokenizer } = useRunState((state) => state.text);
  if (tokens === null || tokenizer === null) return null;
  const layout = layOutText(tokens, tokenizer.facts.rules, fixed);
  const ids = withoutCut(tokens.ids, layout);
  const pieces = withoutCut(tokens.tokens, layout);
  const count = tokens.ids.length;
  const filled = layout.front + layout.back;
  const by = fixed === null ? tokenizer.fileName : words.model;
  const said = [
    words.ids(formatCount(count), count === 1),
    ...(ids.length < count ? [words.cut(formatCount(count - ids.length), by)] : []),
    ...(filled > 0 ? [words.filled(formatCount(filled + ids.length), layout.front > 0, by)] : []),
  ];
  return (
    <div>
      <p className={styles.hint}>{said.join(', ')}</p>
      <ol className={styles.tokens}>
        {ids.slice(0, SHOWN).map((id, i) => (
          // Tokens repeat, and only their place tells one from the other.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className={styles.token}>
            <span>{pieces[i]}</span> <b>{id}</b>
          </li>
        ))}
        {ids.length > SHOWN && <li className={styles.hint}>{words.more(formatCount(ids.length - SHOWN))}</li>}
      </ol>
    </div>
  );
}
