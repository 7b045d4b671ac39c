import type { RunProfile } from './run-profile.ts';

/** The last counted run as a Chrome trace (chrome://tracing, Perfetto). */
export function formatChromeTrace(profile: RunProfile, model: string): string {
  const place = { pid: 1, tid: 1 };
  const calls = profile.timeline.flatMap(({ node, start, duration }) => {
    const time = profile.nodes[node];
    if (time === undefined) return [];
    const { name, opType, provider, inputShapes, outputShapes, outputBytes } = time;
    return [
      {
        // A viewer shows no bar without a name.
        name: name === '' ? opType : name,
        cat: opType,
        ph: 'X',
        ts: start,
        dur: duration,
        ...place,
        args: { opType, provider, inputShapes, outputShapes, outputBytes },
      },
    ];
  });
  const run = {
    name: 'run',
    cat: 'run',
    ph: 'X',
    ts: 0,
    dur: profile.modelRun.at(-1) ?? 0,
    ...place,
    args: {},
  };
  return `${JSON.stringify({
    displayTimeUnit: 'ms',
    traceEvents: [
      { name: 'process_name', ph: 'M', ...place, args: { name: model } },
      { name: 'thread_name', ph: 'M', ...place, args: { name: 'ONNX Runtime' } },
      run,
      ...calls,
    ],
  })}\n`;
}
