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

/** Sizes that the user gave the free dimensions of a model of that file name before. */
export function readFreeDimensions(file: string): FreeDimensions {
  return readAll().find(([name]) => name === file)?.[1] ?? {};
}

export function writeFreeDimensions(file: string, free: FreeDimensions): void {
  const others = readAll().filter(([name]) => name !== file);
  writeStored(KEY, [[file, free], ...others].slice(0, MAX_MODELS));
}
