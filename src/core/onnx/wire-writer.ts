import protobuf from 'protobufjs/minimal.js';

/** protobufjs's writer, which would write a bigint as 0: here 64-bit integers may be numbers or bigints. */
export class WireWriter extends protobuf.Writer {
  override int64(value: unknown): this {
    super.int64(toBits(value));
    return this;
  }

  override uint64(value: unknown): this {
    super.uint64(toBits(value));
    return this;
  }

  override int64s(values: readonly unknown[]): this {
    super.int64s(values.map(toBits));
    return this;
  }

  override uint64s(values: readonly unknown[]): this {
    super.uint64s(values.map(toBits));
    return this;
  }
}

interface Bits64 {
  readonly low: number;
  readonly high: number;
  readonly unsigned: boolean;
}

function toBits(value: unknown): number | Bits64 {
  if (typeof value === 'number') return value;
  if (typeof value !== 'bigint') throw new TypeError('a 64-bit integer is a number or a bigint');
  return {
    low: Number(BigInt.asIntN(32, value)),
    high: Number(BigInt.asIntN(32, value >> 32n)),
    unsigned: value > 0n,
  };
}
