import * as v from 'valibot';
import { readStored, writeStored } from '../../platform/storage.ts';
import type { FreeDimensions } from '../../core/feeds/input-spec.ts';

const KEY = 'opscope.dimensions';
/** The models that were run last; older ones are forgotten. */
const MAX_MODELS = 20;

const Stored = v.array(
  v.tuple([v.string(), v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)))]),
);

function readAll(): [string, Record<string, number>][] {
  const parsed = v.safeParse(Stored, readStored(KEY) ?? []);
  return parsed.success ? parsed.output : [];
}

/** `usual`, with the sizes that the user gave those dimensions of that model before. */
export function readFreeDimensions(model: string, usual: FreeDimensions): FreeDimensions {
  const stored = readAll().find(([key]) => key === model)?.[1] ?? {};
  // Another model may have had the same name: what it alone had must not reach the runtime.
  return Object.fromEntries(Object.entries(usual).map(([name, size]) => [name, stored[name] ?? size]));
}

export function writeFreeDimensions(model: string, free: FreeDimensions): void {
  const others = readAll().filter(([key]) => key !== model);
  writeStored(KEY, [[model, free], ...others].slice(0, MAX_MODELS));
}
