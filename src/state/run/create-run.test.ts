import { describe, expect, it } from 'vitest';
import { err, ok } from '../../core/base/result.ts';
import type { InputSpec } from '../../core/feeds/input-spec.ts';
import { holdBytes } from '../../core/tensor/held-tensor.ts';
import type { RunFacts } from '../../workers/model/protocol.ts';
import type { RuntimeClient } from '../../workers/runtime/client.ts';
import type { SessionFacts } from '../../workers/runtime/protocol.ts';
import type { TokenizerClient } from '../../workers/tokenizer/client.ts';
import type { TensorsClient } from '../../workers/tensors/client.ts';
import type { OtherClient } from './compare-other.ts';
import { createRun, type Run } from './create-run.ts';
import { createRunStore } from './run-state.ts';
import { createRunText } from './run-text.ts';
import { runStart } from './run-start.ts';

const spec: InputSpec = {
  name: 'x',
  dataType: 1,
  dims: [
    { kind: 'symbolic', name: 'N', denotation: '' },
    { kind: 'known', value: 2, denotation: '' },
  ],
  hasDefault: false,
};

const FACTS: RunFacts = {
  inputs: [{ spec, guess: { kind: 'plain' }, recipe: { kind: 'ones' } }],
  unfed: [],
  free: { N: 3 },
  freeNames: [{ name: 'N', places: [{ input: 'x', axis: 0 }] }],
  needs: {
    elementTypes: new Set([1]),
    domains: new Set(['']),
    operators: new Set([':Relu']),
    optional: false,
    freeDimensions: true,
  },
  outputs: [],
  labels: null,
};

const SESSION: SessionFacts = {
  inputs: [],
  outputs: [],
  backend: 'wasm',
  threads: 1,
  created: 5,
  heap: 100,
  warnings: [],
  optimized: null,
};

interface Fakes {
  readonly run: Run;
  readonly calls: string[];
}

function setUp(change: Partial<RuntimeClient> = {}): Fakes {
  const calls: string[] = [];
  const runtime: RuntimeClient = {
    probe: async () => err({ kind: 'worker-lost', reason: 'none here' }),
    load: (backend) => calls.push(`load ${backend}`),
    create: async (_model, { freeDimensions }) => {
      calls.push(`create ${JSON.stringify(freeDimensions)}`);
      return ok(SESSION);
    },
    run: async (_backend, feeds) => {
      calls.push(`run ${feeds.map(({ tensor }) => `${tensor.name}[${tensor.dims.join()}]`).join(' ')}`);
      return ok({ outputs: [holdBytes('y', 1, [1], new Uint8Array(4))], unreadable: [], took: 2, heap: 100 });
    },
    time: async () => ok([9, 1, 1]),
    endProfile: async () => ok('[]'),
    end: () => calls.push('end'),
    ...change,
  };
  const tensors = {
    ask: async (question: (api: unknown) => unknown) => {
      const api = {
        makeInput: async (input: InputSpec, recipe: { kind: string }, free: Record<string, number>) => {
          calls.push(`make ${recipe.kind} ${free['N']}`);
          const dims = recipe.kind === 'file' ? [7, 2] : [free['N'] ?? 0, 2];
          const tensor = holdBytes(input.name, 1, dims, new Uint8Array(8));
          return ok({ tensor, placement: null, preview: null, picture: null });
        },
      };
      return ok(await question(api));
    },
  } as unknown as TensorsClient;
  const model = {
    runFacts: async () => ok(FACTS),
    runnable: async () => ok({ head: new Blob([]), weights: [] }),
    mapProfile: async () => err({ kind: 'not-a-profile' } as const),
    mapOptimized: async () => ok({ nodes: [], gone: [] }),
    locateNode: async () => ok(null),
    observable: async () => ok({ values: [], hidden: [] }),
    observeBatches: async () => ok([]),
  };
  const other = { close: () => calls.push('close other') } as unknown as OtherClient;
  const store = createRunStore();
  const tokenizer: TokenizerClient = {
    load: async () =>
      ok({ model: 'BPE', vocabulary: 9, rules: { padId: 0, truncation: null, padding: null } }),
    encode: async (words) => {
      calls.push(`encode ${words}`);
      const tokens = words.split(' ');
      return ok({ ids: tokens.map(Number), tokens, leading: 0, trailing: 0 });
    },
    decode: async (ids) => ok(ids.join(' ')),
    end: () => undefined,
  };
  const sample = async () => ({ inputs: [], labels: null });
  return {
    run: createRun({ store, model, other, runtime, tensors, text: createRunText(store, tokenizer), sample }),
    calls,
  };
}

