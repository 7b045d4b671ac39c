/** The frames of a page while something moves: how far apart they are, and what the page's thread did in them. */
import type { CDPSession, Page } from '@playwright/test';
import { percentile } from './measure.ts';

export interface FrameFacts {
  readonly frames: number;
  /** Between frames, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** Share of the intervals above `LONG_MS`. */
  readonly long: number;
  /** Share of the frames in which the view was another one than in the frame before. */
  readonly moved: number;
  /** Tasks of more than 50 ms: how many, and the longest. */
  readonly tasks: number;
  readonly longestTask: number;
  /** Computed by the page's thread, in milliseconds a frame: scripts, then styles and layout of the document, then all. */
  readonly script: number;
  readonly style: number;
  readonly busy: number;
}

export const LONG_MS = 50;

interface Watch {
  benchFrames?: { times: number[]; moves: number; tasks: number[]; stop(): void };
}

/** What `work` does to the page's frames. */
export async function watchFrames(
  page: Page,
  client: CDPSession,
  work: () => Promise<void>,
): Promise<FrameFacts> {
  await page.evaluate(() => {
    const times: number[] = [];
    const tasks: number[] = [];
    const plane = document.querySelector<HTMLElement>('.react-flow__viewport');
    const found = { times, tasks, moves: 0, stop: (): void => undefined };
    let before = plane?.style.transform;
    let next = 0;
    const note = (time: number): void => {
      times.push(time);
      const now = plane?.style.transform;
      if (now !== before) found.moves += 1;
      before = now;
      next = requestAnimationFrame(note);
    };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    next = requestAnimationFrame(note);
    found.stop = () => {
      cancelAnimationFrame(next);
      observer.disconnect();
    };
    (window as Watch).benchFrames = found;
  });
  // Time that the thread computes, not time that passes: other load on the machine does not count.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await threadTimes(client);
  await work();
  const after = await threadTimes(client);
  const { times, moves, tasks } = await page.evaluate(() => {
    const found = (window as Watch).benchFrames;
    found?.stop();
    return { times: found?.times ?? [], moves: found?.moves ?? 0, tasks: found?.tasks ?? [] };
  });
  const count = Math.max(1, times.length);
  const each = (name: keyof ThreadTimes): number => (after[name] - before[name]) / count;
  return {
    ...intervalFacts(times),
    moved: moves / count,
    tasks: tasks.length,
    longestTask: Math.max(0, ...tasks),
    script: each('script'),
    style: each('style'),
    busy: each('busy'),
  };
}

/** From the times at which frames began. */
export function intervalFacts(
  times: readonly number[],
): Pick<FrameFacts, 'frames' | 'p50' | 'p95' | 'max' | 'long'> {
  const intervals = times.slice(1).map((time, i) => time - (times[i] ?? time));
  return {
    frames: times.length,
    p50: percentile(intervals, 0.5),
    p95: percentile(intervals, 0.95),
    max: percentile(intervals, 1),
    long: intervals.filter((interval) => interval > LONG_MS).length / Math.max(1, intervals.length),
  };
}

interface ThreadTimes {
  readonly script: number;
  readonly style: number;
  readonly busy: number;
}

async function threadTimes(client: CDPSession): Promise<ThreadTimes> {
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    script: of('ScriptDuration'),
    style: of('LayoutDuration') + of('RecalcStyleDuration'),
    busy: of('TaskDuration'),
  };
}
