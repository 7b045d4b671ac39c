import type { Diagnostic, DiagnosticCode, Place } from '../ir/diagnostic.ts';
import { elementTypeOf, packedBytes } from '../ir/element-type.ts';
import type { Model, ExternalFile } from '../ir/model.ts';
import { externalPayload } from './external-data.ts';
import { createFindings, type Findings } from './findings.ts';
import { countElements, type Tensor } from '../ir/tensor.ts';
import { listTensorPlaces } from './tensor-places.ts';
import { isByteCount, type ExternalPayload } from './build-external.ts';

/** Bytes that the tensor's elements need; null when its dims or data type do not say. */
function expectedBytes({ dims, dataType }: Tensor): number | null {
  const elements = countElements(dims);
  const type = elementTypeOf(dataType);
  if (type === null || type.bits === 0 || Number.isNaN(elements)) return null;
  return packedBytes(type, elements);
}

function checkLength(tensor: Tensor, external: ExternalPayload, place: Place, findings: Findings): void {
  const expected = expectedBytes(tensor);
  // Without a length the payload reaches to the end of its file, which may hold more than this one tensor.
  const known = external.length !== null || external.problem === null;
  if (expected === null || !known || tensor.storedBytes === expected) return;
  const facts = {
    name: tensor.name,
    storage: 'external',
    expected,
    actual: tensor.storedBytes,
    unit: 'bytes',
  };
  if (tensor.storedBytes < expected) findings.report('payload-short', 'error', place, facts);
  else if (external.length !== null) findings.report('payload-long', 'warning', place, facts);
}

function reportFile({ location, state, tensors }: ExternalFile, place: Place, findings: Findings): void {
  if (state === 'missing') findings.report('external-missing', 'warning', place, { location, tensors });
  if (state === 'escapes') findings.report('external-escapes', 'error', place, { location, tensors });
}

/**
 * What is wrong with the model's external data, given the files at hand: one finding for each file that is missing or
 * outside the model's folder, one for each tensor whose bytes cannot be where it says. Values that are no byte counts
 * depend on the model alone and are reported when it is read.
 */
export function diagnoseExternal(model: Model, files: ReadonlyMap<string, Blob>): readonly Diagnostic[] {
  if (model.externalFiles.length === 0 && !model.tensors.some((tensor) => externalPayload(tensor) !== null))
    return [];
  const findings = createFindings();
  const places = listTensorPlaces(model);
  const firstPlace = new Map<string, Place>();
  for (const tensor of model.tensors) {
    const external = externalPayload(tensor);
    if (external === null) continue;
    const { location, offset, length, problem } = external;
    const place = places[tensor.index] ?? { kind: 'model' };
    if (!firstPlace.has(location)) firstPlace.set(location, place);
    if (problem === 'no-location')
      findings.report('external-no-location', 'error', place, { name: tensor.name });
    const size = files.get(location)?.size;
    if (problem === 'bad-range' && size !== undefined && isByteCount(offset) && isByteCount(length ?? 0)) {
      const facts = { name: tensor.name, location, reason: 'beyond-end', offset, length: length ?? '', size };
      findings.report('external-bad-range', 'error', place, facts);
    }
    if (problem === null || problem === 'missing') checkLength(tensor, external, place, findings);
  }
  for (const file of model.externalFiles)
    reportFile(file, firstPlace.get(file.location) ?? { kind: 'model' }, findings);
  return findings.list();
}

const FILE_CODES: ReadonlySet<string> = new Set<DiagnosticCode>([
  'external-missing',
  'external-escapes',
  'external-no-location',
]);

/** Whether a finding came from `diagnoseExternal`, so that it is to be found anew when files are supplied. */
export function dependsOnFiles({ code, facts }: Diagnostic): boolean {
  if (code === 'external-bad-range') return facts['reason'] === 'beyond-end';
  if (code === 'payload-short' || code === 'payload-long') return facts['storage'] === 'external';
  return FILE_CODES.has(code) || (code === 'too-many-findings' && FILE_CODES.has(facts['code'] ?? ''));
}
