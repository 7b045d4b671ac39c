import { FolderOpen } from 'lucide-react';
import { chooseFiles } from '../../../platform/files.ts';
import type { OtherModel, OtherProblem } from '../../../state/run/compare-state.ts';
import type { Messages } from '../../../words/en.ts';
import { describeError } from '../../app-shell/error-text.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { useRun, useRunState } from '../use-run.ts';
import styles from './Inside.module.css';

interface OtherProps {
  readonly other: OtherModel | null;
}

/** Which model the open one is compared with, and a way to choose it, with its external data when there is any. */
export function OtherModelField({ other }: OtherProps) {
  const run = useRun();
  const words = useWords().run.inside;
  const busy = useRunState(({ phase }) => phase.kind === 'busy');
  const choose = async (): Promise<void> => {
    const { files } = await chooseFiles();
    if (files.length > 0) await run.compare.open(files);
  };
  return (
    <span className={styles.filter}>
      <Button icon={<FolderOpen size={14} />} disabled={busy} onClick={() => void choose()}>
        {other?.state === 'open' ? words.chooseAnother : words.chooseOther}
      </Button>
      {other?.state === 'opening' && words.openingOther(other.file)}
      {other?.state === 'open' && (
        <>
          <code className={styles.file} title={other.file}>
            {other.file}
          </code>
          {words.countsAsRight}
        </>
      )}
    </span>
  );
}

/** Why the other model was not opened, or not compared with. */
export function OtherProblemText({ other }: OtherProps) {
  const words = useWords();
  const text = other === null ? null : problemOf(other, words);
  if (text === null) return null;
  return (
    <p className={styles.problem} role="alert">
      {text}
    </p>
  );
}

function problemOf(other: OtherModel, words: Messages): string | null {
  switch (other.state) {
    case 'opening':
      return null;
    case 'failed': {
      const { title, what, next } = describeError(words, other.error);
      return `${title}. ${what} ${next}`;
    }
    case 'open':
      return other.problem === null ? null : `${other.file}: ${textOf(other.problem, words)}`;
  }
}

function textOf(problem: OtherProblem, { run }: Messages): string {
  const words = run.inside.other;
  switch (problem.kind) {
    case 'no-input':
      return words.noInput(problem.input);
    case 'bad-input':
      return words.badInput(problem.input, run.input.feedError(problem.error));
    case 'unfed':
      return words.unfed(problem.input, problem.type);
    case 'nothing-in-common':
      return words.nothing;
    case 'run': {
      const { error } = problem;
      if (error.kind === 'weights-missing') return words.weights(error.locations.slice(0, 3).join(', '));
      const { title, advice } = run.errors.text(error);
      return `${title} ${error.kind === 'failed' && error.failure.kind === 'other' ? error.message : advice}`;
    }
  }
}
