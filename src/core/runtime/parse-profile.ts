import { err, ok, type Result } from '../base/result.ts';
import { gpuTimes } from './gpu-times.ts';
import { readCount, readEvents, readShapes, readText, type ProfileEvent } from './read-events.ts';
import type { NodeTime, ProfileError, RunProfile, TimelineCall } from './run-profile.ts';
import { selfDurations } from './self-durations.ts';

export const KERNEL = '_kernel_time';

interface Calls {
  readonly first: ProfileEvent;
  readonly durations: number[];
  self: number;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

function nodeName(event: ProfileEvent): string {
  return event.name.slice(0, -KERNEL.length);
}

/** Nodes of several graphs may share a name (unnamed ones do); their index tells most of them apart. */
function nodeKey(event: ProfileEvent): string {
  const { op_name: op, provider, node_index: index } = event.args;
  return JSON.stringify([nodeName(event), readText(op), readText(provider), readCount(index)]);
}

function toNodeTime({ first, durations, self }: Calls, gpu: ReadonlyMap<string, number>): NodeTime {
  const sorted = durations.toSorted((a, b) => a - b);
  const { args } = first;
  const name = nodeName(first);
  return {
    name,
    opType: readText(args['op_name']),
    provider: readText(args['provider']),
    nodeIndex: readCount(args['node_index']),
    calls: durations.length,
    median: median(sorted),
    min: sorted[0] ?? 0,
    total: durations.reduce((sum, duration) => sum + duration, 0),
    selfTotal: self,
    inputShapes: readShapes(args['input_type_shape']),
    outputShapes: readShapes(args['output_type_shape']),
    outputBytes: readCount(args['output_size']),
    gpuTime: gpu.get(name) ?? null,
  };
}

/** The profile of a session: what its runs after the first `warmUps` took, node by node. */
export function parseProfile(text: string, warmUps: number): Result<RunProfile, ProfileError> {
  const read = readEvents(text);
  if (read === null) return err({ kind: 'not-a-profile' });
  const { events, skipped } = read;
  const session = (name: string): readonly ProfileEvent[] =>
    events.filter((event) => event.category === 'Session' && event.name === name);
  const all = session('model_run').toSorted((a, b) => a.start - b.start);
  const counted = all.slice(warmUps);
  const last = counted.at(-1);
  const from = counted[0]?.start ?? 0;
  if (last === undefined) return err({ kind: 'no-runs', runs: all.length });

  const kernels = events
    .filter(({ category, name, start }) => category === 'Node' && name.endsWith(KERNEL) && start >= from)
    .toSorted((a, b) => a.start - b.start);
  const self = selfDurations(kernels);
  const positions = new Map<string, number>();
  const groups: Calls[] = [];
  const timeline: TimelineCall[] = [];
  for (const [at, event] of kernels.entries()) {
    const key = nodeKey(event);
    const node = positions.get(key) ?? groups.length;
    const calls = groups[node] ?? { first: event, durations: [], self: 0 };
    if (node === groups.length) groups.push(calls);
    positions.set(key, node);
    calls.durations.push(event.duration);
    calls.self += self[at] ?? 0;
    if (event.start >= last.start)
      timeline.push({ node, start: event.start - last.start, duration: event.duration });
  }
  const gpu = gpuTimes(events, all.length, warmUps);
  return ok({
    runs: counted.length,
    warmUps,
    sessionInit: session('session_initialization')[0]?.duration ?? null,
    modelRun: counted.map(({ duration }) => duration),
    nodes: groups.map((calls) => toNodeTime(calls, gpu)),
    timeline,
    skipped,
  });
}
