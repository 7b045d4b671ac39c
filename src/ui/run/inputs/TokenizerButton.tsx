import { formatCount } from '../../../core/base/format-number.ts';
import { useWords } from '../../app-context.tsx';
import { useRunState } from '../use-run.ts';
import { FileButton } from './FileButton.tsx';
import styles from './Inputs.module.css';

/** Chooses the model's `tokenizer.json`, and says which there is, or why the last one is none. */
export function TokenizerButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const words = useWords().run.input.text;
  return (
    <div className={styles.actions}>
      <FileButton accept=".json,application/json" onFile={onFile}>
        {words.choose}
      </FileButton>
      <TokenizerLine />
    </div>
  );
}

function TokenizerLine() {
  const words = useWords().run.input.text;
  const { tokenizer, loading, problem } = useRunState((state) => state.text);
  if (loading) return <span className={styles.hint}>{words.loading}</span>;
  if (problem !== null) return <span className={styles.problem}>{problem}</span>;
  if (tokenizer === null) return null;
  const { model, vocabulary } = tokenizer.facts;
  return (
    <span className={styles.hint}>{words.facts(tokenizer.fileName, model, formatCount(vocabulary))}</span>
  );
}
