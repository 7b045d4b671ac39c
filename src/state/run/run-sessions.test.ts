import { describe, expect, it } from 'vitest';
import { ok } from '../../core/base/result.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { SessionFacts } from '../../workers/runtime/protocol.ts';
import { createRunSessions, sessionOptions, type SessionModel } from './run-sessions.ts';
import { INITIAL_RUN } from './run-state.ts';

function setUp() {
  const calls: string[] = [];
  const modelOf = (name: string): SessionModel => ({
    runnable: async () => {
      calls.push(`prepare ${name}`);
      return ok({ head: new Blob([name]), weights: [] });
    },
  });
  const runtime = {
    create: async ({ head }: { head: Blob }) => {
      calls.push(`create ${await head.text()}`);
      return ok({} as SessionFacts);
    },
  } as unknown as RuntimeClient;
  const sessions = createRunSessions(modelOf('open'), runtime);
  const options = sessionOptions(INITIAL_RUN, {}, {});
  const { signal } = new AbortController();
  return {
    calls,
    other: modelOf('other'),
    sessions,
    ensure: (other?: SessionModel) => sessions.ensure(options, signal, other),
  };
}

describe('the one session of a build', () => {
  it('is made anew for the other model and back, but each model is prepared once', async () => {
    const { calls, other, ensure } = setUp();
    for (const model of [undefined, undefined, other, other, undefined]) await ensure(model);
    expect(calls).toEqual(['prepare open', 'create open', 'prepare other', 'create other', 'create open']);
  });

  it('is of another model after a reset', async () => {
    const { calls, sessions, ensure } = setUp();
    await ensure();
    sessions.reset();
    await ensure();
    expect(calls.filter((call) => call === 'prepare open')).toHaveLength(2);
  });

  it('takes no name for a dimension that the file left nameless', () => {
    expect(sessionOptions(INITIAL_RUN, { batch: 2, 'x[0]': 3 }, {}).freeDimensions).toEqual({ batch: 2 });
  });
});
