import { MessageChannel } from 'node:worker_threads';
import type { MessagePort, TransferListItem } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import type { RpcEndpoint } from './rpc.ts';
import { connectRpc, withTransfer } from './rpc.ts';

interface Api {
  double(numbers: Float32Array): Promise<Float32Array>;
  broken(): Promise<unknown>;
}
interface Events {
  progress(fraction: number): void;
}

/** A real message port as an endpoint: what is transferred is really gone on the sender's side. */
function endpointOf(port: MessagePort): RpcEndpoint {
  const wrapped = new Map<unknown, (data: unknown) => void>();
  return {
    postMessage: (message, transfer) => port.postMessage(message, transfer as unknown as TransferListItem[]),
    addEventListener: (_, listener) => {
      const receive = (data: unknown): void => listener(new MessageEvent('message', { data }));
      wrapped.set(listener, receive);
      port.on('message', receive);
    },
    removeEventListener: (_, listener) => {
      const receive = wrapped.get(listener);
      if (receive !== undefined) port.off('message', receive);
    },
  };
}

function connect() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const seen: number[] = [];
  const kept: Float32Array[] = [];
  const page = connectRpc<Api, Events>(endpointOf(port1), { progress: (f) => void seen.push(f) }, 'page');
  const worker = connectRpc<Events, Api>(
    endpointOf(port2),
    {
      async double(numbers) {
        await worker.progress.asEvent(0.5);
        const answer = numbers.map((n) => 2 * n);
        kept.push(answer);
        return withTransfer(answer, [answer.buffer]);
      },
      async broken() {
        return () => 'functions cannot be cloned';
      },
    },
    'worker',
  );
  return { page, seen, kept };
}

it('answers calls, moves what is marked, and delivers events before the answer', async () => {
  const { page, seen, kept } = connect();
  const argument = new Float32Array([1, 2]);
  const answer = await page.double(withTransfer(argument, [argument.buffer]));
  expect([...answer]).toEqual([2, 4]);
  expect(seen).toEqual([0.5]);
  expect(argument.byteLength).toBe(0);
  expect(kept[0]?.byteLength).toBe(0);
});

it('rejects an answer that cannot be cloned instead of waiting for ever', async () => {
  await expect(connect().page.broken()).rejects.toBeDefined();
});

it('rejects what is pending when it is closed', async () => {
  const { page } = connect();
  const pending = page.double(new Float32Array(1));
  page.$close(new Error('the worker is gone'));
  await expect(pending).rejects.toThrow('the worker is gone');
});
