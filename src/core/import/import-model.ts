import { err, ok, type Result } from '../base/result.ts';
import type { Diagnostic } from '../ir/diagnostic.ts';
import type { Model } from '../ir/model.ts';
import type { OpenError } from '../ir/open-error.ts';
import type { ModelSource, SourceFile } from '../ir/source.ts';
import { GraphProto, ModelProto } from '../onnx/onnx-proto.generated.js';
import { readSkeleton } from '../onnx/read-skeleton.ts';
import type { Skeleton } from '../onnx/skeleton.ts';
import { buildModel } from './build-model.ts';
import { dependsOnFiles, diagnoseExternal } from './diagnose-external.ts';
import { diagnoseModel } from './diagnose-model.ts';
import { applyExternal, matchFiles, openExternal } from './external-data.ts';
import { createFindings } from './findings.ts';
import { OPERATOR_KNOWLEDGE, type OperatorKnowledge } from './operator-knowledge.ts';
import { unpack, type Container } from './unpack.ts';

/** A model that was opened, with what is needed to read its payloads later. */
export interface ImportedModel {
  readonly model: Model;
  /** Everything odd about it, with its place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The file that holds the ONNX message, out of any container: offsets of payloads count in its blob. */
  readonly file: SourceFile;
  /** External data at hand, by location as the model writes it. */
  readonly external: ReadonlyMap<string, Blob>;
  readonly container: Container;
}

export type ImportStage = 'unpack' | 'read' | 'build';

export interface ImportOptions {
  readonly signal?: AbortSignal;
  /** `fraction` of that stage, 0 to 1. */
  readonly onProgress?: (stage: ImportStage, fraction: number) => void;
  /** The operator table to check against; the program's own when left out. */
  readonly schemas?: OperatorKnowledge;
}

/** The file's message as a model: a lone graph gets a model around it, a lone tensor also a graph. Null: no graph. */
function toModelProto({ root }: Skeleton): ModelProto | null {
  switch (root.kind) {
    case 'model':
      return root.proto.graph === null && root.proto.functions.length === 0 ? null : root.proto;
    case 'graph':
      return new ModelProto({ graph: root.proto });
    case 'tensor':
      return new ModelProto({ graph: new GraphProto({ initializer: [root.proto] }) });
  }
}

function build(
  skeleton: Skeleton,
  proto: ModelProto,
  knowledge: OperatorKnowledge,
): Pick<ImportedModel, 'model' | 'diagnostics'> {
  const findings = createFindings();
  const whole = { kind: 'model' } as const;
  if (skeleton.root.kind === 'graph') findings.report('missing-ir-version', 'info', whole, { root: 'graph' });
  if (skeleton.root.kind === 'tensor') findings.report('no-graph', 'info', whole, { root: 'tensor' });
  if (skeleton.root.kind === 'model' && proto.graph === null)
    findings.report('no-graph', 'info', whole, { root: 'functions' });
  const built = buildModel(proto, skeleton.detached, findings);
  diagnoseModel(built, skeleton, knowledge, findings);
  return { model: built.model, diagnostics: findings.list() };
}

/**
 * Opens a model: tells what the file is, takes it out of its container, reads it without its weights, builds the IR
 * and looks for what is odd. Payloads stay in `file.blob` and `external`. A model that is odd opens with diagnostics;
 * an `OpenError` says why there is nothing to show.
 */
export async function importModel(
  source: ModelSource,
  options: ImportOptions = {},
): Promise<Result<ImportedModel, OpenError>> {
  const { signal, onProgress, schemas = OPERATOR_KNOWLEDGE } = options;
  const isCancelled = (): boolean => signal?.aborted === true;
  onProgress?.('unpack', 0);
  const unpacked = await unpack(source, signal);
  if (!unpacked.ok) return unpacked;
  if (isCancelled()) return err({ kind: 'cancelled' });
  const { file, root, container, candidates } = unpacked.value;

  const skeleton = await readSkeleton(file, root, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (fraction) => onProgress?.('read', fraction),
  });
  if (!skeleton.ok) return skeleton;
  if (isCancelled()) return err({ kind: 'cancelled' });
  onProgress?.('build', 0);
  const proto = toModelProto(skeleton.value);
  if (proto === null) return err({ kind: 'no-graph', file: file.path });
  const built = build(skeleton.value, proto, schemas);
  const external = await openExternal(built.model, candidates);
  if (!external.ok) return external;
  if (isCancelled()) return err({ kind: 'cancelled' });
  const model = applyExternal(built.model, external.value);
  const diagnostics = [...built.diagnostics, ...diagnoseExternal(model, external.value)];
  onProgress?.('build', 1);
  return ok({ model, diagnostics, file, external: external.value, container });
}

/**
 * The same model with more external data: `files` are matched by relative path like those that came with the model,
 * and replace what was supplied before for the same location. Nothing is read again.
 */
export function withFiles(imported: ImportedModel, files: readonly SourceFile[]): ImportedModel {
  const external = new Map([...imported.external, ...matchFiles(imported.model, imported.file.path, files)]);
  const model = applyExternal(imported.model, external);
  const lasting = imported.diagnostics.filter((diagnostic) => !dependsOnFiles(diagnostic));
  return { ...imported, model, external, diagnostics: [...lasting, ...diagnoseExternal(model, external)] };
}
