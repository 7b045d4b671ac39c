/** Which functions take the time: a profile of the page's thread, summed up. */
import type { CDPSession } from '@playwright/test';

export interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

export interface Profile {
  readonly nodes: readonly ProfileNode[];
  /** Node on top of the stack at each sample, and the microseconds since the sample before. */
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export interface FunctionTime {
  readonly name: string;
  /** Milliseconds in the function itself, and with what it calls. */
  readonly self: number;
  readonly total: number;
}

const SAMPLE_MICROSECONDS = 250;

/** Profiles the page's thread during `work`. */
export async function profile(
  client: CDPSession,
  work: () => Promise<void>,
): Promise<readonly FunctionTime[]> {
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await client.send('Profiler.start');
  await work();
  const { profile } = await client.send('Profiler.stop');
  await client.send('Profiler.disable');
  return sumFunctions(profile);
}

/** By function, most time in itself first. A function that calls itself counts once for each moment. */
export function sumFunctions({ nodes, samples = [], timeDeltas = [] }: Profile): readonly FunctionTime[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parentOf.set(child, id);
  const self = new Map<number, number>();
  samples.forEach((id, i) => self.set(id, (self.get(id) ?? 0) + (timeDeltas[i] ?? 0) / 1000));
  const sums = new Map<string, { self: number; total: number }>();
  const add = (name: string, what: 'self' | 'total', time: number): void => {
    const sum = sums.get(name) ?? { self: 0, total: 0 };
    sum[what] += time;
    sums.set(name, sum);
  };
  for (const [id, time] of self) {
    const seen = new Set<string>();
    for (let at = byId.get(id); at !== undefined; at = byId.get(parentOf.get(at.id) ?? -1)) {
      const name = nameOf(at);
      if (at.id === id) add(name, 'self', time);
      if (!seen.has(name)) add(name, 'total', time);
      seen.add(name);
    }
  }
  return [...sums].map(([name, { self, total }]) => ({ name, self, total })).sort((a, b) => b.self - a.self);
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  if (url === '') return functionName === '' ? '(native)' : functionName;
  const file =
    url
      .split('/')
      .at(-1)
      ?.replace(/-[\w-]{8}\.js$/, '.js') ?? url;
  return `${functionName === '' ? '(anonymous)' : functionName} ${file}:${lineNumber + 1}`;
}
