/**
 * What the GPU builds of onnxruntime-web 1.30 (`/webgpu`, `/jspi`) leave out against `/wasm`, whatever their provider:
 * nodes that the GPU does not take run on the CPU of the same build, so these lack there too. Found by loading 684
 * one-node models on each build; documented nowhere.
 */
import { DataType } from '../ir/element-type.ts';

/** Nearly every kernel, and every Cast to or from them. */
export const LACKING_TYPES: ReadonlySet<number> = new Set([DataType.DOUBLE, DataType.INT16, DataType.UINT16]);

/** Not registered at all. */
export const FLOAT8_TYPES: ReadonlySet<number> = new Set([
  DataType.FLOAT8E4M3FN,
  DataType.FLOAT8E4M3FNUZ,
  DataType.FLOAT8E5M2,
  DataType.FLOAT8E5M2FNUZ,
]);

export const LACKING_DOMAINS: ReadonlySet<string> = new Set(['ai.onnx.ml']);

/** By `domain:opType`, '' is ai.onnx. Dropout lacks too, but is taken out before a kernel is looked for. */
export const LACKING_OPERATORS: ReadonlySet<string> = new Set([':StringNormalizer']);
