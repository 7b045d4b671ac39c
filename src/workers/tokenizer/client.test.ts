import { expect, it } from 'vitest';
import type { WorkerLike } from '../worker-session.ts';
import { createTokenizerClient } from './client.ts';

/** A worker that answers `load`, and anything else never. */
function stuckWorker(ended: () => void): WorkerLike {
  const listeners: ((event: MessageEvent<unknown>) => void)[] = [];
  return {
    postMessage(message) {
      const { m, i } = message as { m: string; i: string };
      if (m !== 'load') return;
      const value = { model: 'BPE', vocabulary: 1, rules: { padId: 0, truncation: null, padding: null } };
      const data = { t: 's', i, r: { ok: true, value } };
      queueMicrotask(() => listeners.forEach((listener) => listener({ data } as MessageEvent<unknown>)));
    },
    addEventListener(type: string, listener: (event: MessageEvent<unknown>) => void) {
      if (type === 'message') listeners.push(listener);
    },
    removeEventListener: () => undefined,
    terminate: ended,
  };
}

it('ends a tokenizer that takes too long, and starts it anew at the next question', async () => {
  let started = 0;
  let ended = 0;
  const client = createTokenizerClient(() => {
    started += 1;
    return stuckWorker(() => (ended += 1));
  }, 20);
  expect(await client.encode('a')).toEqual({ ok: false, error: { kind: 'no-tokenizer' } });
  expect(await client.load(new Blob(['{}']))).toMatchObject({ ok: true });
  expect(await client.encode('a')).toEqual({ ok: false, error: { kind: 'too-slow', milliseconds: 20 } });
  expect([started, ended]).toEqual([1, 1]);
  expect(await client.decode([1])).toMatchObject({ ok: false, error: { kind: 'too-slow' } });
  expect([started, ended]).toEqual([2, 2]);
});
