import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatChromeTrace } from './chrome-trace.ts';
import { parseProfile } from './parse-profile.ts';
import { formatProfileCsv } from './profile-csv.ts';
import { formatProfileJson } from './profile-json.ts';
import type { RunProfile } from './run-profile.ts';
import { sumTimes } from './sum-times.ts';

const DIGITS = readFileSync(new URL('testing/profile-digits.json', import.meta.url), 'utf8');
const SORTER = readFileSync(new URL('testing/profile-sorter.json', import.meta.url), 'utf8');

function parsed(text: string, warmUps: number): RunProfile {
  const result = parseProfile(text, warmUps);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function event(cat: string, name: string, ts: number, dur: number, args: object = {}, tid = 1): object {
  return { cat, name, ts, dur, tid, pid: 1, ph: 'X', args };
}

describe('parseProfile', () => {
  it('reads a real profile, warm-ups left out', () => {
    const profile = parsed(DIGITS, 1);
    expect(profile).toMatchObject({
      runs: 2,
      warmUps: 1,
      sessionInit: 158715,
      modelRun: [2505, 166],
      skipped: 0,
    });
    expect(profile.nodes.map(({ name, opType }) => `${name} ${opType}`)).toEqual([
      '/conv1/Conv FusedConv',
      '/pool1/MaxPool MaxPool',
      '/conv2/Conv FusedConv',
      '/pool2/MaxPool MaxPool',
      '/flatten/Flatten Flatten',
      '/fc/Gemm Gemm',
      '/softmax/Softmax Softmax',
    ]);
    expect(profile.nodes[0]).toEqual({
      name: '/conv1/Conv',
      opType: 'FusedConv',
      provider: 'CPUExecutionProvider',
      nodeIndex: 9,
      calls: 2,
      median: 41.5,
      min: 25,
      total: 83,
      selfTotal: 83,
      inputShapes: [
        { type: 'float', dims: [1, 1, 28, 28] },
        { type: 'float', dims: [8, 1, 3, 3] },
        { type: 'float', dims: [8] },
      ],
      outputShapes: [{ type: 'float', dims: [1, 8, 28, 28] }],
      outputBytes: 25088,
      gpuTime: null,
    });
    expect(profile.timeline).toHaveLength(7);
  });

  it('takes what a Loop holds out of its own time', () => {
    const { nodes } = parsed(SORTER, 0);
    const loop = nodes.find(({ opType }) => opType === 'Loop');
    expect(loop?.selfTotal).toBeLessThan(loop?.total ?? 0);
    const inner = nodes.filter(({ name }) => name.startsWith('/step/')).length;
    expect(inner).toBeGreaterThan(50);
  });

  it('adds the programs of a node on the GPU, warm-ups left out', () => {
    const text = JSON.stringify([
      event('Session', 'model_run', 0, 50),
      event('Node', 'a&b_kernel_time', 1, 40, { op_name: 'Gemm', provider: 'WebGpuExecutionProvider' }),
      event('Session', 'model_run', 100, 20),
      event('Node', 'a&b_kernel_time', 101, 3, { op_name: 'Gemm', provider: 'WebGpuExecutionProvider' }),
      event('Api', 'a&b&Gemm&Transpose', 7000, 9),
      event('Api', 'a&b&Gemm&Gemm', 7010, 90),
      event('Api', 'a&b&Gemm&Transpose', 8000, 2),
      event('Api', 'a&b&Gemm&Gemm', 8010, 5),
    ]);
    expect(parsed(text, 1).nodes[0]).toMatchObject({ name: 'a&b', total: 3, gpuTime: 7, nodeIndex: null });
  });

  it('reads names that the runtime left unescaped, and other lines between', () => {
    const line = String.raw`{"cat" : "Node","pid" :1,"tid" :1,"dur" :4,"ts" :2,"ph" : "X","name" :"a"b\c_kernel_time","args" : {"op_name" : "Relu"}},`;
    const run =
      '{"cat" : "Session","pid" :1,"tid" :1,"dur" :9,"ts" :1,"ph" : "X","name" :"model_run","args" : {}}';
    const { nodes, skipped } = parsed(`hello\n[\n${line}\n{"cat" : 3},\n${run}\n]`, 0);
    expect(nodes.map(({ name }) => name)).toEqual([String.raw`a"b\c`]);
    expect(skipped).toBe(1);
  });

  it.each(['', 'null', '{}', '[1,2]', 'no profile', '[{"cat":1}]'])('refuses %j', (text) => {
    expect(parseProfile(text, 0)).toEqual({ ok: false, error: { kind: 'not-a-profile' } });
  });

  it('says when no run is left', () => {
    expect(parseProfile(DIGITS, 3)).toEqual({ ok: false, error: { kind: 'no-runs', runs: 3 } });
  });
});

describe('exports', () => {
  const profile = parsed(DIGITS, 1);

  it('sums by operator and provider', () => {
    const { byOpType, byProvider } = sumTimes(profile.nodes);
    expect(byOpType.find(({ key }) => key === 'FusedConv')).toMatchObject({ nodes: 2, calls: 4, total: 199 });
    expect(byOpType.map(({ total }) => total)).toEqual(
      byOpType.map(({ total }) => total).toSorted((a, b) => b - a),
    );
    expect(byProvider).toHaveLength(1);
    expect(byOpType.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('writes CSV with a header, and no cell a formula', () => {
    const [first] = profile.nodes;
    if (first === undefined) throw new Error('no node');
    const csv = formatProfileCsv({ ...profile, nodes: [{ ...first, name: '=A1,"x"' }] }, [['-net', 'conv1']]);
    expect(csv).toBe(
      'name,op_type,provider,node_index,calls,median_us,min_us,total_us,self_us,gpu_us,input_shapes,output_shapes,output_bytes,group\r\n' +
        `"'=A1,""x""",FusedConv,CPUExecutionProvider,9,2,41.5,25,83,83,,float[1x1x28x28] float[8x1x3x3] float[8],float[1x8x28x28],25088,'-net/conv1\r\n`,
    );
  });

  it('writes versioned JSON that reads back', () => {
    const back = JSON.parse(formatProfileJson(profile, [['net', 'conv1']], 'model.onnx')) as Record<
      string,
      unknown
    >;
    expect(back).toMatchObject({
      format: 'opscope-profile',
      version: 1,
      unit: 'us',
      model: 'model.onnx',
      runs: 2,
    });
    expect(back['nodes']).toEqual(
      profile.nodes.map((node, at) => ({ ...node, group: at === 0 ? 'net/conv1' : '' })),
    );
    expect(back['groups']).toMatchObject([
      { group: 'net', depth: 1, nodes: 1, calls: 2, total: 83 },
      { group: 'net/conv1', depth: 2, nodes: 1, calls: 2, total: 83 },
    ]);
  });

  it('writes a Chrome trace', () => {
    const trace = JSON.parse(formatChromeTrace(profile, 'model.onnx')) as { traceEvents: { ph: string }[] };
    expect(trace.traceEvents).toHaveLength(10);
    expect(trace.traceEvents[2]).toMatchObject({ name: 'run', ph: 'X', ts: 0, dur: 166 });
    for (const { ph } of trace.traceEvents) expect(['X', 'M']).toContain(ph);
  });
});
