/**
 * Our layout of everything open against one elkjs run over the whole graph, in processes of their own. elkjs gets the easier
 * task: the same cards and edges without frames and without borders to cross.
 */
import { spawnSync } from 'node:child_process';
import { openAll } from '../src/core/groups/visible-groups.ts';
import { loadElk } from '../src/core/layout/elk/load-elk.ts';
import { layoutWithElk } from '../src/core/layout/elk/elk-layout.ts';
import { layoutGraph } from '../src/core/layout/layout-graph.ts';
import type { LayoutGraph } from '../src/core/layout/types.ts';
import { buildScene } from '../src/core/scene/build-scene.ts';
import { toLayoutGraph } from '../src/core/scene/to-layout-graph.ts';
import { loadModel, requestOf } from './large-parts.ts';
import { formatTable, median } from './measure.ts';

const LIMIT_MS = 600_000;
const TIMES_BAR = 20;
const RUNS = 5;
/** More of everything than a browser gives: elkjs is to fail for lack of time only. */
const ROOM = ['--max-old-space-size=12288', '--stack-size=7000'];

/** What one process measured, in milliseconds; `failure` is what elkjs threw. */
interface Laid {
  readonly nodes: number;
  readonly edges: number;
  readonly milliseconds: number;
  readonly failure: string | null;
}

/** Measures in this process and prints `Laid` as JSON. */
export async function main([file = '', engine = '']: readonly string[]): Promise<void> {
  const { model, diagnostics } = await loadModel(file);
  const { graph } = toLayoutGraph(
    buildScene(model, diagnostics, requestOf(engine === 'elk' ? null : openAll)),
  );
  const laid = engine === 'elk' ? await timeElk(graph) : timeOwn(graph);
  const { nodes, edges } = graph;
  console.log(JSON.stringify({ nodes: nodes.length, edges: edges.length, ...laid } satisfies Laid));
}

/** A single run, on code that never ran before. */
async function timeElk(graph: LayoutGraph): Promise<Pick<Laid, 'milliseconds' | 'failure'>> {
  await loadElk();
  const start = performance.now();
  try {
    await layoutWithElk(graph);
    return { milliseconds: performance.now() - start, failure: null };
  } catch (error) {
    return { milliseconds: performance.now() - start, failure: String(error).split('\n')[0] ?? '' };
  }
}

function timeOwn(graph: LayoutGraph): Pick<Laid, 'milliseconds' | 'failure'> {
  const start = performance.now();
  layoutGraph(graph);
  return { milliseconds: performance.now() - start, failure: null };
}

function layInNewProcess(file: string, engine: 'opscope' | 'elk'): Laid {
  const start = performance.now();
  const run = spawnSync(process.execPath, [...ROOM, 'scripts/run.mjs', 'bench/large-elk.ts', file, engine], {
    encoding: 'utf8',
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  if (run.status === 0) return JSON.parse(run.stdout) as Laid;
  const out = run.error === undefined ? `died (${run.signal ?? run.status})` : 'not done';
  return { nodes: 0, edges: 0, milliseconds: performance.now() - start, failure: out };
}

/** A Markdown table of both, both cold, and how many times as long elkjs takes. */
export function benchElk(name: string, file: string): string {
  const own = Array.from({ length: RUNS }, () => layInNewProcess(file, 'opscope'));
  const milliseconds = median(own.map((run) => run.milliseconds));
  const elk = layInNewProcess(file, 'elk');
  const [end, than] = elk.failure === null ? ['', ''] : [`, ${elk.failure}`, 'more than '];
  const ratio = `${than}${(elk.milliseconds / milliseconds).toFixed(0)} times`;
  const row = (what: string, { nodes, edges }: Laid, time: string): string[] => [
    `${name}, ${what}`,
    nodes === 0 ? '' : nodes.toLocaleString('en'),
    edges === 0 ? '' : edges.toLocaleString('en'),
    time,
  ];
  const ours = own[0] ?? elk;
  const rows = [
    [...row('everything open, opscope', ours, `${milliseconds.toFixed(0)} ms`), '', ''],
    [
      ...row(`flat, elkjs${end}`, elk, `${than}${(elk.milliseconds / 1000).toFixed(1)} s`),
      ratio,
      `${TIMES_BAR} times`,
    ],
  ];
  return formatTable(['layout, cold, in Node', 'cards and frames', 'edges', 'time', 'ratio', 'bar'], rows);
}
