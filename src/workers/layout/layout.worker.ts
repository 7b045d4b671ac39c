/**
 * The layout worker: lays out what it is sent, and remembers what equal parts came to, so that opening a group places
 * that group and what is around it. elkjs is loaded when somebody first asks for it.
 */
import type { LayoutEngine, LayoutWorkerApi, LayoutWorkerEvents } from './protocol.ts';
import type { LayoutGraph, LayoutResult } from '../../core/layout/types.ts';
import { layoutGraph } from '../../core/layout/layout-graph.ts';
import { createLayoutMemo } from '../../core/layout/layout-memo.ts';
import { connectRpc, withTransfer } from '../rpc.ts';

/** Progress below this step is not worth a message. */
const STEP = 0.02;

const memos = { opscope: createLayoutMemo(), elk: createLayoutMemo() };

function reportProgress(): (fraction: number) => void {
  let sent = 0;
  return (fraction) => {
    if (fraction - sent < STEP) return;
    sent = fraction;
    void page.progress.asEvent(fraction);
  };
}

async function run(graph: LayoutGraph, engine: LayoutEngine): Promise<LayoutResult> {
  const options = { onProgress: reportProgress(), memo: memos[engine] };
  switch (engine) {
    case 'opscope':
      return layoutGraph(graph, options);
    case 'elk': {
      const { layoutWithElk } = await import('../../core/layout/elk/elk-layout.ts');
      return layoutWithElk(graph, options);
    }
  }
}

const api: LayoutWorkerApi = {
  async layout(graph, engine) {
    const result = await run(graph, engine);
    return withTransfer(result, [
      result.boxes.buffer,
      result.routeStart.buffer,
      result.routePoints.buffer,
      result.labels.buffer,
    ]);
  },
  async warmUp() {
    const { loadElk } = await import('../../core/layout/elk/load-elk.ts');
    await loadElk();
  },
};

const page = connectRpc<LayoutWorkerEvents, LayoutWorkerApi>(self, api, 'worker');
