import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import type { HeldTensor } from '../tensor/held-tensor.ts';
import type { Numbers } from './numbers.ts';
import { readNumbers } from './read-numbers.ts';
import type { ReadoutError } from './readout-error.ts';

/** Lowest and highest sample of each column of a drawing. */
export interface Envelope {
  readonly low: Float32Array<ArrayBuffer>;
  readonly high: Float32Array<ArrayBuffer>;
  /** Largest magnitude of all samples. */
  readonly peak: number;
}

/** Channels of sound; -1 to 1 is full scale. */
export type Channels = readonly Numbers[];

/**
 * The range of the samples under each of so many columns. Every sample is in one column: taking one sample a column would
 * lose the peaks.
 */
export function envelope(samples: Numbers, columns: number): Envelope {
  const count = Math.max(0, Math.min(columns, samples.length));
  const low = new Float32Array(count);
  const high = new Float32Array(count);
  let peak = 0;
  for (let column = 0; column < count; column += 1) {
    const from = Math.floor((column * samples.length) / count);
    const to = Math.floor(((column + 1) * samples.length) / count);
    let least = Infinity;
    let most = -Infinity;
    for (let i = from; i < to; i += 1) {
      const sample = samples[i] ?? 0;
      if (sample < least) least = sample;
      if (sample > most) most = sample;
    }
    const isKnown = least <= most;
    low[column] = isKnown ? least : 0;
    high[column] = isKnown ? most : 0;
    if (isKnown) peak = Math.max(peak, -least, most);
  }
  return { low, high, peak };
}

/** More than this many rows are features over time, not speakers. */
const MAX_CHANNELS = 8;

/** The rows along the last dim as channels, the first of a batch. Integers are brought to -1 to 1 by their width. */
export async function readWaveform(held: HeldTensor): Promise<Result<Channels, ReadoutError>> {
  const { dims, dataType } = held.tensor;
  const shape = dims.length > 1 && dims.at(-1) === 1 ? dims.slice(0, -1) : dims;
  const length = shape.at(-1) ?? 0;
  const rows = shape.length > 2 ? (shape.at(-2) ?? 1) : 1;
  if (length < 1 || rows < 1 || rows > MAX_CHANNELS)
    return err({ kind: 'wrong-shape', view: 'waveform', dims });
  const numbers = await readNumbers(held, { end: rows * length });
  if (!numbers.ok) return numbers;
  const type = elementTypeOf(dataType);
  const values =
    type?.kind === 'signed' ? numbers.value.map((value) => value / 2 ** (type.bits - 1)) : numbers.value;
  return ok(Array.from({ length: rows }, (_, row) => values.subarray(row * length, (row + 1) * length)));
}
