import { connectRpc } from '../rpc.ts';
import type { RuntimeWorkerApi, RuntimeWorkerEvents } from './protocol.ts';
import type { RuntimeBuild } from './runtime-module.ts';
import { createRuntimeService } from './runtime-service.ts';

/** Connects a runtime worker to the page. The worker's name is the address of the page, beside which the WASM lies. */
export function serveRuntime(build: RuntimeBuild): void {
  const page = connectRpc<RuntimeWorkerEvents, RuntimeWorkerApi>(
    globalThis,
    createRuntimeService(build, globalThis.name, {
      progress: (stage, fraction) => void page.progress.asEvent(stage, fraction),
    }),
    'worker',
  );
}
