/** ONNX Runtime as anybody would use it, with nothing of ours around it: what the product's path is measured against. */
import * as ort from 'onnxruntime-web/wasm';
import script from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import { fetchBinary } from '../../src/workers/runtime/fetch-binary.ts';

export interface BareRequest {
  readonly head: Blob;
  readonly weights: readonly { readonly path: string; readonly data: Blob }[];
  readonly inputs: readonly {
    readonly name: string;
    readonly dims: readonly number[];
    readonly data: Float32Array<ArrayBuffer>;
  }[];
}

/** Milliseconds of the run, or the runtime's words. */
export type BareReply = { readonly took: number } | { readonly failure: string };

async function run({ head, weights, inputs }: BareRequest): Promise<BareReply> {
  const { wasm } = ort.env;
  wasm.wasmPaths = { mjs: new URL(script, import.meta.url).href };
  wasm.wasmBinary = await fetchBinary(
    new URL('runtime/ort-wasm-simd-threaded.wasm.gz', self.name).href,
    () => undefined,
  );
  wasm.numThreads = 1;
  try {
    const session = await ort.InferenceSession.create(await head.arrayBuffer(), { externalData: weights });
    const feeds = Object.fromEntries(
      inputs.map(({ name, dims, data }) => [name, new ort.Tensor('float32', data, dims)]),
    );
    const begun = performance.now();
    await session.run(feeds);
    return { took: performance.now() - begun };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

globalThis.addEventListener('message', (event: MessageEvent<BareRequest>) => {
  void run(event.data).then((reply) => globalThis.postMessage(reply, {}));
});
