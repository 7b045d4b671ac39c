import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LayoutWorker } from './client.ts';
import type { LayoutWorkerApi, LayoutWorkerEvents } from './protocol.ts';
import type { LayoutGraph } from '../../core/layout/types.ts';
import { layoutGraph } from '../../core/layout/layout-graph.ts';
import { chainSample, sampleGraph } from '../../core/layout/testing/samples.ts';
import { connectRpc } from '../rpc.ts';
import { createLayoutClient } from './client.ts';

/** A worker in the same thread, as far as the client sees one. `answer` stands for the engine. */
function fakeWorker(answer: LayoutWorkerApi['layout']) {
  const pageEvents = new EventTarget();
  const workerEvents = new EventTarget();
  const state = { terminated: false };
  const post = (to: EventTarget) => (message: unknown) => {
    const data: unknown = structuredClone(message);
    if (!state.terminated) queueMicrotask(() => to.dispatchEvent(new MessageEvent('message', { data })));
  };
  const listen =
    (target: EventTarget) =>
    (type: string, listener: (event: MessageEvent<unknown>) => void): void =>
      target.addEventListener(type, listener as (event: Event) => void);
  const mute =
    (target: EventTarget) =>
    (type: string, listener: (event: MessageEvent<unknown>) => void): void =>
      target.removeEventListener(type, listener as (event: Event) => void);
  const page = connectRpc<LayoutWorkerEvents, LayoutWorkerApi>(
    {
      postMessage: post(pageEvents),
      addEventListener: listen(workerEvents),
      removeEventListener: mute(workerEvents),
    },
    {
      layout: async (graph, engine) => {
        void page.progress.asEvent(0.5);
        return answer(graph, engine);
      },
      warmUp: () => Promise.resolve(),
    },
    'worker',
  );
  const worker: LayoutWorker = {
    postMessage: post(workerEvents),
    addEventListener: listen(pageEvents),
    removeEventListener: mute(pageEvents),
    terminate: () => {
      state.terminated = true;
    },
  };
  return {
    worker,
    state,
    fail: (message: string) => pageEvents.dispatchEvent(Object.assign(new Event('error'), { message })),
  };
}

const graph: LayoutGraph = sampleGraph(chainSample(4));
const quick: LayoutWorkerApi['layout'] = (asked) => Promise.resolve(layoutGraph(asked));
const stuck: LayoutWorkerApi['layout'] = () => new Promise(() => undefined);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('answers what the engine answers, with progress on the way', async () => {
  const seen: number[] = [];
  const client = createLayoutClient(
    (fraction) => seen.push(fraction),
    () => fakeWorker(quick).worker,
  );
  expect(await client.layout(graph, 'opscope')).toEqual({ ok: true, value: layoutGraph(graph) });
  expect(seen).toEqual([0.5]);
});

it('cancels the call before, ends a worker that stays busy, and starts another one', async () => {
  const first = fakeWorker(stuck);
  const workers = [first, fakeWorker(quick)];
  const client = createLayoutClient(undefined, () => workers.shift()?.worker ?? first.worker);
  const before = client.layout(graph, 'opscope');
  await vi.advanceTimersByTimeAsync(1);
  const after = client.layout(graph, 'opscope');
  expect(await before).toEqual({ ok: false, error: { kind: 'cancelled', reason: '' } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(first.state.terminated).toBe(true);
  expect((await after).ok).toBe(true);
  expect(workers).toHaveLength(0);
});

it('keeps a worker that is done in time', async () => {
  const only = fakeWorker(quick);
  const spawn = vi.fn<() => LayoutWorker>(() => only.worker);
  const client = createLayoutClient(undefined, spawn);
  const before = client.layout(graph, 'opscope');
  const after = client.layout(graph, 'opscope');
  expect(await before).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect((await after).ok).toBe(true);
  expect(spawn).toHaveBeenCalledTimes(1);
});

it('only runs the last of many calls', async () => {
  const asked = vi.fn<LayoutWorkerApi['layout']>(quick);
  const client = createLayoutClient(undefined, () => fakeWorker(asked).worker);
  const answers = await Promise.all(
    [1, 2, 3, 4].map((n) => client.layout(sampleGraph(chainSample(n)), 'opscope')),
  );
  expect(answers.map((answer) => answer.ok)).toEqual([false, false, false, true]);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
});

it('obeys the signal, before and during a call', async () => {
  const client = createLayoutClient(undefined, () => fakeWorker(stuck).worker);
  expect(await client.layout(graph, 'opscope', AbortSignal.abort())).toMatchObject({
    error: { kind: 'cancelled' },
  });
  const controller = new AbortController();
  const answer = client.layout(graph, 'opscope', controller.signal);
  controller.abort();
  expect(await answer).toMatchObject({ error: { kind: 'cancelled' } });
});

it('tells a lost worker from an engine that throws', async () => {
  const lost = fakeWorker(stuck);
  const throwing = fakeWorker(() => Promise.reject(new Error('no layers')));
  const workers = [lost, throwing];
  const client = createLayoutClient(undefined, () => workers.shift()?.worker ?? lost.worker);
  const answer = client.layout(graph, 'opscope');
  await vi.advanceTimersByTimeAsync(1);
  lost.fail('out of memory');
  expect(await answer).toEqual({ ok: false, error: { kind: 'worker-lost', reason: 'out of memory' } });
  expect(await client.layout(graph, 'elk')).toEqual({
    ok: false,
    error: { kind: 'layout-failed', reason: 'no layers' },
  });
});

it('answers cancelled when it is disposed of', async () => {
  const only = fakeWorker(stuck);
  const client = createLayoutClient(undefined, () => only.worker);
  const answer = client.layout(graph, 'opscope');
  await vi.advanceTimersByTimeAsync(1);
  client.dispose();
  expect(await answer).toMatchObject({ error: { kind: 'cancelled' } });
  expect(only.state.terminated).toBe(true);
});
