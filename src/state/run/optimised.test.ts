import { describe, expect, it } from 'vitest';
import { graphIndex, nodeIndex } from '../../core/base/indices.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { ModelQueries } from '../../workers/model/client.ts';
import type { OptimizedView } from '../../workers/model/protocol.ts';
import type { RunnableModel } from '../../workers/runtime/protocol.ts';
import { fakeApp, openInto } from '../commands/testing/fake-app.ts';
import { optimisedOf, takeOptimised } from './optimised.ts';
import type { Prepared, RunJobs } from './run-jobs.ts';
import { createRunStore, type RunStore } from './run-state.ts';

const place = (node: number) => ({ graph: graphIndex(0), node: nodeIndex(node) });
const VIEW: OptimizedView = {
  nodes: [
    {
      ...place(3),
      kind: 'fused',
      covers: [{ ...place(1), name: 'c', opType: 'Conv' }],
      reason: null,
    },
  ],
  gone: [{ ...place(0), name: 's', opType: 'Shape' }],
};
const REWRITTEN = new Blob(['optimised']);
const WEIGHTS: RunnableModel['weights'] = [
  { location: 'near.bin', file: { path: 'near.bin', blob: new Blob(['near']) } },
  {
    location: 'far.bin',
    file: { path: 'far.bin', blob: new Blob([]), remote: { url: 'https://example.org/far.bin', size: 9 } },
  },
];

interface Outcome {
  readonly store: RunStore;
  readonly taken: Awaited<ReturnType<typeof takeOptimised>>;
}

async function take(
  optimized: Result<Blob | null, RunError>,
  map: ModelQueries['mapOptimized'] = async () => ok(VIEW),
): Promise<Outcome> {
  const store = createRunStore();
  const jobs = {
    store,
    sessions: { weights: () => WEIGHTS },
    begin: () => {
      store.setState({ phase: { kind: 'busy', stage: 'model', fraction: null } });
      return new AbortController().signal;
    },
    prepare: async (_signal: AbortSignal, { keepOptimized }: { readonly keepOptimized: boolean }) =>
      optimized.ok
        ? ok({ session: { optimized: keepOptimized ? optimized.value : null } } as Prepared)
        : optimized,
    fail: (error: RunError) => store.setState({ phase: { kind: 'failed', error } }),
  } as unknown as RunJobs;
  return { store, taken: await takeOptimised(jobs, { mapOptimized: map }, 'a (optimised).onnx') };
}

describe('the optimised model', () => {
  it('comes with what its nodes stand for, and with the weights that are on this machine', async () => {
    const asked: Blob[] = [];
    const { store, taken } = await take(ok(REWRITTEN), async (file) => {
      asked.push(file);
      return ok(VIEW);
    });
    expect(asked).toEqual([REWRITTEN]);
    expect(taken).toMatchObject({
      source: { model: { path: 'a (optimised).onnx', blob: REWRITTEN }, others: [{ path: 'near.bin' }] },
      view: VIEW,
    });
    expect(store.getState().phase.kind).toBe('idle');
  });

  it('is withheld by a build that gives none out', async () => {
    const { store, taken } = await take(ok(null));
    expect(taken).toBe('withheld');
    expect(store.getState().phase.kind).toBe('idle');
  });

  it('is not there when there is no session, or when it cannot be read', async () => {
    const lost = { kind: 'worker-lost', reason: 'out of luck' } as const;
    const noSession = await take(err(lost));
    expect(noSession.taken).toBeNull();
    expect(noSession.store.getState().phase).toEqual({ kind: 'failed', error: lost });
    const broken = await take(ok(REWRITTEN), async () => err({ kind: 'no-graph', file: 'optimized.onnx' }));
    expect(broken.taken).toBeNull();
    expect(broken.store.getState().phase).toMatchObject({ error: { kind: 'model-unreadable' } });
  });

  it('is kept by node, with the original', () => {
    const app = fakeApp();
    openInto(app);
    const { document } = app.documents.getState();
    if (document === null) throw new Error('nothing is open');
    const kept = optimisedOf(document, VIEW);
    expect(kept.original).toBe(document);
    expect(kept.standIns.get('n0.3')).toBe(VIEW.nodes[0]);
  });
});
