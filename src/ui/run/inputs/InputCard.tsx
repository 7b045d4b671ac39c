import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { elementTypeName } from '../../../core/ir/element-type.ts';
import type { InputRecipe } from '../../../core/feeds/recipe.ts';
import { formatValueType } from '../../../core/ir/format-value-type.ts';
import { readDrop } from '../../../platform/drop.ts';
import { runFileKinds } from '../../../state/run/file-kind.ts';
import { takeRunFiles } from '../../../state/run/intake.ts';
import type { InputState } from '../../../state/run/run-state.ts';
import { offeredSources, type SourceKind } from '../../../state/run/sources.ts';
import { startRecipe } from '../../../state/run/start-recipe.ts';
import { useApp, useDocument, useWords } from '../../app-context.tsx';
import { optionsOf } from '../../primitives/options-of.ts';
import { Select } from '../../primitives/Select.tsx';
import { useRun } from '../use-run.ts';
import styles from './Inputs.module.css';
import { SourceEditor } from './SourceEditor.tsx';

/** One input: its name, type and shape, how its values are made, and what came of it. */
export function InputCard({ input }: { readonly input: InputState }) {
  const run = useRun();
  const words = useWords().run.input;
  const outputs = useFittingOutputs(input);
  const drops = useDrops(input.spec.name);
  /** What was set for each way of giving values: whoever comes back finds it. */
  const kept = useRef(new Map<SourceKind, InputRecipe>());
  /** A way that was chosen and still waits for its file. */
  const [waiting, setWaiting] = useState<{ readonly kind: SourceKind; readonly recipe: InputRecipe } | null>(
    null,
  );
  const { spec, recipe, made } = input;
  const kind = waiting !== null && waiting.recipe === recipe ? waiting.kind : recipe.kind;

  const choose = (next: SourceKind): void => {
    kept.current.set(recipe.kind, recipe);
    const start = kept.current.get(next) ?? startRecipe(input, next, outputs);
    setWaiting(start === null ? { kind: next, recipe } : null);
    if (start === null) return;
    run.setRecipe(spec.name, start);
    // The other inputs of a text come along.
    if (start.kind === 'text') run.startText(start.text);
  };

  return (
    <div className={styles.card} data-takes-drops="" data-over={drops.over} {...drops.handlers}>
      <div className={styles.head}>
        <strong className={styles.name}>{spec.name}</strong>
        <code className={styles.type}>{typeText(input)}</code>
        <Select
          label={words.source(spec.name)}
          chosen={kind}
          options={optionsOf(offeredSources(input, outputs.length > 0), words.kinds)}
          onChoose={choose}
        />
      </div>
      <SourceEditor
        input={input}
        kind={kind}
        outputs={outputs}
        onChange={(next) => run.setRecipe(spec.name, next)}
      />
      {made.state === 'failed' && recipe.kind !== 'typed' && kind === recipe.kind && (
        <p className={styles.problem}>{words.feedError(made.error)}</p>
      )}
    </div>
  );
}

/** The shape that the values have, or what the model says of it. */
function typeText({ spec, made }: InputState): string {
  if (made.state === 'made')
    return `${elementTypeName(spec.dataType)}[${made.value.tensor.tensor.dims.join(', ')}]`;
  return formatValueType({ kind: 'tensor', elemType: spec.dataType, shape: spec.dims, denotation: '' });
}

/** Outputs that could be this input of the next run. */
function useFittingOutputs({ spec, guess }: InputState): readonly string[] {
  const graph = useDocument((state) => state.document?.summary.graphs[0]);
  const known = guess.kind === 'state' ? guess.output : null;
  const wanted = typeShape(
    formatValueType({ kind: 'tensor', elemType: spec.dataType, shape: spec.dims, denotation: '' }),
  );
  return (graph?.outputs ?? [])
    .filter(({ name, type }) => name === known || type === '' || typeShape(type) === wanted)
    .map(({ name }) => name);
}

/** The element type and the number of dimensions, of a type as it is printed. */
function typeShape(type: string): string {
  return type.replaceAll(/[^,[\]]+(?=[,\]])/g, '?');
}

/** Files that are dropped or pasted onto a card are for this input. */
function useDrops(name: string) {
  const app = useApp();
  const [over, setOver] = useState(false);
  const take = async (transfer: DataTransfer): Promise<void> => {
    const intake = await readDrop(transfer);
    const kinds = await runFileKinds(intake.files);
    if (kinds !== null) await takeRunFiles(app, intake.files, kinds, name);
    else if (intake.files.length > 0) await app.actions.openFiles(intake);
  };
  return {
    over,
    handlers: {
      onDragOver: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
          void take(event.dataTransfer);
        }
      },
      onPaste: (event: ClipboardEvent) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        void take(event.clipboardData);
      },
    },
  };
}
