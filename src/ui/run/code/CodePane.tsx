import { useMemo, useState } from 'react';
import { generateSnippet } from '../../../core/snippets/generate-snippet.ts';
import {
  SNIPPET_LANGUAGES,
  type SnippetLanguage,
  type SnippetOutput,
} from '../../../core/snippets/snippet-plan.ts';
import { useApp, useDocument, useWords } from '../../app-context.tsx';
import { CopyButton } from '../../primitives/CopyButton.tsx';
import { optionsOf } from '../../primitives/options-of.ts';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { useAnswer } from '../../primitives/use-answer.ts';
import { useRun, useRunState } from '../use-run.ts';
import styles from './Code.module.css';
import { dataTypeOf, planInputs, planSnippet } from './plan-snippet.ts';
import { readOutputs } from './read-outputs.ts';
import { SaveInputs } from './SaveInputs.tsx';

const NO_OUTPUTS: readonly SnippetOutput[] = [];

/** The run as a program to take along. */
export function CodePane() {
  const app = useApp();
  const words = useWords().run.code;
  const [language, setLanguage] = useState<SnippetLanguage>('python');
  const states = useRunState((state) => state.inputs);
  const backend = useRunState((state) => state.settings.backend);
  const summary = useDocument((state) => state.document?.summary ?? null);
  const outputs = useOutputs();
  const planned = useMemo(() => planInputs(states), [states]);
  const program = useMemo(() => {
    if (planned === null || outputs.length === 0 || summary === null) return null;
    const externalFiles = summary.externalFiles.map(({ location }) => location);
    const plan = planSnippet({
      model: summary.file,
      externalFiles,
      inputs: planned.inputs,
      outputs,
      backend,
    });
    return generateSnippet(plan, language);
  }, [planned, outputs, summary, backend, language]);
  return (
    <section className={styles.pane} aria-label={words.code}>
      <div className={styles.bar}>
        <LabelledSelect
          label={words.language}
          options={optionsOf(SNIPPET_LANGUAGES, words.languages)}
          chosen={language}
          onChoose={setLanguage}
        />
        {planned !== null && planned.files.length > 0 && <SaveInputs files={planned.files} />}
        {program?.ok === true && (
          <CopyButton
            text={program.value}
            label={words.copy}
            copied={words.copied}
            onFail={() => app.actions.notify(words.copyFailed, 'error')}
          />
        )}
      </div>
      {planned === null && <p className={styles.note}>{words.notReady}</p>}
      {planned !== null && outputs.length === 0 && <p className={styles.note}>{words.noOutputs}</p>}
      {program?.ok === false && <p className={styles.problem}>{words.problem(program.error)}</p>}
      {program?.ok === true && <pre className={styles.code}>{program.value}</pre>}
    </section>
  );
}

/** What the last run gave, as what it most likely is; before one, what the model says that it gives. */
function useOutputs(): readonly SnippetOutput[] {
  const run = useRun();
  const last = useRunState((state) => state.last);
  const lines = useDocument((state) => state.document?.summary.graphs[0]?.outputs ?? null);
  const read = useAnswer(last === null ? null : String(last.id), async () =>
    last === null ? NO_OUTPUTS : readOutputs(run.tensors, last),
  );
  return useMemo(() => {
    if (last !== null && read.state === 'ready') return read.value;
    return (lines ?? []).flatMap(({ name, type }): readonly SnippetOutput[] => {
      const dataType = dataTypeOf(type);
      return dataType === null ? [] : [{ name, dataType, readout: { kind: 'print' } }];
    });
  }, [last, read, lines]);
}
