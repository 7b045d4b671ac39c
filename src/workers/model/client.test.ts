import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { graphIndex, tensorIndex } from '../../core/base/indices.ts';
import type { ModelSource } from '../../core/ir/source.ts';
import { DEFAULT_SCENE_OPTIONS } from '../../core/scene/types.ts';
import { createModelClient } from './client.ts';
import type { ModelClient } from './client.ts';
import { FakeWorker } from './testing/fake-worker.ts';

const VIEW = { options: DEFAULT_SCENE_OPTIONS, expanded: [], groups: null };
const GRACE = 500;

function source(name: string): ModelSource {
  return { model: { path: name, blob: new Blob([name]) }, others: [] };
}

let workers: FakeWorker[];
let lost: string[];
let opening: number[];
let client: ModelClient;

/** The worker that was started last. */
function latest(): FakeWorker {
  const worker = workers.at(-1);
  if (worker === undefined) throw new Error('no worker was started');
  return worker;
}

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  lost = [];
  opening = [];
  client = createModelClient(
    {
      progress: ({ fraction }) => opening.push(fraction),
      lost: (error, reopening) => lost.push(`${error.reason} ${reopening}`),
    },
    {
      grace: GRACE,
      spawn: () => {
        const worker = new FakeWorker();
        workers.push(worker);
        return worker;
      },
    },
  );
});

afterEach(() => {
  client.close();
  vi.useRealTimers();
});

async function open(name: string): Promise<string> {
  const reply = client.open(source(name), VIEW);
  await vi.advanceTimersByTimeAsync(1);
  const result = await reply;
  return result.ok ? result.value.summary.file : result.error.kind;
}

