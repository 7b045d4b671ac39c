import { Mic, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { formatCount, formatNumber } from '../../../core/base/format-number.ts';
import { hasMicrophone, startRecording, type Recording } from '../../../platform/audio.ts';
import { audioRateOf, resampled, soundRecipe } from '../../../state/run/file-recipes.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import type { FileEditorProps, RecipeOf } from './editor.ts';
import { FieldRow, NumberField } from './fields.tsx';
import { FileButton } from './FileButton.tsx';
import styles from './Inputs.module.css';

/** What every browser resamples to. */
const LOWEST_RATE = 8000;
const SAMPLE_BYTES = 4;

/** A sound from a file or the microphone, and which part of it. */
export function AudioEditor({ input, onChange }: FileEditorProps<'audio'>) {
  const words = useWords().run.input.audio;
  const [problem, setProblem] = useState<string | null>(null);
  const recipe = input.recipe.kind === 'audio' ? input.recipe : null;

  const give = async (file: Blob, fileName: string): Promise<void> => {
    const made = await soundRecipe(input, file, fileName, audioRateOf(input));
    setProblem(made.ok ? null : words.unreadable(fileName, made.error));
    if (made.ok) onChange(made.value);
  };

  return (
    <>
      <div className={styles.actions}>
        <FileButton accept="audio/*" onFile={(file) => void give(file, file.name)}>
          {words.choose}
        </FileButton>
        {hasMicrophone() && (
          <RecordButton
            onSound={(file) => void give(file, words.recorded)}
            onProblem={(reason) => setProblem(words.microphoneFailed(reason))}
          />
        )}
        {recipe !== null && <span className={styles.file}>{recipe.fileName}</span>}
      </div>
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      {recipe !== null && (
        <Window
          recipe={recipe}
          onChange={onChange}
          onRate={async (rate) => {
            const made = await resampled(input, recipe, rate);
            if (made?.ok === true) onChange(made.value);
          }}
        />
      )}
    </>
  );
}

interface RecordButtonProps {
  readonly onSound: (file: Blob) => void;
  readonly onProblem: (reason: string) => void;
}

function RecordButton({ onSound, onProblem }: RecordButtonProps) {
  const words = useWords().run.input.audio;
  const [recording, setRecording] = useState<Recording | null>(null);
  const running = useRef<Recording | null>(null);
  // The microphone is off as soon as this is gone.
  useEffect(() => () => running.current?.cancel(), []);
  const keep = (next: Recording | null): void => {
    running.current = next;
    setRecording(next);
  };

  const start = async (): Promise<void> => {
    const started = await startRecording();
    if (started.ok) keep(started.value);
    else onProblem(started.error);
  };
  const stop = async (now: Recording): Promise<void> => {
    keep(null);
    onSound(await now.stop());
  };
  return recording === null ? (
    <Button icon={<Mic size={14} />} onClick={() => void start()}>
      {words.record}
    </Button>
  ) : (
    <Button tone="primary" icon={<Square size={14} />} onClick={() => void stop(recording)}>
      {words.stop}
    </Button>
  );
}

interface WindowProps {
  readonly recipe: RecipeOf<'audio'>;
  readonly onChange: (recipe: RecipeOf<'audio'>) => void;
  readonly onRate: (rate: number) => Promise<void>;
}

function Window({ recipe, onChange, onRate }: WindowProps) {
  const words = useWords().run.input.audio;
  const { options } = recipe;
  const count = recipe.samples.size / SAMPLE_BYTES;
  return (
    <>
      <FieldRow>
        <NumberField
          label={words.rate}
          value={options.rate}
          whole
          min={LOWEST_RATE}
          onChange={(rate) => void onRate(rate)}
        />
        <NumberField
          label={words.start}
          value={options.start}
          whole
          min={0}
          onChange={(start) => onChange({ ...recipe, options: { ...options, start } })}
        />
        <NumberField
          label={words.length}
          value={options.length}
          whole
          min={1}
          onChange={(length) => onChange({ ...recipe, options: { ...options, length } })}
        />
      </FieldRow>
      <p className={styles.hint}>{words.holds(formatNumber(count / options.rate, 3), formatCount(count))}</p>
    </>
  );
}
