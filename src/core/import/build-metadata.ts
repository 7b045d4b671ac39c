import type { MetadataEntry } from '../ir/metadata.ts';
import type { OpsetImport } from '../ir/model.ts';
import type { Int64, OperatorSetIdProto, StringStringEntryProto } from '../onnx/onnx-proto.generated.js';

/** `metadata_props` and the like, in file order. Most lists are empty: they share one. */
const NO_METADATA: readonly MetadataEntry[] = [];

export function buildMetadata(entries: readonly StringStringEntryProto[]): readonly MetadataEntry[] {
  return entries.length === 0 ? NO_METADATA : entries.map(({ key, value }) => ({ key, value }));
}

/** An int64 where a plain number is wanted: rounded beyond 2^53. */
export function toNumber(value: Int64): number {
  return Number(value);
}

/** `ai.onnx` is the long name of the default domain, which is '' in the IR. */
export function buildDomain(domain: string): string {
  return domain === 'ai.onnx' ? '' : domain;
}

export function buildOpsetImports(imports: readonly OperatorSetIdProto[]): readonly OpsetImport[] {
  return imports.map(({ domain, version }) => ({ domain: buildDomain(domain), version: toNumber(version) }));
}
