import { describe, expect, it } from 'vitest';
import { inflateLimit, inflateToBlob } from './inflate-to-blob.ts';

/** A stream of `chunks` chunks of 1000 zero bytes; counts how many were asked for. */
function zeros(chunks: number): {
  readonly stream: ReadableStream<Uint8Array>;
  readonly pulled: () => number;
} {
  let pulled = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (pulled++ < chunks) controller.enqueue(new Uint8Array(1000));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, pulled: () => pulled };
}

describe('inflateToBlob', () => {
  it('collects a stream within its limit', async () => {
    const result = await inflateToBlob(zeros(3).stream, { file: 'a', limit: 3000 });
    expect(result.ok && result.value.size).toBe(3000);
  });

  it('stops a stream as soon as it is beyond its limit', async () => {
    const { stream, pulled } = zeros(1_000_000);
    const result = await inflateToBlob(stream, { file: 'a', limit: 2500 });
    expect(result).toEqual({
      ok: false,
      error: { kind: 'too-large', file: 'a', what: 'inflated', limit: 2500, actual: 3000 },
    });
    expect(pulled()).toBeLessThan(10);
  });

  it('lets no container inflate without bound', () => {
    expect(inflateLimit(1e6)).toBeLessThan(1e9);
    expect(inflateLimit(1e9)).toBeLessThan(1032e9);
  });
});
