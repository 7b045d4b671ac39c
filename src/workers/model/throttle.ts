import type { Milliseconds } from '../../core/base/units.ts';

/** Two frames: more often than that nobody sees a bar move, and every message costs the page a turn. */
const INTERVAL: Milliseconds = 33;

/** Calls `report` for fractions of one job, but not more often than every `INTERVAL`; 1 always goes through. */
export function throttleProgress<Stage>(
  report: (stage: Stage, fraction: number) => void,
  now: () => Milliseconds = () => performance.now(),
): (stage: Stage, fraction: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  let lastStage: Stage | null = null;
  return (stage, fraction) => {
    const time = now();
    if (stage === lastStage && fraction < 1 && time - last < INTERVAL) return;
    last = time;
    lastStage = stage;
    report(stage, fraction);
  };
}
