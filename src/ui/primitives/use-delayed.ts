import { useEffect, useState } from 'react';

/** Under this time a job shows nothing: what flashes up and away disturbs more than it tells. */
export const FLASH_MS = 150;

/** True once `active` has been true for `delay` milliseconds without a break. */
export function useDelayed(active: boolean, delay: number = FLASH_MS): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setPassed(true), delay);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [active, delay]);
  return active && passed;
}
