import { connectRpc } from '../rpc.ts';
import { fetchBinary } from './fetch-binary.ts';
import type { RuntimeWorkerApi, RuntimeWorkerEvents } from './protocol.ts';
import type { OrtModule } from './runtime-module.ts';
import { createRuntimeService } from './runtime-service.ts';

/**
 * Connects a runtime worker to the page. `script`: address of the build's JavaScript. `binary`: name of its compressed WASM,
 * which lies under `runtime/` beside the page, whose address is the worker's name.
 */
export function serveRuntime(ort: OrtModule, script: string, binary: string): void {
  const url = new URL(`runtime/${binary}`, globalThis.name).href;
  const build = {
    ort,
    script,
    loadBinary: (onProgress: (fraction: number | null) => void) => fetchBinary(url, onProgress),
  };
  const page = connectRpc<RuntimeWorkerEvents, RuntimeWorkerApi>(
    globalThis,
    createRuntimeService(build, {
      progress: (stage, fraction) => void page.progress.asEvent(stage, fraction),
    }),
    'worker',
  );
}