describe('a run', () => {
  it('makes its inputs, a session, and a record of what came out', async () => {
    const { run, calls } = setUp();
    await run.load('a.onnx', null);
    await run.run();
    expect(calls).toEqual(['make ones 3', 'create {"N":3}', 'run x[3,2]']);
    const { last, phase } = run.store.getState();
    expect(phase.kind).toBe('idle');
    expect(last).toMatchObject({ id: 1, took: 2, created: 5, backend: 'wasm' });
  });

  it('fetches the runtime of the chosen backend ahead', () => {
    const { run, calls } = setUp();
    run.fetchRuntime();
    run.changeSettings({ backend: 'webgpu' });
    run.fetchRuntime();
    expect(calls).toEqual(['load wasm', 'load webgpu']);
  });

  it('starts with what another run hands on to it', async () => {
    const before = setUp();
    await before.run.load('a.onnx', null);
    before.run.setRecipe('x', { kind: 'ramp', step: 1 });
    before.run.store.setState({ labels: ['no', 'yes'] });
    const { run, calls } = setUp();
    await run.load('a (optimised).onnx', null, runStart(before.run.store.getState()));
    expect(calls).toEqual(['make ramp 3']);
    expect(run.store.getState().labels).toEqual(['no', 'yes']);
  });

  it('hands no text on, since its tokenizer stays behind', async () => {
    const { run } = setUp();
    expect(runStart(run.store.getState())).toBeNull();
    await run.load('a.onnx', null);
    run.setRecipe('x', { kind: 'text', role: 'ids', text: '1 2' });
    expect(runStart(run.store.getState())?.recipes.size).toBe(0);
  });

  it('waits for the inputs when it is asked for before they are known', async () => {
    const { run, calls } = setUp();
    void run.load('early.onnx', null);
    await run.run();
    expect(calls).toEqual(['make ones 3', 'create {"N":3}', 'run x[3,2]']);
  });

  it('keeps the session while nothing about it changes', async () => {
    const { run, calls } = setUp();
    await run.load('b.onnx', null);
    await run.run();
    await run.run();
    expect(calls.filter((call) => call.startsWith('create'))).toHaveLength(1);
    expect(run.store.getState().last).toMatchObject({ id: 2, created: null });
    run.workerEnded('cpu');
    await run.run();
    expect(calls.filter((call) => call.startsWith('create'))).toHaveLength(2);
  });

  it('takes the sizes that a file brings as the free dimensions', async () => {
    const { run, calls } = setUp();
    await run.load('c.onnx', null);
    run.setRecipe('x', { kind: 'file', file: new Blob([]), fileName: 'x.npy', entry: null });
    await run.run();
    expect(run.store.getState().free).toEqual({ N: 7 });
    expect(calls.at(-1)).toBe('run x[7,2]');
    expect(calls).toContain('create {"N":7}');
  });

  it('makes inputs again when a size that they have changes', async () => {
    const { run, calls } = setUp();
    await run.load('d.onnx', null);
    run.setFree('N', 5);
    await run.run();
    expect(calls).toEqual(['make ones 3', 'make ones 5', 'create {"N":5}', 'run x[5,2]']);
  });

  it('reads a ZipMap by what goes into it', async () => {
    const { run } = setUp({
      run: async () =>
        ok({
          outputs: [holdBytes('scores', 1, [1, 2], new Uint8Array(8))],
          unreadable: ['maps', 'rest'],
          took: 1,
          heap: null,
        }),
    });
    const labels = { kind: 'strings', values: ['no', 'yes'] } as const;
    await run.load('z.onnx', null);
    const facts = {
      ...FACTS,
      outputs: [{ name: 'maps', kind: 'zip-map', probabilities: 'scores', labels }],
    } as const;
    run.store.setState({ facts });
    await run.run();
    const { last } = run.store.getState();
    expect(last?.outputs.map(({ tensor }) => tensor.name)).toEqual(['maps']);
    expect(last?.unreadable).toEqual(['rest']);
    expect(last?.labels.get('maps')).toEqual(['no', 'yes']);
  });

  it('loads nothing when no output can be read', async () => {
    const { run, calls } = setUp();
    await run.load('d.onnx', null);
    const outputs = [{ name: 'bags', kind: 'unreadable', reason: 'maps' }] as const;
    run.store.setState({ facts: { ...FACTS, outputs } });
    await run.run();
    const error = { kind: 'nothing-to-read', outputs: ['bags'] };
    expect(run.store.getState().phase).toEqual({ kind: 'failed', error });
    await run.time(0, 1);
    expect(calls.filter((call) => call.startsWith('create'))).toEqual([]);
  });

  it('shows a failure, and is idle after a cancel', async () => {
    const failure = { kind: 'worker-lost', reason: 'out of luck' } as const;
    const { run } = setUp({ run: async () => err(failure) });
    await run.load('e.onnx', null);
    await run.run();
    expect(run.store.getState().phase).toEqual({ kind: 'failed', error: failure });
    const slow = setUp({ run: () => new Promise(() => undefined) });
    await slow.run.load('f.onnx', null);
    void slow.run.run();
    slow.run.cancel();
    expect(slow.run.store.getState().phase.kind).toBe('idle');
    expect(slow.run.store.getState().last).toBeNull();
  });

  it('makes the inputs of a text through the tokenizer, as long as the text is', async () => {
    const { run, calls } = setUp();
    const ids: InputSpec = {
      name: 'input_ids',
      dataType: 7,
      dims: [
        { kind: 'known', value: 1, denotation: '' },
        { kind: 'symbolic', name: 'N', denotation: '' },
      ],
      hasDefault: false,
    };
    await run.load('t.onnx', null);
    const made = { state: 'waiting' } as const;
    const recipe = { kind: 'zeros' } as const;
    run.store.setState({
      inputs: [
        { spec: ids, guess: { kind: 'text', role: 'ids' }, recipe, made },
        {
          spec: { ...ids, name: 'mask' },
          guess: { kind: 'text', role: 'attention-mask' },
          recipe,
          made,
        },
      ],
    });
    const kinds = () => run.store.getState().inputs.map((input) => input.recipe.kind);
    expect(await run.setTokenizer(new Blob(['{}']), 'tokenizer.json', false)).toBe(true);
    expect(kinds()).toEqual(['zeros', 'zeros']);
    expect(await run.setTokenizer(new Blob(['{}']), 'tokenizer.json')).toBe(true);
    expect(kinds()).toEqual(['text', 'text']);
    run.setText('4 5 6 7');
    await run.run();
    expect(calls.at(-1)).toBe('run input_ids[1,4] mask[1,4]');
    expect(calls.filter((call) => call === 'encode 4 5 6 7')).toHaveLength(1);
    expect(run.store.getState().free['N']).toBe(4);
    expect(await run.decode([1, 2])).toBe('1 2');
  });

  it('forgets everything with another model', async () => {
    const { run, calls } = setUp();
    await run.load('g.onnx', null);
    await run.run();
    run.reset();
    expect(run.store.getState()).toMatchObject({ facts: null, inputs: [], last: null });
    expect(calls).toContain('end');
    expect(calls).toContain('close other');
  });
});
