import { useEffect, useState } from 'react';
import type { Mountable } from './visible-parts.ts';

interface Pace {
  /** What is mounted at once when everything is new. */
  readonly first: number;
  /** What is added in each frame after that. */
  readonly step: number;
}

interface Mounted {
  readonly fresh: unknown;
  readonly wanted: Mountable;
  readonly shown: readonly number[];
}

/**
 * As much of `wanted` as can be mounted without a stall: what was there stays, the rest comes frame by frame.
 * A change of `fresh` begins anew.
 */
export function useProgressive(wanted: Mountable, fresh: unknown, { first, step }: Pace): readonly number[] {
  const [state, setState] = useState<Mounted>({ fresh, wanted, shown: merge([], wanted, first) });
  let now = state;
  if (state.fresh !== fresh) now = { fresh, wanted, shown: merge([], wanted, first) };
  else if (state.wanted !== wanted) now = { fresh, wanted, shown: merge(state.shown, wanted, step) };
  if (now !== state) setState(now);
  const waiting = now.shown.length < wanted.all.length;
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

/** Those of `shown` that are wanted still, and up to `more` others, those on screen first; ascending. */
export function merge(
  shown: readonly number[],
  { all, onScreen }: Mountable,
  more: number,
): readonly number[] {
  const had = new Set(shown);
  const fresh = all.filter((thing) => !had.has(thing));
  if (fresh.length <= more) return all;
  const urgent = fresh.filter((thing) => onScreen.has(thing)).slice(0, more);
  const others = fresh.filter((thing) => !onScreen.has(thing)).slice(0, more - urgent.length);
  const added = new Set([...urgent, ...others]);
  return all.filter((thing) => had.has(thing) || added.has(thing));
}
