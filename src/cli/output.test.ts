import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { outputTo, writeAll } from './output.ts';

/** Takes so many bytes, then fails as a closed pipe does. */
function pipe(room: number): { readonly stream: Writable; read(): string } {
  let text = '';
  const stream = new Writable({
    highWaterMark: 16,
    decodeStrings: false,
    write(chunk, _encoding, done) {
      text += String(chunk);
      done(text.length > room ? Object.assign(new Error('broken pipe'), { code: 'EPIPE' }) : null);
    },
  });
  return { stream, read: () => text };
}

describe('outputTo', () => {
  it('writes everything, however slow the reader is', async () => {
    const { stream, read } = pipe(Infinity);
    const pieces = Array.from({ length: 1000 }, (_, i) => `${i}\n`.repeat(100));
    expect(await writeAll(outputTo(stream), pieces)).toBe(true);
    expect(read()).toBe(pieces.join(''));
  });

  it('stops without a failure when the reader goes away', async () => {
    const { stream } = pipe(100_000);
    let made = 0;
    function* pieces(): Generator<string> {
      for (; made < 1000; made++) yield 'x'.repeat(10_000);
    }
    expect(await writeAll(outputTo(stream), pieces())).toBe(false);
    expect(made).toBeLessThan(100);
  });
});
