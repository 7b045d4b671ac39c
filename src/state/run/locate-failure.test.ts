import { describe, expect, it } from 'vitest';
import { graphIndex, nodeIndex } from '../../core/base/indices.ts';
import { err, ok } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import type { NamedNode } from '../../workers/model/protocol.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import { findFailedNode, locateShown } from './locate-failure.ts';
import type { Prepared, RunJobs } from './run-jobs.ts';
import type { RunSessions } from './run-sessions.ts';
import { createRunStore } from './run-state.ts';

const ERROR: RunError = {
  kind: 'failed',
  stage: 'run',
  backend: 'wasm',
  failure: { kind: 'node-failed', node: '', opType: '', reason: '3 by 5' },
  message: '3 by 5',
};
const FOUND: NamedNode = { graph: graphIndex(0), node: nodeIndex(4), name: 'add', opType: 'Add' };

function setUp(located: NamedNode | null, runsNow = false) {
  const store = createRunStore();
  store.setState({ phase: { kind: 'failed', error: ERROR } });
  const calls: string[] = [];
  const jobs: RunJobs = {
    store,
    runtime: {
      run: async () => (runsNow ? ok({ outputs: [], unreadable: [], took: 1, heap: null }) : err(ERROR)),
      endProfile: async () => ok('the profile'),
    } as unknown as RuntimeClient,
    tensors: {} as TensorsClient,
    sessions: { forget: (build: string) => calls.push(`forget ${build}`) } as unknown as RunSessions,
    made: async () => [],
    begin: () => {
      store.setState({ phase: { kind: 'busy', stage: 'inputs', fraction: null } });
      return new AbortController().signal;
    },
    prepare: async (_signal, change) => {
      calls.push(JSON.stringify(change));
      const session = { backend: 'wasm' } as Prepared['session'];
      return ok({ inputs: [], feeds: [], session, fresh: true });
    },
    fail: (error) => store.setState({ phase: { kind: 'failed', error } }),
  };
  const model = {
    locateNode: async (_failure: unknown, profile: string | null) => {
      calls.push(`locate by ${profile ?? 'words'}`);
      return ok(located);
    },
  };
  return { store, jobs, model, calls };
}

describe('the node of a failure', () => {
  const known = {
    kind: 'failed',
    error: { ...ERROR, failure: { kind: 'node-failed', node: 'add', opType: 'Add', reason: '3 by 5' } },
    node: { graph: 0, node: 4 },
  };

  it('is added where the words can mean only one', async () => {
    const { store, model } = setUp(FOUND);
    await locateShown(store, model);
    expect(store.getState().phase).toEqual(known);
  });

  it('is not added to what has come since', async () => {
    const { store, model } = setUp(FOUND);
    const asked = locateShown(store, model);
    store.setState({ phase: { kind: 'idle' } });
    await asked;
    expect(store.getState().phase).toEqual({ kind: 'idle' });
  });

  it('is found by a run that optimises nothing, whose session is not kept', async () => {
    const { store, jobs, model, calls } = setUp(FOUND);
    await findFailedNode(jobs, model);
    expect(store.getState().phase).toEqual(known);
    expect(calls).toEqual([
      '{"profiling":true,"optimization":"disabled"}',
      'forget cpu',
      'locate by the profile',
    ]);
  });

  it.each([
    ['the profile does not tell', setUp(null)],
    ['the second run does not fail', setUp(FOUND, true)],
  ])('stays unknown when %s', async (_, { store, jobs, model }) => {
    await findFailedNode(jobs, model);
    expect(store.getState().phase).toEqual({ kind: 'failed', error: ERROR, sought: true });
  });
});
