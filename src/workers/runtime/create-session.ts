import { err, ok, type Result } from '../../core/base/result.ts';
import type { RunError } from '../../core/runtime/run-error.ts';
import { CAPTURE_PATH } from './capture-output.ts';
import type { Devices } from './devices.ts';
import { loadBinary } from './load-binary.ts';
import { withOutputs } from '../../core/transform/add-outputs.ts';
import type { RunnableModel, RuntimeWorkerEvents, SessionOptions } from './protocol.ts';
import { openWeights } from './read-weights.ts';
import type { OrtSession, OrtSessionOptions, RuntimeBuild } from './runtime-module.ts';

/** Builds whose files are loaded: by the first session of a worker, which also fixes the number of threads. */
const started = new WeakSet<RuntimeBuild>();

async function startRuntime(
  build: RuntimeBuild,
  threads: number,
  events: RuntimeWorkerEvents,
): Promise<RunError | null> {
  if (started.has(build)) return null;
  const { wasm } = build.ort.env;
  try {
    const binary = await loadBinary(build, (fraction) => events.progress('download', fraction));
    if (binary !== null) wasm.wasmBinary = binary;
  } catch (error) {
    return { kind: 'runtime-missing', reason: error instanceof Error ? error.message : String(error) };
  }
  if (build.script !== null) wasm.wasmPaths = { mjs: build.script };
  wasm.numThreads = threads;
  started.add(build);
  return null;
}

async function providerOf(
  options: SessionOptions,
  devices: Devices,
): Promise<Result<NonNullable<OrtSessionOptions['executionProviders']>[number], RunError>> {
  switch (options.backend) {
    case 'wasm':
      return ok('wasm');
    case 'webgpu': {
      const device = await devices.gpu();
      if (!device.ok) return err({ kind: 'backend-missing', backend: 'webgpu', problem: device.error });
      return ok({ name: 'webgpu', device: device.value.device });
    }
    case 'webnn': {
      const problem = await devices.webnnProblem(options.device);
      if (problem !== null) return err({ kind: 'backend-missing', backend: 'webnn', problem });
      return ok({ name: 'webnn', deviceType: options.device });
    }
  }
}

/** Throws what the runtime throws; the runtime takes one provider, so that nothing falls back without a word. */
export async function createSession(
  build: RuntimeBuild,
  devices: Devices,
  model: RunnableModel,
  options: SessionOptions,
  events: RuntimeWorkerEvents,
): Promise<Result<OrtSession, RunError>> {
  const provider = await providerOf(options, devices);
  if (!provider.ok) return provider;
  const missing = await startRuntime(build, options.threads, events);
  if (missing !== null) return err(missing);

  const head = new Uint8Array(await withOutputs(model.head, options.fetches).arrayBuffer());
  const total = model.weights.reduce((sum, { file }) => sum + (file.remote?.size ?? file.blob.size), 0);
  let done = 0;
  let taken = 0;
  let unreadable: Error | null = null;
  const externalData: { path: string; data: Uint8Array }[] = [];
  for (const { location, file } of model.weights) {
    const data = await openWeights(file, {
      progress: (bytes) => events.progress('weights', (done + bytes) / total),
      read: (bytes) => {
        taken += bytes;
        events.progress('create', taken / total);
      },
      failed: (error) => {
        unreadable ??= error;
      },
    });
    done += data.byteLength;
    externalData.push({ path: location, data });
  }
  events.progress('create', null);
  try {
    return ok(
      await build.ort.InferenceSession.create(head, {
        executionProviders: [provider.value],
        externalData,
        freeDimensionOverrides: options.freeDimensions,
        graphOptimizationLevel: options.optimization,
        enableProfiling: options.profiling,
        ...(options.keepOptimized ? { optimizedModelFilePath: CAPTURE_PATH } : {}),
      }),
    );
  } catch (error) {
    throw unreadable ?? error;
  }
}
