/** Networks in open groups, for tests and benchmarks: frames within frames, edges from any of them into any other. */
import type { SampleNode } from './samples.ts';

/** Collects nodes; frames are entered and left. */
class Nest {
  readonly list: SampleNode[] = [];
  private readonly frames: number[] = [];

  open(): void {
    this.frames.push(this.put({ inputs: [] }));
  }

  close(): void {
    this.frames.pop();
  }

  put(node: SampleNode): number {
    const parent = this.frames.at(-1);
    return this.list.push(parent === undefined ? node : { ...node, parent }) - 1;
  }

  /** A node that reads `inputs`, and `more` nodes after it in a chain; returns the last one. */
  chain(inputs: readonly number[], more = 0, height = 28): number {
    let last = this.put({ inputs, height });
    for (let i = 0; i < more; i++) last = this.put({ inputs: [last], height });
    return last;
  }
}

/**
 * Ranges of transformer blocks, each with frames for its norms, attention and MLP; one mask feeds all. `more` nodes are
 * chained to each: 4 give some 150 nodes a block, what exporters write.
 */
export function nestedTransformerSample(blocks: number, perRange = 16, more = 0): SampleNode[] {
  const nest = new Nest();
  const norm = (from: number): number => {
    nest.open();
    const mean = nest.chain([from], more);
    const out = nest.chain([nest.chain([from, mean], more, 44), nest.chain([mean], more)], more);
    nest.close();
    return out;
  };
  const input = nest.put({ inputs: [], pin: 'first' });
  const mask = nest.chain([nest.put({ inputs: [], pin: 'first' })]);
  let top = nest.chain([input], 0, 60);
  for (let b = 0; b < blocks; b++) {
    if (b % perRange === 0) nest.open();
    nest.open();
    const normed = norm(top);
    nest.open();
    const [q = 0, k = 0, v = 0] = [0, 1, 2].map(() => nest.chain([normed], more + 2, 44));
    const scores = nest.chain([nest.chain([q, k], more), mask], more + 1);
    const mixed = nest.chain([nest.chain([scores, v], more + 1)], more, 60);
    nest.close();
    const attended = nest.chain([mixed, top]);
    const inner = norm(attended);
    nest.open();
    const wide = nest.chain([inner], more, 60);
    const narrow = nest.chain([nest.chain([nest.chain([wide], more), wide])], more, 60);
    nest.close();
    top = nest.chain([narrow, attended]);
    nest.close();
    if (b % perRange === perRange - 1 || b === blocks - 1) nest.close();
  }
  nest.put({ inputs: [nest.chain([norm(top)], 0, 60)], pin: 'last' });
  return nest.list;
}

/** A chain cut into frames of `size` nodes. */
export function nestedChainSample(length: number, size: number): SampleNode[] {
  const nest = new Nest();
  for (let i = 0, last = -1; i < length; i++) {
    if (i % size === 0) nest.open();
    last = nest.put({ inputs: last < 0 ? [] : [last] });
    if (i % size === size - 1) nest.close();
  }
  return nest.list;
}

/** Residual blocks, each in a frame of its own: the skip passes beside the frame's main line, within the frame. */
export function nestedResidualSample(blocks: number): SampleNode[] {
  const nest = new Nest();
  let top = nest.put({ inputs: [], pin: 'first' });
  for (let b = 0; b < blocks; b++) {
    nest.open();
    top = nest.chain([nest.chain([nest.chain([top], 2, 44)], 2, 44), top]);
    nest.close();
  }
  nest.put({ inputs: [top], pin: 'last' });
  return nest.list;
}

/** A U-Net with a frame for its encoder and one for its decoder, and in them one for every level; skips lead across. */
export function nestedUnetSample(levels: number): SampleNode[] {
  const nest = new Nest();
  const stage = (inputs: readonly number[]): number => {
    nest.open();
    const out = nest.chain([nest.chain(inputs, 1, 60)], 1, 60);
    nest.close();
    return out;
  };
  let top = nest.put({ inputs: [], pin: 'first' });
  const skips: number[] = [];
  nest.open();
  for (let level = 0; level < levels; level++) {
    const out = stage([top]);
    skips.push(out);
    top = nest.chain([out], 0, 44);
  }
  nest.close();
  top = stage([top]);
  nest.open();
  for (const skip of skips.reverse()) top = stage([nest.chain([top], 0, 60), skip]);
  nest.close();
  nest.put({ inputs: [top], pin: 'last' });
  return nest.list;
}
