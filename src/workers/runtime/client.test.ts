import { describe, expect, it } from 'vitest';
import { err, ok } from '../../core/base/result.ts';
import { connectRpc } from '../rpc.ts';
import type { WorkerLike } from '../worker-session.ts';
import { createRuntimeClient } from './client.ts';
import { PLAIN_SESSION, type RuntimeWorkerApi, type RuntimeWorkerEvents } from './protocol.ts';

const MODEL = { head: new Blob([]), weights: [] };

/** A worker at the other end of a channel. */
function fakeWorker(log: string[], build: string, run: RuntimeWorkerApi['run']): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  const api: RuntimeWorkerApi = {
    probe: async () => {
      throw new Error('not asked for here');
    },
    load: async () => {
      log.push(`${build} load`);
    },
    create: async (_model, { backend, threads }) => {
      log.push(`${build} create ${backend} ${threads}`);
      return ok({
        inputs: [],
        outputs: [],
        backend,
        threads,
        created: 1,
        heap: null,
        warnings: [],
        optimized: null,
      });
    },
    run,
    time: async () => ok([1]),
    endProfile: async () => ok(''),
    release: async () => undefined,
  };
  connectRpc<RuntimeWorkerEvents, RuntimeWorkerApi>(port2, api, 'worker');
  return {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: unknown) => {
      if (type === 'message') port1.addEventListener('message', listener as () => void);
    },
    removeEventListener: (type, listener) => port1.removeEventListener(type, listener as () => void),
    terminate: () => {
      log.push(`${build} ended`);
      port1.close();
    },
  };
}

function setUp(run: RuntimeWorkerApi['run'] = () => new Promise(() => undefined)) {
  const log: string[] = [];
  const client = createRuntimeClient(
    { progress: () => undefined, ended: (build) => log.push(`lost ${build}`) },
    (build) => {
      log.push(`${build} started`);
      return fakeWorker(log, build, run);
    },
  );
  return { client, log };
}

const never = (): AbortSignal => new AbortController().signal;

describe('the runtime client', () => {
  it('has one worker for the CPU and one for the GPU, each started when needed', async () => {
    const { client, log } = setUp();
    await client.create(MODEL, PLAIN_SESSION, never());
    await client.create(MODEL, { ...PLAIN_SESSION, backend: 'webgpu' }, never());
    await client.create(MODEL, { ...PLAIN_SESSION, backend: 'webnn' }, never());
    expect(log).toEqual([
      'cpu started',
      'cpu create wasm 1',
      'gpu started',
      'gpu create webgpu 1',
      'gpu create webnn 1',
    ]);
    client.end();
  });

  it('has the worker of a backend fetch the runtime, and makes sessions in the same one', async () => {
    const { client, log } = setUp();
    client.load('webgpu');
    client.load('wasm');
    await client.create(MODEL, { ...PLAIN_SESSION, threads: 4 }, never());
    expect(log.slice(0, 2)).toEqual(['gpu started', 'cpu started']);
    expect(log.slice(2).sort()).toEqual(['cpu create wasm 4', 'cpu load', 'gpu load']);
    client.end();
  });

  it('ends the worker to cancel, and starts another for the next call', async () => {
    const { client, log } = setUp();
    await client.create(MODEL, PLAIN_SESSION, never());
    const abort = new AbortController();
    const running = client.run('wasm', [], null, abort.signal);
    abort.abort();
    expect(await running).toEqual({ ok: false, error: { kind: 'cancelled' } });
    await client.create(MODEL, PLAIN_SESSION, never());
    expect(log).toEqual([
      'cpu started',
      'cpu create wasm 1',
      'cpu ended',
      'lost cpu',
      'cpu started',
      'cpu create wasm 1',
    ]);
    client.end();
  });

  it('starts anew after a WASM that ended itself', async () => {
    const { client, log } = setUp(async () =>
      err({
        kind: 'failed',
        stage: 'run',
        backend: 'wasm',
        failure: { kind: 'aborted' },
        message: 'Aborted(). Build with -sASSERTIONS for more info.',
      }),
    );
    await client.create(MODEL, PLAIN_SESSION, never());
    expect(await client.run('wasm', [], null, never())).toMatchObject({ error: { kind: 'failed' } });
    expect(log.slice(-2)).toEqual(['cpu ended', 'lost cpu']);
  });

  it('starts anew for another number of threads, which the runtime fixes at its first session', async () => {
    const { client, log } = setUp();
    await client.create(MODEL, PLAIN_SESSION, never());
    await client.create(MODEL, { ...PLAIN_SESSION, threads: 2 }, never());
    expect(log).toEqual([
      'cpu started',
      'cpu create wasm 1',
      'cpu ended',
      'lost cpu',
      'cpu started',
      'cpu create wasm 2',
    ]);
    client.end();
  });

  it('asks nothing when it was cancelled before', async () => {
    const { client, log } = setUp();
    expect(await client.create(MODEL, PLAIN_SESSION, AbortSignal.abort())).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect(log).toEqual([]);
  });
});
