/** Medians, growth, and the memory of a whole browser. */
import { readdirSync, readFileSync } from 'node:fs';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The least value that is not below this share of all values: 0.95 leaves out the greatest twentieth. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * The power of the size that the values follow, by least squares on logarithms: 1 is linear. NaN for fewer than two sizes.
 */
export function growth(sizes: readonly number[], values: readonly number[]): number {
  const xs = sizes.map(Math.log);
  const ys = values.map(Math.log);
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const spread = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  const common = xs.reduce((sum, x, i) => sum + (x - meanX) * ((ys[i] ?? Number.NaN) - meanY), 0);
  return spread === 0 ? Number.NaN : common / spread;
}

/**
 * Proportional set size of a process and all its descendants, in bytes (Linux): pages shared by n processes count 1/n
 * in each, so the sum over a browser's processes is what the browser takes.
 */
export function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = parentOf(Number(entry));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  let total = 0;
  const stack = [root];
  for (let pid = stack.pop(); pid !== undefined; pid = stack.pop()) {
    total += proportionalSize(pid);
    stack.push(...(children.get(pid) ?? []));
  }
  return total;
}

const SAMPLE_MS = 100;

/** Looks at the memory of a process and its descendants ten times a second; `stop` tells the most in bytes. */
export function samplePeak(root: number): { stop(): number } {
  let peak = 0;
  const take = (): void => {
    peak = Math.max(peak, treeMemory(root));
  };
  const sampler = setInterval(take, SAMPLE_MS);
  return {
    stop() {
      clearInterval(sampler);
      take();
      return peak;
    },
  };
}

function parentOf(pid: number): number | null {
  try {
    // The command's name is in parentheses and may hold spaces: fields are counted after the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(fields?.[1] ?? Number.NaN);
  } catch {
    return null;
  }
}

function proportionalSize(pid: number): number {
  try {
    const match = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(match?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Rows as a Markdown table. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
