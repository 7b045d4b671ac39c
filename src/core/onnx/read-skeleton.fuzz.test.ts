import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ModelProto } from './onnx-proto.generated.js';
import { anyModel } from './testing/random-model.ts';
import { concat, read } from './testing/wire-bytes.ts';
import { WireWriter } from './wire-writer.ts';

/** xorshift32: the same inputs on every machine. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(1, below);
  };
}

function mutate(file: Uint8Array, other: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(file.length);
  switch (random(5)) {
    case 0: // cut
      return file.slice(0, at);
    case 1: {
      // flip bits
      const out = file.slice();
      for (let i = 0; i <= random(4); i++)
        out[random(out.length)] = (out[random(out.length)] ?? 0) ^ (1 << random(8));
      return out;
    }
    case 2: // leave a piece out
      return concat(file.subarray(0, at), file.subarray(at + random(40)));
    case 3: {
      // put a piece of another model in
      const from = random(other.length);
      return concat(file.subarray(0, at), other.subarray(from, from + random(200)), file.subarray(at));
    }
    default: {
      // overwrite with bytes that are large lengths
      const out = file.slice();
      out.fill(0xff, at, at + random(12));
      return out;
    }
  }
}

const SOURCES = 150;
const INPUTS = 3000;

it(`${INPUTS} broken models end in a result, with bounded work`, async () => {
  const models = fc
    .sample(anyModel, { numRuns: SOURCES, seed: 99 })
    .map((init) => ModelProto.encode(init, new WireWriter()).finish())
    .filter((bytes) => bytes.length > 0 && bytes.length < 20_000);
  const random = randomOf(20_260_501);
  let opened = 0;
  const errors = new Set<string>();
  const flaws: string[] = [];
  for (let i = 0; i < INPUTS; i++) {
    const pick = (): Uint8Array => models[random(models.length)] ?? new Uint8Array(0);
    const input = mutate(pick(), pick(), random);
    let reads = 0;
    const size = 64 + Math.floor(input.length / (1 + random(8)));
    const result = await read(input, random(20) === 0 ? 'graph' : 'model', {
      windowSizes: { first: size, largest: size },
      onProgress: () => reads++,
    });
    // Each read moves on by the window less a header.
    if (reads > input.length / (size - 20) + 2)
      flaws.push(`${i}: ${reads} reads of ${size} for ${input.length} bytes`);
    if (result.ok) {
      opened++;
      // A byte of the file becomes at most a message head (6 bytes for 2) or a run (about 40 for 2).
      if (result.value.bytes > input.length * 20 + 2000)
        flaws.push(`${i}: ${result.value.bytes} skeleton bytes`);
      continue;
    }
    const { error } = result;
    errors.add(error.kind);
    const placed =
      (error.kind === 'corrupt' && error.offset < input.length) ||
      (error.kind === 'truncated' && error.offset === input.length && error.expected > 0);
    if (!placed) flaws.push(`${i}: ${JSON.stringify(error)}`);
  }
  expect(flaws).toEqual([]);
  expect(opened).toBeGreaterThan(100);
  expect([...errors].sort()).toEqual(['corrupt', 'truncated']);
});
