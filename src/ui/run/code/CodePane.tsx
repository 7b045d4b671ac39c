import { useMemo, useState } from 'react';
import { generateSnippet } from '../../../core/snippets/generate-snippet.ts';
import {
  SNIPPET_LANGUAGES,
  type SnippetLanguage,
  type SnippetOutput,
} from '../../../core/snippets/snippet-plan.ts';
import type { ReadableOutput } from '../../../core/transform/readable-output.ts';
import { useApp, useDocument, useWords } from '../../app-context.tsx';
import { CopyButton } from '../../primitives/CopyButton.tsx';
import { optionsOf } from '../../primitives/options-of.ts';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { useAnswer } from '../../primitives/use-answer.ts';
import { useLabelsOf } from '../outputs/use-labels.ts';
import { useRun, useRunState } from '../use-run.ts';
import styles from './Code.module.css';
import { labelOutputs, type LabelledOutputs } from './label-outputs.ts';
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
  const planned = useRunState((state) => state.facts?.outputs);
  const leftOut = (planned ?? []).flatMap(({ kind, name }) => (kind === 'tensor' ? [] : [name]));
  const read = useOutputs();
  const named = useMemo(() => read.filter((output) => isTensor(planned, output.name)), [read, planned]);
  const { outputs, files: lists } = useLabelled(named);
  const inputs = useMemo(() => planInputs(states), [states]);
  const program = useMemo(() => {
    if (inputs === null || outputs.length === 0 || summary === null) return null;
    const externalFiles = summary.externalFiles.map(({ location }) => location);
    const plan = planSnippet({
      model: summary.file,
      externalFiles,
      inputs: inputs.inputs,
      outputs,
      backend,
    });
    return generateSnippet(plan, language);
  }, [inputs, outputs, summary, backend, language]);
  return (
    <section className={styles.pane} aria-label={words.code}>
      <div className={styles.bar}>
        <LabelledSelect
          label={words.language}
          options={optionsOf(SNIPPET_LANGUAGES, words.languages)}
          chosen={language}
          onChoose={setLanguage}
        />
        {inputs !== null && inputs.files.length + lists.length > 0 && (
          <SaveInputs files={[...inputs.files, ...lists]} />
        )}
        {program?.ok === true && (
          <CopyButton
            text={program.value}
            label={words.copy}
            copied={words.copied}
            onFail={() => app.actions.notify(words.copyFailed, 'error')}
          />
        )}
      </div>
      {inputs === null && <p className={styles.note}>{words.notReady}</p>}
      {inputs !== null && outputs.length === 0 && <p className={styles.note}>{words.noOutputs}</p>}
      {program?.ok === false && <p className={styles.problem}>{words.problem(program.error)}</p>}
      {leftOut.length > 0 && <p className={styles.note}>{words.leftOut(leftOut.join(', '))}</p>}
      {program?.ok === true && <pre className={styles.code}>{program.value}</pre>}
    </section>
  );
}

/** What stands in for another output, such as a sequence's element, has no name in the model: a program cannot ask for it. */
function isTensor(planned: readonly ReadableOutput[] | undefined, name: string): boolean {
  return planned?.some((output) => output.kind === 'tensor' && output.name === name) ?? true;
}

/** The outputs with the names of the classes that "In & out" shows. */
function useLabelled(outputs: readonly SnippetOutput[]): LabelledOutputs {
  const last = useRunState((state) => state.last);
  const labelsOf = useLabelsOf();
  return useMemo(
    () => (last === null ? { outputs, files: [] } : labelOutputs(outputs, last, labelsOf)),
    [outputs, last, labelsOf],
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
