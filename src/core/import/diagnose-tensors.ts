import type { Place } from '../ir/diagnostic.ts';
import {
  elementTypeName,
  elementTypeOf,
  fieldEntries,
  packedBytes,
  type ElementType,
} from '../ir/element-type.ts';
import type { Model } from '../ir/model.ts';
import { countElements, type Tensor } from '../ir/tensor.ts';
import type { TensorNotes } from './build-tensor.ts';
import type { Findings } from './findings.ts';
import { listTensorPlaces } from './tensor-places.ts';

const formatDims = (dims: readonly number[]): string => `[${dims.join(', ')}]`;

/** Entries that the elements should take in the field that holds them, the least and the most; null when unknown. */
function expectedEntries(
  { payload }: Tensor,
  elements: number,
  type: ElementType,
): { readonly least: number; readonly most: number; readonly field: string } | null {
  switch (payload.kind) {
    case 'inline-raw':
    case 'file-raw': {
      if (type.bits === 0) return null;
      const bytes = packedBytes(type, elements);
      return { least: bytes, most: bytes, field: 'raw_data' };
    }
    case 'inline-typed':
    case 'file-typed':
    case 'inline-strings': {
      const field = payload.kind === 'inline-strings' ? 'string_data' : payload.field;
      if (field !== type.field) return null;
      const packed = fieldEntries(type, elements);
      // Sub-byte types are packed by the standard, and one an entry in some writers' files.
      return { least: packed, most: Math.max(packed, elements), field };
    }
    case 'external':
    case 'none':
      return null;
  }
}

function checkPayload(tensor: Tensor, notes: TensorNotes, place: Place, findings: Findings): void {
  const { name, dims, dataType, payload } = tensor;
  const elements = countElements(dims);
  const typeName = elementTypeName(dataType);
  if (Number.isNaN(elements)) {
    const code = dims.some((dim) => dim < 0) ? 'negative-dim' : 'absurd-dims';
    findings.report(code, 'error', place, { name, dims: formatDims(dims), of: 'tensor' });
    return;
  }
  if (notes.fields.length > 1) {
    findings.report('payload-ambiguous', 'warning', place, {
      name,
      fields: notes.fields.join(', '),
      reason: 'several',
    });
  }
  if (payload.kind === 'none' && elements > 0) {
    findings.report('payload-absent', 'error', place, {
      name,
      elements,
      dims: formatDims(dims),
      type: typeName,
    });
  }
  const type = elementTypeOf(dataType);
  if (type === null) return;
  const [field] = notes.fields;
  const misplaced = field === 'raw_data' ? type.bits === 0 : field !== type.field;
  if (notes.fields.length === 1 && field !== undefined && field !== 'external_data' && misplaced) {
    findings.report('payload-ambiguous', 'warning', place, {
      name,
      fields: field,
      reason: 'wrong-field',
      expected: type.field,
      type: typeName,
    });
  }
  const expected = expectedEntries(tensor, elements, type);
  if (expected === null || Number.isNaN(notes.entries)) return;
  const unit = expected.field === 'raw_data' ? 'bytes' : 'entries';
  const counts = { name, storage: expected.field, expected: expected.least, actual: notes.entries, unit };
  if (notes.entries < expected.least) {
    // An empty field is the same as none.
    if (notes.entries === 0)
      findings.report('payload-absent', 'error', place, {
        name,
        elements,
        dims: formatDims(dims),
        type: typeName,
      });
    else findings.report('payload-short', 'error', place, counts);
  } else if (notes.entries > expected.most) findings.report('payload-long', 'warning', place, counts);
}

/** Checks every tensor's data type, dims, and whether its payload is there and of the right size. */
export function diagnoseTensors(model: Model, notes: readonly TensorNotes[], findings: Findings): void {
  const places = listTensorPlaces(model);
  for (const tensor of model.tensors) {
    const place = places[tensor.index] ?? { kind: 'model' };
    const note = notes[tensor.index];
    const { name, dataType } = tensor;
    if (elementTypeOf(dataType) === null)
      findings.report('unknown-data-type', 'warning', place, { name, type: dataType, of: 'tensor' });
    if (note === undefined) continue;
    checkPayload(tensor, note, place, findings);
    if (note.badExternalValue !== null && tensor.payload.kind === 'external') {
      const { key, text } = note.badExternalValue;
      const facts = { name, location: tensor.payload.location, reason: 'not-a-count', key, text };
      findings.report('external-bad-range', 'error', place, facts);
    }
  }
}
