import type { RuntimeReport } from '../../core/runtime/backend.ts';
import type { Devices } from './devices.ts';

/** More threads than this gain little on the models that run in a browser, and each takes memory of its own. */
const MAX_THREADS = 8;

/** What this browser offers, asked of it rather than read from its name. */
export async function probeRuntime(devices: Devices): Promise<RuntimeReport> {
  const gpu = await devices.gpu();
  const webnn = await devices.webnnProblem('gpu');
  const cores = navigator.hardwareConcurrency;
  const canShare = globalThis.crossOriginIsolated && typeof SharedArrayBuffer === 'function';
  return {
    crossOriginIsolated: globalThis.crossOriginIsolated,
    cores,
    threads: canShare ? Math.max(1, Math.min(MAX_THREADS, cores)) : 1,
    jspi: hasPromiseIntegration(),
    webgpu: gpu.ok ? { available: true, detail: gpu.value.name } : { available: false, problem: gpu.error },
    shaderF16: gpu.ok && gpu.value.shaderF16,
    webnn: webnn === null ? { available: true, detail: '' } : { available: false, problem: webnn },
  };
}

/** JavaScript Promise Integration: the smaller GPU build needs it. */
export function hasPromiseIntegration(): boolean {
  return 'Suspending' in WebAssembly;
}