describe('createModelClient', () => {
  it('opens and asks', async () => {
    expect(await open('a.onnx')).toBe('a.onnx');
    expect(await client.search('x', 5)).toEqual({ ok: true, value: { query: 'x', total: 0, hits: [] } });
    expect(workers.length).toBe(1);
  });

  it('answers with an error where no model is open', async () => {
    expect(await client.outline()).toMatchObject({ ok: false, error: { kind: 'worker-lost' } });
    expect(workers.length).toBe(0);
  });

  it('settles what is in flight when the worker crashes, and opens the model again', async () => {
    await open('a.onnx');
    latest().silent.add('outline');
    const pending = client.outline();
    await vi.advanceTimersByTimeAsync(1);
    latest().crash('out of order');
    expect(await pending).toEqual({ ok: false, error: { kind: 'worker-lost', reason: 'out of order' } });
    expect(lost).toEqual(['out of order true']);
    expect(workers.length).toBe(2);
    expect(await client.search('x', 5)).toMatchObject({ ok: true });
    expect(latest().opened).toEqual(['a.onnx']);
  });

  it('takes an answer that cannot be read for a crash', async () => {
    await open('a.onnx');
    latest().fail('messageerror');
    expect(lost).toEqual(['messageerror true']);
  });

  it('gives a model up that ends the worker twice', async () => {
    await open('a.onnx');
    latest().crash('first');
    latest().crash('second');
    await vi.advanceTimersByTimeAsync(1);
    expect(lost).toEqual(['first true', 'second false']);
    expect(workers.length).toBe(2);
    expect(await client.outline()).toMatchObject({ ok: false });
    expect(await open('b.onnx')).toBe('b.onnx');
  });

  it('keeps the model open when another one fails', async () => {
    await open('a.onnx');
    expect(await open('bad.onnx')).toBe('no-graph');
    latest().crash('later');
    await vi.advanceTimersByTimeAsync(1);
    expect(latest().opened).toEqual(['a.onnx']);
  });

  it('settles an aborted open at once, and leaves a worker that stops by itself alone', async () => {
    await open('a.onnx');
    const abort = new AbortController();
    latest().silent.add('open');
    const reply = client.open(source('slow.onnx'), VIEW, abort.signal);
    await vi.advanceTimersByTimeAsync(1);
    abort.abort();
    expect(await reply).toEqual({ ok: false, error: { kind: 'cancelled' } });
    await vi.advanceTimersByTimeAsync(GRACE / 2);
    latest().silent.delete('open');
    latest().release({ ok: false, error: { kind: 'cancelled' } });
    await vi.advanceTimersByTimeAsync(GRACE * 2);
    expect(workers.length).toBe(1);
    expect(latest().cancelled.length).toBe(1);
  });

  it('ends a worker that does not stop, and opens the model before in a new one', async () => {
    await open('a.onnx');
    const abort = new AbortController();
    latest().silent.add('open');
    const reply = client.open(source('stuck.onnx'), VIEW, abort.signal);
    await vi.advanceTimersByTimeAsync(1);
    abort.abort();
    await reply;
    await vi.advanceTimersByTimeAsync(GRACE + 1);
    expect(workers.map((worker) => worker.terminated)).toEqual([true, false]);
    expect(latest().opened).toEqual(['a.onnx']);
    expect(lost).toEqual([]);
  });

  it('forgets a model whose cancel came too late', async () => {
    await open('a.onnx');
    const abort = new AbortController();
    latest().silent.add('open');
    const reply = client.open(source('late.onnx'), VIEW, abort.signal);
    await vi.advanceTimersByTimeAsync(1);
    abort.abort();
    await reply;
    latest().release({ ok: true, value: FakeWorker.openedModel('late.onnx') });
    await vi.advanceTimersByTimeAsync(1);
    expect(workers.length).toBe(2);
    expect(latest().opened).toEqual(['a.onnx']);
  });

  it('lets a newer open replace an older one', async () => {
    client.warmUp();
    latest().silent.add('open');
    const first = client.open(source('first.onnx'), VIEW);
    await vi.advanceTimersByTimeAsync(1);
    const second = client.open(source('second.onnx'), VIEW);
    expect(await first).toEqual({ ok: false, error: { kind: 'cancelled' } });
    await vi.advanceTimersByTimeAsync(GRACE + 2);
    expect((await second).ok).toBe(true);
    expect(latest().opened).toEqual(['second.onnx']);
  });

  it('tells each job how far it is, and nobody what nobody asked for', async () => {
    await open('a.onnx');
    const [first, second] = [[] as number[], [] as number[]];
    const abort = new AbortController();
    latest().silent.add('tensorStatistics').add('saveTensor');
    void client.tensorStatistics(tensorIndex(0), { onProgress: (fraction) => first.push(fraction) });
    void client.saveTensor(tensorIndex(0), {
      signal: abort.signal,
      onProgress: (fraction) => second.push(fraction),
    });
    await vi.advanceTimersByTimeAsync(1);
    const [statistics, save] = latest().jobs;
    latest().report(statistics, 0.25);
    latest().report(save, 0.5);
    latest().report(99, 0.75);
    await vi.advanceTimersByTimeAsync(1);
    abort.abort();
    latest().report(save, 0.9);
    latest().report(statistics, 1);
    await vi.advanceTimersByTimeAsync(1);
    expect({ first, second, opening }).toEqual({ first: [0.25, 1], second: [0.5], opening: [] });
  });

  it('opens again with the files that were supplied later', async () => {
    await open('a.onnx');
    const added = client.addFiles([{ path: 'weights.bin', blob: new Blob() }]);
    await vi.advanceTimersByTimeAsync(1);
    expect((await added).ok).toBe(true);
    latest().crash('gone');
    await vi.advanceTimersByTimeAsync(1);
    expect(latest().others).toEqual(['weights.bin']);
  });

  it('says why no worker can be started', async () => {
    const refused = createModelClient(
      { progress: () => undefined, lost: () => undefined },
      {
        spawn: () => {
          throw new Error('refused by policy');
        },
      },
    );
    expect(await refused.open(source('a.onnx'), VIEW)).toEqual({
      ok: false,
      error: { kind: 'worker-lost', reason: 'refused by policy' },
    });
  });

  it('ends the worker on close', async () => {
    await open('a.onnx');
    client.close();
    expect(latest().terminated).toBe(true);
    expect(await client.exportNodes(graphIndex(0), null, 'csv')).toMatchObject({ ok: false });
  });
});
