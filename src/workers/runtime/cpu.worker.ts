/** Entry of the runtime worker with the build `onnxruntime-web/wasm`. */
// First: it must listen before the runtime binds the console.
import './capture-output.ts';
import * as ort from 'onnxruntime-web/wasm';
import script from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import { serveRuntime } from './serve-runtime.ts';

serveRuntime(ort, new URL(script, import.meta.url).href, 'ort-wasm-simd-threaded.wasm.gz');
