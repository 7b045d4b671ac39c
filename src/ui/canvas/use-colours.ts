import { useLayoutEffect, useState, type RefObject } from 'react';
import { useSettings } from '../app-context.tsx';
import { resolveColours, type PaintColours } from './painting/resolve-colours.ts';

/** The tokens as canvas colours, read again when the theme changes here or in the system. Null before the first layout. */
export function useColours(element: RefObject<HTMLElement | null>): PaintColours | null {
  const theme = useSettings((state) => state.theme);
  const [colours, setColours] = useState<PaintColours | null>(null);
  useLayoutEffect(() => {
    const read = (): void => {
      if (element.current !== null) setColours(resolveColours(element.current));
    };
    read();
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    return () => system.removeEventListener('change', read);
  }, [element, theme]);
  return colours;
}
