import { useRun, useRunState } from '../use-run.ts';

/**
 * The classes of an output that are hidden, and what changes them: the same at the next run. null: nobody has chosen any.
 */
export function useHiddenClasses(
  output: string,
): readonly [ReadonlySet<number> | null, (hidden: ReadonlySet<number>) => void] {
  const { store } = useRun();
  const hidden = useRunState((state) => state.hiddenClasses.get(output) ?? null);
  const change = (next: ReadonlySet<number>): void =>
    store.setState(({ hiddenClasses }) => ({ hiddenClasses: new Map([...hiddenClasses, [output, next]]) }));
  return [hidden, change];
}
