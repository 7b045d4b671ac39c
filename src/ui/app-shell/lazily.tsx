/**
 * Components that arrive in a chunk of their own. React's `lazy` would do, but React holds back what follows a Suspense
 * fallback until 300 ms after that fallback: a third of a second in which the diagram is ready and not shown.
 */
import { createElement, useEffect, useState, type ComponentType } from 'react';

export interface LazyPart<Props> {
  /** Renders nothing until the part is there; throws for the error boundary when it cannot be had. */
  readonly Part: ComponentType<Props>;
  /** Asks for the part ahead of use. A failure is not kept: the part is asked for again when it is needed. */
  readonly prefetch: () => Promise<void>;
}

export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async (): Promise<void> => {
    loaded = await load();
  };
  function Part(props: Props) {
    const [failure, setFailure] = useState<unknown>(null);
    const [, setReady] = useState(loaded !== null);
    useEffect(() => {
      if (loaded === null) fetchPart().then(() => setReady(true), setFailure);
    }, []);
    if (failure !== null) throw failure;
    return loaded === null ? null : createElement(loaded, props);
  }
  return {
    Part,
    prefetch: async () => {
      try {
        await fetchPart();
      } catch {
        // Asked for again when it is needed.
      }
    },
  };
}
