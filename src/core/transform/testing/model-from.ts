import { importModel } from '../../import/import-model.ts';
import { encodeModel } from '../../import/testing/protos.ts';
import type { Model } from '../../ir/model.ts';
import type { ModelProtoInit } from '../../onnx/onnx-proto.generated.js';

/** The IR of a model, by way of a file: only the reader takes subgraphs out. */
export async function modelFrom(init: ModelProtoInit): Promise<Model> {
  const blob = new Blob([encodeModel(init)]);
  const imported = await importModel({ model: { path: 'm.onnx', blob }, others: [] });
  if (!imported.ok) throw new Error(imported.error.kind);
  return imported.value.model;
}
