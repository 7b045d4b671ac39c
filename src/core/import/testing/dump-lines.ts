import type { ModelProtoInit } from '../../onnx/onnx-proto.generated.js';
import { buildModel } from '../build-model.ts';
import { dumpModel } from './dump-model.ts';
import { toProto } from './protos.ts';

/** The IR of a model as text. */
export function dump(init: ModelProtoInit): string {
  return dumpModel(buildModel(toProto(init)).model);
}

/** Only the lines of the dump that start with one of the words, without indentation. */
export function dumpLines(init: ModelProtoInit, ...words: readonly string[]): readonly string[] {
  return dump(init)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => words.some((word) => line.startsWith(word)));
}
