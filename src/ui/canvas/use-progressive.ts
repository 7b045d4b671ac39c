import { useEffect, useState } from 'react';

interface Pace {
  /** What is mounted at once when everything is new. */
  readonly first: number;
  /** What is added in each frame after that. */
  readonly step: number;
}

interface Mounted {
  readonly fresh: unknown;
  readonly wanted: readonly number[];
  readonly shown: readonly number[];
}

/**
 * As much of `wanted` (ascending) as can be mounted without a stall: what was there stays, the rest comes frame by frame.
 * A change of `fresh` begins anew.
 */
export function useProgressive(
  wanted: readonly number[],
  fresh: unknown,
  { first, step }: Pace,
): readonly number[] {
  const [state, setState] = useState<Mounted>({ fresh, wanted, shown: wanted.slice(0, first) });
  let now = state;
  if (state.fresh !== fresh) now = { fresh, wanted, shown: wanted.slice(0, first) };
  else if (state.wanted !== wanted) now = { fresh, wanted, shown: merge(state.shown, wanted, step) };
  if (now !== state) setState(now);
  const waiting = now.shown.length < wanted.length;
  useEffect(() => {
    if (!waiting) return undefined;
    const frame = requestAnimationFrame(() => {
      setState((before) =>
        before.wanted === wanted ? { ...before, shown: merge(before.shown, wanted, step) } : before,
      );
    });
    return () => cancelAnimationFrame(frame);
  }, [waiting, wanted, step, now.shown]);
  return now.shown;
}

/** Those of `shown` that are wanted still, and up to `more` others; ascending, as both lists are. */
export function merge(shown: readonly number[], wanted: readonly number[], more: number): readonly number[] {
  const had = new Set(shown);
  let room = more;
  return wanted.filter((thing) => had.has(thing) || room-- > 0);
}
