/** The GPU device that all sessions of this worker share, and whether the browser gives a neural-network context. */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { BackendProblem } from '../../core/runtime/backend.ts';

export interface Gpu {
  readonly device: GPUDevice;
  /** "google, swiftshader": as the adapter calls itself. */
  readonly name: string;
  readonly shaderF16: boolean;
  /** A software adapter: right, but slower than WASM. */
  readonly isFallback: boolean;
}

export interface Devices {
  gpu(): Promise<Result<Gpu, BackendProblem>>;
  webnnProblem(device: 'cpu' | 'gpu' | 'npu'): Promise<BackendProblem | null>;
}

/** Features that speed up or time a run where the adapter has them. */
const FEATURES = ['timestamp-query', 'shader-f16', 'subgroups'] as const;

export function createDevices(): Devices {
  let gpu: Promise<Result<Gpu, BackendProblem>> | null = null;
  return {
    gpu() {
      gpu ??= requestGpu(() => {
        gpu = null;
      });
      return gpu;
    },
    webnnProblem,
  };
}

async function requestGpu(onLost: () => void): Promise<Result<Gpu, BackendProblem>> {
  if (!globalThis.isSecureContext) return err('insecure-context');
  // The typings promise it; browsers without WebGPU have none.
  const api: GPU | undefined = 'gpu' in navigator ? navigator.gpu : undefined;
  if (api === undefined) return err('no-api');
  const adapter = await api.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return err('no-adapter');
  const { limits, info } = adapter;
  try {
    const device = await adapter.requestDevice({
      requiredFeatures: FEATURES.filter((feature) => adapter.features.has(feature)),
      requiredLimits: {
        maxBufferSize: limits.maxBufferSize,
        maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
        maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
        maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
        maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
        maxStorageBuffersPerShaderStage: limits.maxStorageBuffersPerShaderStage,
      },
    });
    void device.lost.then(onLost);
    const name = [info.vendor, info.architecture].filter((part) => part !== '').join(', ');
    return ok({
      device,
      name,
      shaderF16: adapter.features.has('shader-f16'),
      isFallback: info.isFallbackAdapter,
    });
  } catch {
    return err('no-adapter');
  }
}

/** The part of WebNN that is asked here; TypeScript knows none of it yet. */
interface NeuralNetworks {
  createContext(options: { readonly deviceType: string }): Promise<unknown>;
}

function hasNeuralNetworks(found: object): found is { readonly ml: NeuralNetworks } {
  return 'ml' in found && typeof found.ml === 'object' && found.ml !== null && 'createContext' in found.ml;
}

function neuralNetworks(): NeuralNetworks | null {
  return hasNeuralNetworks(navigator) ? navigator.ml : null;
}

async function webnnProblem(deviceType: 'cpu' | 'gpu' | 'npu'): Promise<BackendProblem | null> {
  if (!globalThis.isSecureContext) return 'insecure-context';
  const api = neuralNetworks();
  if (api === null) return 'no-api';
  try {
    await api.createContext({ deviceType });
    return null;
  } catch {
    return 'no-context';
  }
}
