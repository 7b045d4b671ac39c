import { useEffect, useRef, useState } from 'react';

export type Answer<T> =
  /** Not asked. `last` is the newest answer there was, so that a view need not empty while the next is on its way. */
  { readonly state: 'waiting'; readonly last: T | null } | { readonly state: 'ready'; readonly value: T };

/**
 * Asks a question each time `key` changes, and gives the newest answer; an older one that comes late is dropped. A
 * null key asks nothing. `ask` must not reject.
 */
export function useAnswer<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (key === null) return undefined;
    const controller = new AbortController();
    void latest.current(controller.signal).then((value) => {
      if (!controller.signal.aborted) setAnswer({ key, value });
    });
    return () => controller.abort();
  }, [key]);
  if (answer !== null && answer.key === key) return { state: 'ready', value: answer.value };
  return { state: 'waiting', last: answer?.value ?? null };
}
