import type { Captured } from './capture-state.ts';
import type { InputState } from './run-state.ts';

/** Whether an input has been made anew since: the values are then of other inputs than those on screen. */
export function isStale({ feeds }: Pick<Captured, 'feeds'>, inputs: readonly InputState[]): boolean {
  const given = new Set(feeds);
  return (
    feeds.length > 0 &&
    inputs.some(
      ({ recipe, made }) =>
        recipe.kind !== 'default' && !(made.state === 'made' && given.has(made.value.tensor)),
    )
  );
}
