/** Files that are given to the page while a model is open and that are no model: each goes to the input that it fits. */
import type { SourceFile } from '../../core/ir/source.ts';
import { en } from '../../words/en.ts';
import type { App } from '../app.ts';
import { showBottomTab } from '../commands/panel-commands.ts';
import type { Run } from './create-run.ts';
import type { RunFileKind } from './file-kind.ts';
import { arrayRecipe, audioRateOf, pictureRecipe, soundRecipe } from './file-recipes.ts';
import { runOf } from './run-of.ts';
import type { InputState } from './run-state.ts';
import { offeredSources, type SourceKind } from './sources.ts';

/** Opens the Run tab and gives it these files; the input that they were dropped on comes first. */
export async function takeRunFiles(
  app: App,
  files: readonly SourceFile[],
  kinds: readonly RunFileKind[],
  on: string | null = null,
): Promise<void> {
  if (!app.shell.getState().bottom || app.shell.getState().bottomTab !== 'run') showBottomTab(app, 'run');
  const run = runOf(app);
  await loaded(run);
  const taken = new Set<string>();
  for (const [i, file] of files.entries()) {
    const kind = kinds[i];
    const problem = kind === undefined ? null : await giveFile({ run, on, taken }, file, kind);
    if (problem !== null) app.actions.notify(problem, 'error');
  }
}

/** The run knows its inputs, or why it has none. */
async function loaded({ store }: Run): Promise<void> {
  const isThere = (): boolean => store.getState().facts !== null || store.getState().phase.kind === 'failed';
  if (isThere()) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (!isThere()) return;
      stop();
      resolve();
    });
  });
}

interface Drop {
  readonly run: Run;
  /** Name of the input that was dropped on. */
  readonly on: string | null;
  /** Inputs that this drop has filled. */
  readonly taken: Set<string>;
}

/** Gives one file to an input that has none of this drop yet; answers with what to say when none fits. */
async function giveFile(drop: Drop, file: SourceFile, kind: RunFileKind): Promise<string | null> {
  const { run } = drop;
  const words = en.run.input;
  const name = baseName(file.path);
  switch (kind) {
    case 'picture': {
      const input = fitting(drop, 'image');
      if (input === null) return words.noPlace(name);
      run.setRecipe(input.spec.name, pictureRecipe(input, file.blob, name));
      return null;
    }
    case 'sound': {
      const input = fitting(drop, 'audio');
      if (input === null) return words.noPlace(name);
      const recipe = await soundRecipe(input, file.blob, name, audioRateOf(input));
      if (!recipe.ok) return words.audio.unreadable(name, recipe.error);
      run.setRecipe(input.spec.name, recipe.value);
      return null;
    }
    case 'array':
      return (await giveArrays(drop, file.blob, name)) ? null : words.noPlace(name);
    case 'labels':
      return (await run.setLabels(await file.blob.text())) ? null : words.noLabels(name);
    case 'tokenizer': {
      if (await run.setTokenizer(file.blob, name)) return null;
      return words.text.unreadable(name, run.store.getState().text.problem ?? '');
    }
  }
}

/** The input that was dropped on, then what is guessed to take this, then what could; each once a drop. */
function fitting({ run, on, taken }: Drop, kind: SourceKind): InputState | null {
  const free = run.store.getState().inputs.filter(({ spec }) => !taken.has(spec.name));
  const able = free.filter((input) => offeredSources(input, false).includes(kind));
  const found =
    able.find(({ spec }) => spec.name === on) ?? free.find(({ guess }) => guess.kind === kind) ?? able[0];
  if (found === undefined) return null;
  taken.add(found.spec.name);
  return found;
}

/** Arrays go by name (of the file, of the array in an `.npz`), `input_3.pb` to the fourth input, any other to the first. */
async function giveArrays({ run, on, taken }: Drop, file: Blob, fileName: string): Promise<boolean> {
  const { inputs } = run.store.getState();
  const names = await run.tensors.ask((api) => api.listArrays(file));
  const entries = /\.npz$/i.test(fileName) && names.ok ? (names.value ?? []) : [];
  const named = entries.filter((entry) => inputs.some(({ spec }) => spec.name === entry));
  for (const entry of named) {
    taken.add(entry);
    run.setRecipe(entry, arrayRecipe(file, fileName, entry));
  }
  if (named.length > 0) return true;
  const stem = fileName.replace(/\.[^.]*$/, '');
  const place = /(?:^|_)(\d+)$/.exec(stem)?.[1];
  const input =
    inputs.find(({ spec }) => spec.name === on && !taken.has(on)) ??
    inputs.find(({ spec }) => spec.name === stem) ??
    (place === undefined ? undefined : inputs[Number(place)]) ??
    inputs.find(({ spec }) => !taken.has(spec.name));
  if (input === undefined) return false;
  taken.add(input.spec.name);
  run.setRecipe(input.spec.name, arrayRecipe(file, fileName, entries[0] ?? null));
  return true;
}

function baseName(path: string): string {
  return path.split('/').at(-1) ?? path;
}
