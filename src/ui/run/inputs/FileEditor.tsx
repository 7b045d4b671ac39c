import { useEffect, useState } from 'react';
import { arrayRecipe } from '../../../state/run/file-recipes.ts';
import { useWords } from '../../app-context.tsx';
import { useRun } from '../use-run.ts';
import type { FileEditorProps } from './editor.ts';
import { FieldRow, SelectField } from './fields.tsx';
import { FileButton } from './FileButton.tsx';
import styles from './Inputs.module.css';

/** A tensor from a file; of an `.npz`, which array. */
export function FileEditor({ input, onChange }: FileEditorProps<'file'>) {
  const words = useWords().run.input;
  const recipe = input.recipe.kind === 'file' ? input.recipe : null;
  const arrays = useArrays(recipe?.file ?? null);
  return (
    <>
      <div className={styles.actions}>
        <FileButton accept=".npy,.npz,.pb" onFile={(file) => onChange(arrayRecipe(file, file.name))}>
          {words.chooseFile}
        </FileButton>
        {recipe === null ? (
          <span className={styles.hint}>{`${words.dropHere}: ${words.file.hint}`}</span>
        ) : (
          <span className={styles.file}>{recipe.fileName}</span>
        )}
      </div>
      {recipe !== null && arrays.length > 1 && (
        <FieldRow>
          <SelectField
            label={words.file.array}
            chosen={recipe.entry ?? arrays[0] ?? ''}
            options={arrays.map((name) => ({ value: name, title: name }))}
            onChoose={(entry) => onChange({ ...recipe, entry })}
          />
        </FieldRow>
      )}
    </>
  );
}

/** The arrays of an `.npz`; none of any other file. */
function useArrays(file: Blob | null): readonly string[] {
  const { tensors } = useRun();
  const [found, setFound] = useState<{ readonly file: Blob; readonly names: readonly string[] } | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    let current = true;
    const list = async (): Promise<void> => {
      const names = await tensors.ask((api) => api.listArrays(file));
      if (current) setFound({ file, names: names.ok ? (names.value ?? []) : [] });
    };
    void list();
    return () => {
      current = false;
    };
  }, [file, tensors]);
  return found !== null && found.file === file ? found.names : [];
}
