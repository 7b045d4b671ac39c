/** Channels, counted over dim 1, in which nothing happens. */
export interface ChannelHealth {
  readonly channels: number;
  /** All zero: a dead ReLU, a pruned filter. */
  readonly zero: readonly number[];
  /** All the same number, zero included. */
  readonly constant: readonly number[];
}

/** More channels than this are not followed: it is a vocabulary or a sequence. */
const MAX_CHANNELS = 1 << 16;

/** Lowest and highest number of each channel of `[N, C, ...]`, fed in row-major order. */
export class ChannelRanges {
  readonly #channels: number;
  readonly #inner: number;
  readonly #low: Float64Array;
  readonly #high: Float64Array;

  private constructor(channels: number, inner: number) {
    this.#channels = channels;
    this.#inner = inner;
    this.#low = new Float64Array(channels).fill(Infinity);
    this.#high = new Float64Array(channels).fill(-Infinity);
  }

  /** null below three dims, and where a channel is one number, which always equals itself. */
  static of(dims: readonly number[]): ChannelRanges | null {
    const [batch = 0, channels = 0, ...rest] = dims;
    const inner = rest.reduce((product, dim) => product * dim, 1);
    if (rest.length === 0 || !(channels > 0 && channels <= MAX_CHANNELS) || batch * inner < 2) return null;
    return new ChannelRanges(channels, inner);
  }

  /** Elements from number `start` on. */
  add(block: Float64Array, start: number, count: number): void {
    for (let at = 0; at < count;) {
      const channel = Math.floor((start + at) / this.#inner) % this.#channels;
      const end = Math.min(count, at + this.#inner - ((start + at) % this.#inner));
      let low = this.#low[channel] ?? 0;
      let high = this.#high[channel] ?? 0;
      for (; at < end; at += 1) {
        const value = block[at] ?? 0;
        // Math.min would do for NaN as well, but is slow here; a NaN is never "all the same".
        if (value !== value) low = -Infinity;
        else if (value < low) low = value;
        if (value > high) high = value;
      }
      this.#low[channel] = low;
      this.#high[channel] = high;
    }
  }

  result(): ChannelHealth {
    const zero: number[] = [];
    const constant: number[] = [];
    for (let channel = 0; channel < this.#channels; channel += 1) {
      if (this.#low[channel] !== this.#high[channel]) continue;
      constant.push(channel);
      if (this.#low[channel] === 0) zero.push(channel);
    }
    return { channels: this.#channels, zero, constant };
  }
}
